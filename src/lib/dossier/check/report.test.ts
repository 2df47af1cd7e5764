import { describe, expect, it } from 'vitest';
import { DossierError, type Problem } from '../model/problem';
import { jsonPath, namingItems, reportInto, shorten, type Circumstances } from './report';

describe('reportInto', () => {
	function told(report: (into: ReturnType<typeof reportInto>) => void): Problem[] {
		const problems: Problem[] = [];
		report(reportInto(problems, 'claims.json'));
		return problems;
	}

	it('takes down place, message and remedy, with the file', () => {
		const [problem, ...others] = told((report) => report('claims[0].id', 'No.', 'Yes.'));
		expect(others).toEqual([]);
		expect(problem).toEqual({
			file: 'claims.json',
			path: 'claims[0].id',
			message: 'No.',
			remedy: 'Yes.'
		});
	});

	it('counts the same at other items, and names the first three of them', () => {
		const [problem, ...others] = told((report) => {
			for (let index = 0; index < 6; index++) {
				report(`claims[${index}].id`, 'No.', 'Yes.', { subject: `claim-${index}` });
			}
		});
		expect(others).toEqual([]);
		expect(problem).toEqual({
			file: 'claims.json',
			path: 'claims[0].id',
			subject: 'claim-0',
			message: 'No.',
			remedy: 'Yes.',
			elsewhere: {
				places: [
					{ path: 'claims[1].id', subject: 'claim-1' },
					{ path: 'claims[2].id', subject: 'claim-2' },
					{ path: 'claims[3].id', subject: 'claim-3' }
				],
				count: 5
			}
		});
	});

	it('tells apart what has another message, another remedy, or another key', () => {
		const problems = told((report) => {
			report('claims[0].id', 'No.', 'Yes.');
			report('claims[1].kind', 'No.', 'Yes.');
			report('claims[2].id', 'Never.', 'Yes.');
			report('claims[3].id', 'No.', 'Perhaps.');
		});
		expect(problems.map(({ path }) => path)).toEqual([
			'claims[0].id',
			'claims[1].kind',
			'claims[2].id',
			'claims[3].id'
		]);
	});

	it('takes messages of one cause, or that only name another item, for the same', () => {
		const problems = told((report) => {
			report('claims[0].id', '“a” does not fit.', 'Mend it.', { cause: 'Does not fit.' });
			report('claims[1].id', '“b” does not fit.', 'Mend it.', { cause: 'Does not fit.' });
			report('notes[0].id', 'Already at notes[3][1].', 'Mend it.');
			report('notes[5].id', 'Already at notes[7][12].', 'Mend it.');
		});
		expect(problems.map(({ message, elsewhere }) => [message, elsewhere?.count])).toEqual([
			['“a” does not fit.', 1],
			['Already at notes[3][1].', 1]
		]);
	});

	it('stops at the thousandth problem, and says that there may be more', () => {
		const problems: Problem[] = [];
		const report = reportInto(problems, 'claims.json');
		for (let index = 1; index < 1000; index++) report('', `Number ${index}.`, 'Mend it.');
		expect(problems).toHaveLength(999);
		expect(() => report('', 'The last.', 'Mend it.')).toThrow(DossierError);
		expect(problems).toHaveLength(1001);
		expect(problems.at(-1)).toMatchObject({
			file: 'claims.json',
			path: '',
			message: 'There are 1000 problems, and maybe more.'
		});
	});
});

describe('namingItems', () => {
	function circumstances(
		raw: unknown,
		path: string,
		own?: Circumstances
	): Circumstances | undefined {
		let found: Circumstances | undefined;
		const report = namingItems(raw, (_, __, ___, given) => (found = given));
		report(path, 'No.', 'Yes.', own);
		return found;
	}
	const raw = {
		claims: [{ id: 'first' }, { id: 'second' }, { id: 3 }, null],
		notes: [{ id: 'note' }],
		features: 'none',
		others: [{ id: 'other' }]
	};

	it('adds the id of the claim, note or feature that is spoken of', () => {
		expect(circumstances(raw, 'claims[1].passages[0].exact')?.subject).toBe('second');
		expect(circumstances(raw, 'notes[0]')?.subject).toBe('note');
		const many = { claims: Array.from({ length: 13 }, (_, index) => ({ id: `claim-${index}` })) };
		expect(circumstances(many, 'claims[12].id')?.subject).toBe('claim-12');
	});

	it.each(['claims[2]', 'claims[3]', 'claims[9]', 'features[0]', 'others[0]', '', 'in.claims[0]'])(
		'adds nothing for “%s”, where there is no such item or no id',
		(path) => {
			expect(circumstances(raw, path)?.subject).toBeUndefined();
		}
	);

	it('adds nothing where the file is no object', () => {
		expect(circumstances(null, 'claims[0]')?.subject).toBeUndefined();
	});

	it('keeps what the report says itself', () => {
		expect(circumstances(raw, 'claims[0]', { cause: 'Why.' })).toEqual({
			cause: 'Why.',
			subject: 'first'
		});
	});

	it('cuts an id off that is too long to be told', () => {
		const long = { claims: [{ id: 'x'.repeat(80) }] };
		expect(circumstances(long, 'claims[0]')?.subject).toBe(`${'x'.repeat(59)}…`);
	});
});

describe('jsonPath', () => {
	it('joins names with dots and numbers in brackets', () => {
		expect(jsonPath('claims', 3, 'passages', 0, 'exact')).toBe('claims[3].passages[0].exact');
		expect(jsonPath(0, 'id')).toBe('[0].id');
		expect(jsonPath()).toBe('');
	});

	it('quotes a name that is no plain word', () => {
		expect(jsonPath('a', 'b c', 'd')).toBe('a["b c"].d');
		expect(jsonPath('1st')).toBe('["1st"]');
		expect(jsonPath('')).toBe('[""]');
		expect(jsonPath('x.y')).toBe('["x.y"]');
		expect(jsonPath('$ref', 'été', '_a-1')).toBe('$ref.été._a-1');
	});
});

describe('shorten', () => {
	it('cuts off what has more than sixty characters', () => {
		expect(shorten('x'.repeat(60))).toBe('x'.repeat(60));
		expect(shorten('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
		expect(shorten('')).toBe('');
	});
});
