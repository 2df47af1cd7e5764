import { describe, expect, it } from 'vitest';
import { testDossier } from '../../../tests/support/test-dossier';
import { indexDossier } from '../dossier/model/claim-index';
import { viewTerms } from './view-terms';

const dossier = testDossier();
const index = indexDossier(dossier);
const terms = () => viewTerms(dossier, index, (code) => code === 'CHE');

describe('viewTerms', () => {
	it('takes what is shown without a query from the dossier, layers in drawing order', () => {
		const { defaults } = terms();
		expect(defaults).toEqual({
			drawingOrder: [
				...['troops', 'coalition', 'nato-neighbours', 'fortifications', 'monitoring'],
				...['contact-line', 'places']
			],
			layers: ['troops', 'contact-line', 'places'],
			article: 'us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine'
		});
		const turned = { ...dossier, visible: [...dossier.visible].reverse() };
		const { defaults: same } = viewTerms(turned, index, () => false);
		expect(same.layers).toEqual(defaults.layers);
	});

	it('knows what the dossier has, and what nothing has', () => {
		const { defaults, known } = terms();
		expect(known.layers).toEqual([
			'troops',
			'coalition',
			'nato-neighbours',
			'fortifications',
			'monitoring',
			'contact-line',
			'places'
		]);
		expect(known.newestDay).toBe('2026-01-19');
		const articles = [defaults.article ?? '', 'another'].map((id) => known.hasArticle(id));
		expect(articles).toEqual([true, false]);
		const [passage] = dossier.claims[0]?.passages ?? [];
		const passages = [passage?.id ?? '', 'another'].map((id) => known.hasPassage(id));
		expect(passages).toEqual([true, false]);
	});

	it('knows features of the layers, and countries of the base map', () => {
		const { known } = terms();
		expect(known.hasFeature('troops:FRA')).toBe(true);
		expect(known.hasFeature('troops:CHE')).toBe(false);
		expect(known.hasFeature('countries:CHE')).toBe(true);
		expect(known.hasFeature('countries:FRA')).toBe(false);
	});
});
