import { describe, expect, it } from 'vitest';
import { orphanWarnings } from './orphan-warnings';

const HEAD = '---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';
const ORPHAN = { since: '2026-11-22', reason: 'absent' };
const GONE = { id: 'gone', exact: 'Zebras graze', prefix: '', suffix: '', orphan: ORPHAN };
const KEPT = { id: 'kept', exact: 'The port', prefix: '', suffix: '' };

/** The warnings of one claim with these passages and features, in the article “letter”. */
function warnings(passages: readonly object[], features: readonly string[] = []) {
	const claim = {
		...{ id: 'claim', article: 'letter', kind: 'threat', strength: 'stated', actors: [] },
		...{ features, summary: 'S.', passages }
	};
	return orphanWarnings(
		new Map([
			['articles/letter.md', `${HEAD}The port is open.\n\nNobody knows.\n`],
			['articles/other.md', `${HEAD}Zebras graze.\n`],
			['claims.json', JSON.stringify({ claims: [claim], notes: [] })]
		])
	);
}

describe('what rests on an orphan', () => {
	const start =
		'“Zebras graze” has had no certain place in the article “letter” since 2026-11-22 (absent).';
	const end = 'Nothing in its present text is like it.';

	it('is the claim, and all that it puts on the map', () => {
		expect(warnings([GONE], ['areas:FRA', 'points:*'])[0]?.message).toBe(
			`${start} No other passage supports the claim “claim”, which puts areas:FRA, points:* on the map. ${end}`
		);
	});

	it('is the claim alone, where it names no feature', () => {
		expect(warnings([GONE])[0]?.message).toBe(
			`${start} No other passage supports the claim “claim”. ${end}`
		);
		expect(warnings([GONE, { ...GONE, id: 'gone-too' }])[0]?.message).toContain('No other passage');
	});

	it('is nothing, where another passage stands', () => {
		expect(
			warnings([KEPT, GONE], ['areas:FRA']).map(({ path, message }) => [path, message])
		).toEqual([['claims[0].passages[1].orphan', `${start} ${end}`]]);
	});
});

describe('words that are back', () => {
	it('are told only where it is certain that they are the same', () => {
		const back = { ...GONE, exact: 'The port' };
		const [alone] = warnings([back]);
		expect(alone?.message).not.toContain('again');
		const vouched = {
			...GONE,
			exact: 'port is',
			prefix: 'The ',
			suffix: ' open.\n\nNobody knows.'
		};
		expect(warnings([vouched])[0]?.message).toMatch(/has it again, word for word: P1\.$/);
	});
});
