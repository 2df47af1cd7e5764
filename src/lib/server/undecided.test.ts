import { describe, expect, it } from 'vitest';
import { miniatureFiles } from '../../../tests/fixtures/miniature';
import { undecidedIn, undecidedReports } from './undecided';

/** The miniature dossier, with other words in its claims.json. */
function filesWith(words: string, others: string, files = miniatureFiles()): Map<string, string> {
	const claims = files.get('claims.json') ?? '';
	expect(claims).toContain(words);
	return files.set('claims.json', claims.replace(words, others));
}

const orphaned = () =>
	filesWith(
		'"exact": "The port"',
		'"exact": "Quayside", "orphan": { "since": "2026-11-22", "reason": "absent" }'
	);

describe('what waits for a person', () => {
	it('is nothing in a dossier that is in order', () => {
		expect(undecidedReports(undecidedIn('miniature', miniatureFiles()))).toEqual([]);
	});

	it('are orphans, with their file named from the root', () => {
		const reports = undecidedReports(undecidedIn('miniature', orphaned()));
		expect(reports).toEqual([
			expect.stringMatching(
				/^1 quote has no certain place .*\ngeo\/dossiers\/miniature\/claims\.json › notes\[0\]\.quote\.orphan\n {4}“Quayside”/
			)
		]);
	});

	it('are claims to be read again', () => {
		const review = '"review": { "since": "2026-11-20", "reason": "The sentence has changed." }';
		const files = filesWith(
			'"id": "france-sends",',
			`"id": "france-sends", ${review},`,
			orphaned()
		);
		const [, second] = undecidedReports(undecidedIn('miniature', files));
		expect(second).toMatch(
			/^1 claim is to be read again: .*\ngeo\/dossiers\/miniature\/claims\.json › claims\[0\]\.review\n {4}The claim “france-sends” has waited to be read again since 2026-11-20: The sentence has changed\. Read .*take “review” out\./
		);
	});
});
