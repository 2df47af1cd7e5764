import { describe, expect, it } from 'vitest';
import { DossierError } from '../model/problem';
import { parseDossier } from '../parse/parse';
import { newDossier } from './new-dossier';

describe('a new dossier', () => {
	it('has no problem, and shows a position that a passage supports', () => {
		const dossier = parseDossier(newDossier('first-try', '2026-11-29'), {
			countries: new Set(['CHE'])
		});
		expect(dossier.slug).toBe('first-try');
		expect(dossier.features['positions']?.features).toMatchObject([
			{ id: 'CHE', properties: { status: 'agrees', date: '2026-11-29' } }
		]);
		expect(dossier.claims[0]?.passages[0]?.exact).toBe('Switzerland would take part');
		expect(dossier.features['places']?.features.map(({ id }) => id)).toEqual(['bern']);
	});

	it.each(['First Try', 'a--b', 'constructor', ''])('is refused the slug “%s”', (slug) => {
		expect(() => parseDossier(newDossier(slug, '2026-11-29'), {})).toThrow(DossierError);
	});
});
