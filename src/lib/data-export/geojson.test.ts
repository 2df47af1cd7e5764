import { check } from '@placemarkio/check-geojson';
import { booleanClockwise } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { geoJson } from './geojson';
import { layerIds } from '../layers/layers-of';
import { invalidPlace } from '../dossier/check/geometry-validity';
import { testInput, withOrphans } from '../../../tests/support/export-input';

type File = FeatureCollection<Geometry, FileProperties> & Record<string, unknown>;
interface FileProperties {
	readonly layer: string;
	readonly basis: string;
	readonly basisInWords: string;
	readonly claims: readonly Record<string, unknown>[];
	readonly sources: readonly Record<string, unknown>[];
	readonly [own: string]: unknown;
}

const input = testInput();
const layers = layerIds(input.dossier);
const everything = JSON.parse(geoJson(input, layers)) as File;

function feature(id: string): Feature<Geometry, FileProperties> {
	const found = everything.features.find((candidate) => candidate.id === id);
	if (found === undefined) throw new Error(`There is no feature ${id}.`);
	return found;
}

function rings(geometry: Geometry): { readonly ring: Position[]; readonly exterior: boolean }[] {
	const polygons =
		geometry.type === 'Polygon'
			? [geometry.coordinates]
			: geometry.type === 'MultiPolygon'
				? geometry.coordinates
				: [];
	return polygons.flatMap((polygon) =>
		polygon.map((ring, index) => ({ ring, exterior: index === 0 }))
	);
}

describe('geoJson', () => {
	it.each([...layers.map((layer) => [layer]), layers])(
		'is valid to check-geojson: %s',
		(...ids) => {
			expect(check(geoJson(input, ids)).type).toBe('FeatureCollection');
		}
	);

	it('keeps RFC 7946: rings by the right-hand rule, no crs, six decimals at most', () => {
		const all = everything.features.flatMap(({ geometry }) => rings(geometry));
		expect(all.length).toBeGreaterThan(100);
		expect(all.filter(({ ring, exterior }) => booleanClockwise(ring) === exterior)).toEqual([]);
		expect(everything).not.toHaveProperty('crs');
		const coordinates = JSON.stringify(everything.features.map(({ geometry }) => geometry));
		expect(coordinates).not.toMatch(/\.\d{7}/);
	});

	it('holds no area that programs with the OGC’s rules refuse', () => {
		const areas = everything.features.filter(({ geometry }) => rings(geometry).length > 0);
		expect(areas.length).toBeGreaterThan(50);
		expect(areas.flatMap(({ id, geometry }) => (invalidPlace(geometry) ? [id] : []))).toEqual([]);
	});

	it('tells an orphan from a passage, with its source and no link', () => {
		const file = JSON.parse(geoJson(testInput(withOrphans()), ['troops'])) as File;
		const france = file.features.find(({ id }) => id === 'troops:FRA');
		const claim = france?.properties.claims.find(({ id }) => id === 'france-uk-commit-troops');
		expect(claim).toMatchObject({
			passages: [],
			orphanedPassages: [
				{
					id: 'france-uk-commit-troops',
					since: '2026-11-22',
					reason: 'absent',
					standingInWords:
						'Stood in the article until 22 November 2026; its present text no longer has it.'
				}
			]
		});
		expect(JSON.stringify(claim)).not.toContain('https://');
	});

	it('keeps every shape as the dossier has it', () => {
		const shapes = layers.flatMap((layer) =>
			(input.features[layer]?.features ?? []).map(({ geometry }) => geometry)
		);
		expect(everything.features.map(({ geometry }) => geometry)).toEqual(shapes);
	});

	it('names features as the address does, each once', () => {
		const ids = everything.features.map(({ id }) => id);
		expect(ids).toContain('troops:FRA');
		expect(ids).toContain('coalition:FRA');
		expect(new Set(ids).size).toBe(ids.length);
		// 8 + 35 + 4 + 4 + 2 + 20 + 6: the features in the dossier's files.
		expect(ids).toHaveLength(79);
	});

	it('says of itself what the dossier is, as of when, on what basis and terms', () => {
		expect(everything).toMatchObject({
			dossier: { slug: 'ukraine-guarantees', language: 'en' },
			asOf: '2026-01-19',
			permalink:
				'https://example.org/maps/ukraine-guarantees?layers=troops,coalition,nato-neighbours,fortifications,monitoring,contact-line,places'
		});
		expect(everything['licence']).toMatch(/Natural Earth, public domain.*GeoNames: CC BY 4\.0/);
		expect(everything['borderPolicy']).toMatch(/68\/262.*Crimea and Sevastopol/);
		expect(everything['warning']).toMatch(/Proposed fortifications and Monitoring/);
	});

	it('speaks of no illustration where there is none', () => {
		const places = JSON.parse(geoJson(input, ['places'])) as File;
		expect(places).not.toHaveProperty('warning');
		expect(places['licence']).not.toMatch(/Natural Earth|[Ii]llustrative/);
	});

	it('gives a feature its claims, whole', () => {
		const { properties } = feature('troops:FRA');
		expect(properties).toMatchObject({ status: 'signed-intent', basis: 'boundary' });
		const claim = properties.claims.find(({ id }) => id === 'france-several-thousands');
		// As the article words it: never a number.
		expect(claim).toMatchObject({
			kind: 'quantity',
			strength: 'attributed',
			quantity: '“several thousands”',
			attribution: { name: 'Emmanuel Macron', named: true },
			attributionInWords: 'said Emmanuel Macron, President of France',
			concerns: 'feature'
		});
		expect(claim).not.toHaveProperty('status');
		const commitment = properties.claims.find(({ id }) => id === 'france-uk-commit-troops');
		expect(commitment).toMatchObject({
			status: 'committed',
			condition: 'After the war (“in a postwar context”)',
			passages: [
				{
					quote: 'France and the UK committed to deploying troops to Ukraine in a postwar context',
					paragraph: 3,
					link: 'https://example.org/maps/ukraine-guarantees?passage=france-uk-commit-troops'
				}
			],
			editorNotes: [{ id: 'committed-or-intent', about: 'committed to deploying troops' }]
		});
	});

	it('says when a claim is about the whole layer and does not name the feature', () => {
		const { claims } = feature('coalition:POL').properties;
		expect(claims.length).toBeGreaterThan(0);
		expect(new Set(claims.map(({ concerns }) => concerns))).toEqual(new Set(['whole layer']));
	});

	it('says of what is illustrative that it is', () => {
		const { properties } = feature('fortifications:belt-russia');
		expect(properties.basis).toBe('illustrative');
		expect(properties.basisInWords).toMatch(/No location has been published/);
	});

	it('names every source, with null for what is not known', () => {
		const { sources } = feature('troops:FRA').properties;
		expect(sources[0]).toMatchObject({ type: 'article', publisher: null, url: null });
		expect(sources).toContainEqual(expect.objectContaining({ id: 'rbc-ukraine-2026-01-06' }));
	});

	it('does not pass off a feature without its shape', () => {
		const bare = {
			...input,
			features: {
				places: {
					type: 'FeatureCollection' as const,
					features: (input.features['places']?.features ?? []).map((place) => ({
						...place,
						geometry: null
					}))
				}
			}
		};
		expect(() => geoJson(bare, ['places'])).toThrow(/places:paris has no shape/);
	});
});
