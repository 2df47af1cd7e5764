import { describe, expect, it } from 'vitest';
import { miniatureFiles } from '../../../../tests/fixtures/miniature';
import { orphanWarnings } from './orphan-warnings';

const MARK = '"orphan": { "since": "2026-11-22", "reason": "uncertain" }';

/** The warnings after one change of claims.json and one of the article. */
function warnings(
	claims: readonly [string, string],
	article: readonly [string, string] = ['', '']
) {
	const files = miniatureFiles();
	for (const [file, [from, to]] of [
		['claims.json', claims],
		['articles/harbour.md', article]
	] as const) {
		const text = files.get(file) ?? '';
		expect(text).toContain(from);
		files.set(file, text.replace(from, to));
	}
	return orphanWarnings(files);
}

describe('orphanWarnings', () => {
	it('says nothing where every quote has its place', () => {
		expect(warnings(['', ''])).toEqual([]);
	});

	it('names file, place, quote, reason, what is like it, and what rests on it', () => {
		const [warning, ...others] = warnings([
			'"exact": "Poland “may” send ships"',
			`${MARK}, "exact": "Poland may send a few ships"`
		]);
		expect(others).toEqual([]);
		expect(warning).toMatchObject({
			file: 'claims.json',
			path: 'claims[1].passages[0].orphan'
		});
		expect(warning?.message).toBe(
			'“Poland may send a few ships” has had no certain place in the article “harbour” since 2026-11-22 (uncertain). ' +
				'No other passage supports the claim “poland-may-send”, which puts areas:POL on the map. ' +
				'Until you have decided, it gives nobody a position. ' +
				// “a few ” (6) is missing and two marks are added: 1 − 8 ÷ 27 letters.
				'Most like it: P4, 70 %: “…. What comes next The council agrees. [Poland “may” send ships], an expert said. …”.'
		);
		expect(warning?.remedy).toMatch(/^Correct the quote .* or delete the passage/);
	});

	it('says of a note, and of a claim with other passages, no more than is so', () => {
		const [note] = warnings([
			'"quote": { "exact": "The port"',
			`"quote": { ${MARK}, "exact": "Quayside"`
		]);
		expect(note?.path).toBe('notes[0].quote.orphan');
		expect(note?.message).toMatch(/\(uncertain\)\. Nothing in its present text is like it\.$/);
		expect(note?.remedy).toMatch(/or delete the note\.$/);
		const [second] = warnings(['"exact": "The council agrees."', `${MARK}, "exact": "It agrees."`]);
		expect(second?.message).not.toContain('No other passage');
	});

	it('says when the words stand there again', () => {
		const [warning] = warnings([
			'"exact": "France will send ships",\n\t\t\t\t\t"prefix": "",\n\t\t\t\t\t"suffix": ""',
			`${MARK}, "exact": "France will send ships", "prefix": "19 January 2026\\n\\n", "suffix": ". The council agrees."`
		]);
		expect(warning?.message).toMatch(/Its present text has it again, word for word: P2\.$/);
		expect(warning?.remedy).toMatch(/^Take “orphan” out, or run npm run dossier:update -- harbour/);
	});
});
