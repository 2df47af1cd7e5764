import { describe, expect, it } from 'vitest';
import { reviseArticle } from './revise-article';

/** An article of the blocks given, of which these numbers are datelines and headings. */
function file(blocks: readonly string[], lists: string): string {
	return `---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n${lists}---\n${blocks.join('\n\n')}\n`;
}

/** The lists of the front matter after a change of the text, and what is said of them. */
function lists(before: readonly string[], after: readonly string[], given: string) {
	const revised = reviseArticle(file(before, given), `${after.join('\n\n')}\n`, (_, message) => {
		throw new Error(message);
	});
	const found = revised?.file.match(/^(dateline|headings): .*$/gm);
	return { lists: found ? [...found] : [], remarks: revised?.remarks };
}

const FIRST = '19 January 2026, in the harbour of Odesa';
const SECOND = 'France will send ships after the ceasefire.';
const THIRD = 'What comes after the ceasefire';
const FOURTH = 'Nobody in the harbour knows it.';
const ALL = [FIRST, SECOND, THIRD, FOURTH];

describe('the numbers of datelines and headings', () => {
	it('both follow their blocks, and each change is said', () => {
		const found = lists(ALL, ['New.', ...ALL], 'dateline: [1]\nheadings: [3]\n');
		expect(found).toEqual({
			lists: ['dateline: [2]', 'headings: [4]'],
			remarks: [
				'dateline: [2] now, as the blocks have moved.',
				'headings: [4] now, as the blocks have moved.'
			]
		});
	});

	it('stay where their blocks stay', () => {
		const given = 'dateline: [1]\nheadings: [3]\n';
		const found = lists(ALL, [...ALL.slice(0, 3), 'Somebody knows.', 'More.'], given);
		expect(found).toEqual({ lists: ['dateline: [1]', 'headings: [3]'], remarks: [] });
	});

	it('are left out for a block that is gone, which is named', () => {
		const found = lists(ALL, [FIRST, SECOND, FOURTH], 'headings: [1, 3]\n');
		expect(found.lists).toEqual(['headings: [1]']);
		expect(found.remarks).toEqual([
			`headings: [1] now, as the blocks have moved. P3 is not found again: “${THIRD}”. Where it only reads differently, give headings in the front matter of the new text.`
		]);
	});

	it('do not go to a paragraph that holds the words of a heading', () => {
		const found = lists(
			ALL,
			[FIRST, SECOND, `He was asked: ${THIRD}? He said that he did not know it either.`, FOURTH],
			'headings: [3]\n'
		);
		expect(found.lists).toEqual(['headings: []']);
	});

	it('follow a heading of which a word has changed', () => {
		const found = lists(
			ALL,
			['New.', FIRST, SECOND, 'What came after the ceasefire', FOURTH],
			'headings: [3]\n'
		);
		expect(found.lists).toEqual(['headings: [4]']);
	});

	it('follow one of two blocks that read the same', () => {
		const twice = [FIRST, THIRD, SECOND, THIRD, FOURTH];
		const found = lists(twice, ['New.', ...twice], 'headings: [2, 4]\n');
		expect(found.lists).toEqual(['headings: [3, 5]']);
	});
});
