import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../../tests/fixtures/miniature';
import { parseDossier } from '../../dossier/parse/parse';
import type { Dossier } from '../../dossier/model/types';
import { pageProblems } from './page-problems';

const dossier = parseDossier(miniatureFiles(), miniatureOptions);
const BOUNDARIES = new Set(['FRA', 'POL', 'UKR', 'UA-63']);
const problemsOf = (change: Partial<Dossier>) =>
	pageProblems({ ...dossier, ...change }, BOUNDARIES);

describe('pageProblems', () => {
	it('finds nothing wrong with a dossier that can become pages', () => {
		expect(problemsOf({})).toEqual([]);
	});

	it.each(['embed', 'index', '404', '200'])('refuses the slug “%s”', (slug) => {
		expect(problemsOf({ slug })).toEqual([
			expect.objectContaining({
				file: 'dossier.json',
				path: 'slug',
				message: expect.stringMatching(`cannot have the address /${slug}`) as string
			})
		]);
	});

	it('refuses for a slug whatever has a route of its own', () => {
		const routes = readdirSync(join(import.meta.dirname, '../../../routes'), {
			withFileTypes: true
		})
			.filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
			.map(({ name }) => name);
		expect(routes).toContain('embed');
		for (const slug of routes) expect(problemsOf({ slug })).toHaveLength(1);
	});

	it('refuses a frame where no map is, and takes one that reaches there', () => {
		expect(problemsOf({ frame: [0, 86, 10, 90] })).toMatchObject([
			{ file: 'dossier.json', path: 'frame' }
		]);
		expect(problemsOf({ frame: [0, -90, 10, -86] })).toHaveLength(1);
		expect(problemsOf({ frame: [-180, -90, 180, 90] })).toEqual([]);
	});

	it('refuses a boundary that there is not', () => {
		const { features } = dossier;
		const [layer = '', collection] = Object.entries(features)[0] ?? [];
		const [first] = collection?.features ?? [];
		if (first === undefined) throw new Error('The fixture has a feature.');
		const withBoundary = (boundary: string) =>
			problemsOf({
				features: {
					...features,
					[layer]: {
						type: 'FeatureCollection',
						features: [{ ...first, geometry: null, properties: { ...first.properties, boundary } }]
					}
				}
			});
		expect(withBoundary('UA-63')).toEqual([]);
		expect(withBoundary('UA-99')).toMatchObject([
			{ file: `${layer}.geojson`, path: 'features[0].properties.boundary' }
		]);
	});

	it('refuses ids that would be one place of the page', () => {
		const [article] = dossier.articles;
		const [claim] = dossier.claims;
		if (article === undefined || claim === undefined) throw new Error('The fixture has both.');
		const actor = { id: 'nato-1', name: 'First' };
		expect(
			problemsOf({ actors: [actor], articles: [{ ...article, id: 'claims-nato' }] })
		).toMatchObject([{ file: 'articles/claims-nato.md' }]);
		expect(
			problemsOf({
				claims: [{ ...claim, id: 'fleet-1' }],
				articles: [{ ...article, id: 'about-fleet' }]
			})
		).toMatchObject([
			{
				file: 'articles/about-fleet.md',
				message: expect.stringContaining('claims.json › claims[0].id') as string
			}
		]);
		const [layer = '', collection] = Object.entries(dossier.features).find(([, { features }]) =>
			features.some(({ id }) => !/^[A-Z]{3}$/.test(id))
		) ?? ['', undefined];
		const feature = collection?.features.find(({ id }) => !/^[A-Z]{3}$/.test(id));
		expect(
			problemsOf({ actors: [{ id: `${layer}-${feature?.id ?? ''}`, name: 'Second' }] })
		).toMatchObject([{ file: 'dossier.json', path: 'actors[0].id' }]);
	});
});
