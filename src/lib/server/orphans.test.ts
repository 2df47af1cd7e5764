import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
	orphanReport,
	readOrphanWarnings,
	readReviewWarnings,
	reviewReport,
	warnOfUndecided
} from './orphans';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-orphans-'));
	const folder = join(root, 'geo/dossiers/miniature');
	cpSync(join(import.meta.dirname, '../../../tests/fixtures/dossier'), folder, {
		recursive: true
	});
	const claims = readFileSync(join(folder, 'claims.json'), 'utf8');
	const mark = '"orphan": { "since": "2026-11-22", "reason": "absent" }';
	writeFileSync(
		join(folder, 'claims.json'),
		claims.replace('"exact": "The port"', `"exact": "Quayside", ${mark}`)
	);
});
afterEach(() => {
	rmSync(root, { recursive: true });
	vi.restoreAllMocks();
});

describe('orphans', () => {
	it('are reported with their file named from the root', () => {
		expect(orphanReport(readOrphanWarnings('miniature', root))).toMatch(
			/^1 quote has no certain place .*\ngeo\/dossiers\/miniature\/claims\.json › notes\[0\]\.quote\.orphan\n {4}“Quayside”/
		);
		expect(orphanReport([])).toBe('');
	});

	it('come with the claims that are to be read again', () => {
		expect(reviewReport(readReviewWarnings('miniature', root))).toBe('');
		const path = join(root, 'geo/dossiers/miniature/claims.json');
		const review = '"review": { "since": "2026-11-20", "reason": "The sentence has changed." }';
		const claims = readFileSync(path, 'utf8');
		writeFileSync(
			path,
			claims.replace('"id": "france-sends",', `"id": "france-sends", ${review},`)
		);
		expect(reviewReport(readReviewWarnings('miniature', root))).toMatch(
			/^1 claim is to be read again: .*\ngeo\/dossiers\/miniature\/claims\.json › claims\[0\]\.review\n {4}The claim “france-sends” has waited to be read again since 2026-11-20: The sentence has changed\. Read .*take “review” out\./
		);
	});

	it('are told to the maintainer once, however often a build reads the dossier', () => {
		const warn = vi.spyOn(console, 'warn').mockReturnValue();
		warnOfUndecided('miniature', root);
		warnOfUndecided('miniature', root);
		expect(warn).toHaveBeenCalledOnce();
		expect(warn).toHaveBeenCalledWith(expect.stringContaining('“Quayside”'));
	});
});
