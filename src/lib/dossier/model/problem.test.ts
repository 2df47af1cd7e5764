import { describe, expect, it } from 'vitest';
import { DossierError, formatProblems, type Problem } from './problem';

const problem: Problem = {
	file: 'claims.json',
	path: 'claims[1].id',
	message: 'The id does not fit.',
	remedy: 'Choose another.'
};
const place = (index: number) => ({ path: `claims[${index}].id`, subject: `claim-${index}` });

describe('formatProblems', () => {
	it('names file and place in a line, and in the next what is wrong and what to do', () => {
		expect(formatProblems([problem])).toBe(
			'claims.json › claims[1].id\n    The id does not fit. Choose another.'
		);
	});

	it('names the file alone where it is about the whole of it', () => {
		expect(formatProblems([{ ...problem, path: '' }])).toMatch(/^claims\.json\n/);
	});

	it('names the item where it has an id', () => {
		expect(formatProblems([{ ...problem, subject: 'france' }])).toMatch(
			/^claims\.json › claims\[1\]\.id \(“france”\)\n/
		);
	});

	it.each([
		[1, [place(2)], 'The same at claims[2].id (“claim-2”).'],
		[2, [place(2)], 'The same at claims[2].id (“claim-2”) and 1 more place.'],
		[
			7,
			[place(2), { path: 'claims[3].id' }],
			'The same at claims[2].id (“claim-2”), claims[3].id and 5 more places.'
		]
	])('tells of the same at %i other places in a third line', (count, places, words) => {
		const lines = formatProblems([{ ...problem, elsewhere: { count, places } }]).split('\n');
		expect(lines).toHaveLength(3);
		expect(lines[2]).toBe(`    ${words}`);
	});

	it('lists problems in the order given', () => {
		const both = formatProblems([problem, { ...problem, file: 'dossier.json' }]);
		expect(both.split('\n').map((line) => line.slice(0, 8))).toEqual([
			'claims.j',
			'    The ',
			'dossier.',
			'    The '
		]);
		expect(formatProblems([])).toBe('');
	});
});

describe('DossierError', () => {
	it('counts its problems, tells them, and carries them', () => {
		expect(new DossierError([problem]).message).toMatch(/^1 problem in the data:\nclaims\.json ›/);
		const two = new DossierError([problem, problem]);
		expect(two.message).toMatch(/^2 problems in the data:\n/);
		expect(two.problems).toEqual([problem, problem]);
		expect(two.name).toBe('DossierError');
	});
});
