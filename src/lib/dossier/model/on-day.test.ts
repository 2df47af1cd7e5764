import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../../tests/fixtures/miniature';
import { parseDossier } from '../parse/parse';
import { indexDossier } from './claim-index';
import { onDay } from './on-day';
import { joinParts } from './partial-dossier';
import { splitDossier } from './split-dossier';
import type { Dossier } from './types';

/** The miniature dossier, of 19 January 2026, in which Poland was suggested two days later. */
function ofTwoDays(): Dossier {
	const files = miniatureFiles();
	const claims = files.get('claims.json') ?? '';
	files.set(
		'claims.json',
		claims.replace('"actors": ["POL"]', '"saidOn": "2026-01-21", "actors": ["POL"]')
	);
	return parseDossier(files, miniatureOptions);
}

function standings(dossier: Dossier): (readonly [string, unknown, string])[] {
	const { features } = dossier.features['standings'] ?? { features: [] };
	return features.map(({ id, properties }) => [id, properties['status'], properties.date] as const);
}

describe('a dossier on a day', () => {
	it('is of the day of its newest claim, whatever dossier.json says', () => {
		expect(ofTwoDays().asOf).toBe('2026-01-21');
		expect(standings(ofTwoDays())).toEqual([
			['FRA', 'signed-intent', '2026-01-19'],
			['POL', 'suggested-by-expert', '2026-01-21']
		]);
	});

	it('has the claims that had been said by then, and the positions that follow', () => {
		const before = onDay(ofTwoDays(), '2026-01-20');
		expect(before.claims.map(({ id }) => id)).toEqual(['france-sends']);
		expect(standings(before)).toEqual([['FRA', 'signed-intent', '2026-01-19']]);
		expect(before.asOf).toBe('2026-01-20');
		expect(standings(onDay(ofTwoDays(), '2026-01-18'))).toEqual([]);
	});

	it('is itself on its own day, on later ones, and where no day is asked for', () => {
		const dossier = ofTwoDays();
		for (const day of ['2026-01-21', '2030-01-01', undefined])
			expect(onDay(dossier, day)).toBe(dossier);
	});

	it('knows a country by its position of another day', () => {
		const index = indexDossier(onDay(ofTwoDays(), '2026-01-20'));
		expect(index.feature('standings:POL')).toBeUndefined();
		expect(index.countryOf('standings:POL')).toBe('POL');
	});

	it('comes whole out of its parts, with the positions that were not sent', () => {
		const dossier = ofTwoDays();
		const { head, parts } = splitDossier(dossier);
		expect(Object.keys(head.features)).toEqual(['areas', 'points']);
		expect(joinParts(head, parts)).toEqual(dossier);
	});

	it('does not claim to know how many claims other articles had made by then', () => {
		const whole = { articles: 2, cited: [], claims: { FRA: 9 } };
		const { whole: earlier } = onDay({ ...ofTwoDays(), whole }, '2026-01-20');
		expect(earlier).toEqual({ articles: 2, cited: [], claims: {}, earlier: true });
	});
});
