import { describe, expect, it } from 'vitest';
import { bestBorders } from './likeness';

/** The words that a range between square brackets becomes. */
function bordered(marked: string, exact: string): string {
	const start = marked.indexOf('[');
	const end = marked.indexOf(']') - 1;
	const text = marked.replace(/[[\]]/gu, '');
	const range = bestBorders(text, { start, end }, exact);
	return text.slice(range.start, range.end);
}

describe('bestBorders', () => {
	it('leaves alone what is the quote', () => {
		expect(bordered('so [the port] stays', 'the port')).toBe('the port');
		expect(bordered('so the[ port ]stays', ' port ')).toBe(' port ');
	});

	it.each([
		[
			'cuts its first word',
			'then Par[is would send troops] soon',
			'France would send troops',
			'Paris would send troops'
		],
		[
			'cuts its last word',
			'then [France would send tro]opers soon',
			'France would send troops',
			'France would send troopers'
		],
		[
			'begins a word too early',
			'then [so France would send troops] soon',
			'France would send troops',
			'France would send troops'
		],
		[
			'ends a word too late',
			'then [France would send troops soon] enough',
			'France would send troops',
			'France would send troops'
		],
		[
			'leaves out a word',
			'then France [would send troops] soon',
			'France would send troops',
			'France would send troops'
		],
		[
			'has spaces at its ends',
			'then[ France would pay troops ]soon',
			'France would send troops',
			'France would pay troops'
		]
	])('mends a range that %s', (_, marked, exact, words) => {
		expect(bordered(marked, exact)).toBe(words);
	});

	it('keeps the mark that belongs to the quote', () => {
		expect(bordered('he said [France would sent troops]. Then', 'France would send troops.')).toBe(
			'France would sent troops.'
		);
	});

	it('runs into no other block', () => {
		expect(
			bordered('open today\n[france would sent troops]\ntoday', 'france would send troops today')
		).toBe('france would sent troops');
	});

	it('may cut where words are not parted', () => {
		expect(bordered('昨日[港口仍然开]放了', '港口仍然开着')).toContain('港口仍然开');
		expect(bordered('昨日[港口依然开放]了', '港口仍然开放')).toBe('港口依然开放');
	});
});
