import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBoundaries, boundaryCodes } from '../../src/lib/boundaries/boundaries';
import { assembleMapData, type BaseMap } from '../../src/lib/cartography/assemble';
import { separateGeometries } from '../../src/lib/cartography/map-data';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { joinParts } from '../../src/lib/dossier/model/partial-dossier';
import { DossierError } from '../../src/lib/dossier/model/problem';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';
import type { Dossier } from '../../src/lib/dossier/model/types';
import { claimsElsewhere } from '../../src/lib/panels/countries/claims-elsewhere';
import { mentionedActors } from '../../src/lib/evidence/country-groups';
import { frozenPage } from '../../src/lib/embed/frozen-page';
import { subjectsOfClaims } from '../../src/lib/evidence/every-claim';
import { pageProblems } from '../../src/lib/panels/page/page-problems';
import { pictureLinks } from '../../src/lib/panels/page/picture-links';
import { viewTerms } from '../../src/lib/view/view-terms';
import { readBaseMap } from '../../src/lib/server/base-map';
import { decodeView } from '../../src/lib/view/url';
import { anyText } from '../fixtures/random';
import { PROPERTY_RUNS } from '../fuzz';

const COUNTRIES = ['FRA', 'ISL', 'POL', 'UKR'] as const;
const ground = smallGround(readBaseMap());
const boundaries = decodeBoundaries(ground.boundaries);
const countryName = (id: string): string => `the country ${id}`;

/** The base map with few countries: what is drawn of the others is always the same. */
function smallGround({ boundaries: topology, ...rest }: BaseMap): BaseMap {
	const { countries, oblasts } = topology.objects;
	const geometries = countries.geometries.filter(({ properties }) =>
		(COUNTRIES as readonly string[]).includes(properties.id)
	);
	return {
		...rest,
		boundaries: {
			...topology,
			objects: { countries: { ...countries, geometries }, oblasts }
		}
	};
}

const slug = fc.oneof(
	fc.constantFrom(
		'embed',
		'index',
		'404',
		'claims',
		'note',
		'sidebar',
		'nato',
		'places-x',
		'x',
		'0'
	),
	fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,4})?$/)
);
const featureId = fc.oneof(
	slug,
	fc.constantFrom('XYZ', 'ISL', 'POL', '-', '_', 'UA-63'),
	fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/)
);
const longitude = fc.oneof(
	fc.constantFrom(-180, 0, 180),
	fc.integer({ min: -1800000, max: 1800000 }).map((n) => n / 10000)
);
const latitude = fc.oneof(
	fc.constantFrom(-90, -86, 0, 86, 90),
	fc.integer({ min: -900000, max: 900000 }).map((n) => n / 10000)
);
const text = fc.oneof(
	{ weight: 3, arbitrary: fc.constantFrom('Warsaw', 'A & B', '<b>', '×'.repeat(300)) },
	anyText
);

/** Files of a dossier with articles, places and claims that name each other at random. */
const anyFiles = fc
	.record({
		slug,
		frame: fc.tuple(longitude, latitude, longitude, latitude),
		articles: fc.uniqueArray(slug, { minLength: 1, maxLength: 4 }),
		titles: fc.array(text, { minLength: 4, maxLength: 4 }),
		actors: fc.uniqueArray(slug, { maxLength: 2 }),
		places: fc.uniqueArray(fc.tuple(featureId, text, longitude, latitude), {
			maxLength: 5,
			selector: ([id]) => id
		}),
		claims: fc.array(
			fc.record({
				article: fc.nat(),
				actors: fc.subarray([...COUNTRIES]),
				features: fc.array(fc.nat(), { maxLength: 3 }),
				group: fc.boolean()
			}),
			{ maxLength: 5 }
		)
	})
	.map(({ frame: [west, south, east, north], articles, titles, places, actors, ...given }) => {
		const files = new Map<string, string>();
		const claims = given.claims.map(({ article, features, group, ...claim }, index) => ({
			id: `claim-${index}`,
			article: articles[article % articles.length],
			kind: 'possible-participant',
			strength: 'stated',
			actors: [...claim.actors, ...actors.slice(0, index % 2)],
			summary: 'It was said.',
			features: [
				...new Set(features.flatMap((place) => places[place % (places.length || 1)]?.[0] ?? []))
			]
				.map((id) => `places:${id}`)
				.concat(group && places.length > 0 ? ['places:*'] : []),
			passages: [{ id: `passage-${index}`, exact: `Sentence ${index}.`, prefix: '', suffix: '' }]
		}));
		files.set('claims.json', JSON.stringify({ claims, notes: [] }));
		for (const [index, id] of articles.entries()) {
			const front = `title: ${JSON.stringify(titles[index])}\npublisher: null\ndate: 2026-01-19\nlanguage: en`;
			const body = 'Sentence 0. Sentence 1. Sentence 2. Sentence 3. Sentence 4.';
			files.set(`articles/${id}.md`, `---\n${front}\n---\n${body}\n`);
		}
		if (places.length > 0) {
			const features = places.map(([id, name, east, north]) => ({
				type: 'Feature',
				id,
				geometry: { type: 'Point', coordinates: [east, north] },
				properties: {
					name,
					kind: 'event',
					basis: 'public-record',
					source: 'gazetteer',
					date: '2026-01-19'
				}
			}));
			files.set('places.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
		}
		const source = { id: 'gazetteer', title: 'G', publisher: 'G', date: '2026-01-19' };
		files.set(
			'dossier.json',
			JSON.stringify({
				slug: given.slug,
				title: titles[0],
				deck: titles[1],
				language: 'en',
				asOf: '2026-01-19',
				frame: [
					Math.min(west, east),
					Math.min(south, north),
					Math.max(west, east),
					Math.max(south, north)
				],
				visible: places.length > 0 ? ['places'] : [],
				articles,
				actors: actors.map((id) => ({ id, name: id })),
				sources: [source]
			})
		);
		return files;
	});

/** The dossier where `npm run geo:check` has nothing against it. */
function checked(files: ReadonlyMap<string, string>): Dossier | undefined {
	try {
		const countries = new Set(boundaries.countries.keys());
		const dossier = parseDossier(files, { countries });
		return pageProblems(dossier, boundaryCodes(boundaries)).length === 0 ? dossier : undefined;
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		return undefined;
	}
}

describe('a dossier that geo:check has nothing against', () => {
	it('is drawn, and every link of its map leads to something in its page', () => {
		let drawn = 0;
		fc.assert(
			fc.property(anyFiles, (files) => {
				const dossier = checked(files);
				if (dossier === undefined) return;
				drawn++;
				const { features, geometries } = separateGeometries(dossier.features);
				const whole = { ...dossier, features };
				const index = indexDossier(whole);
				const isCountry = (id: string): boolean => boundaries.countries.has(id);
				const terms = viewTerms(whole, index, isCountry);
				const mapData = assembleMapData(ground, whole, geometries, countryName);
				const { view } = decodeView('', terms.defaults, terms.known);
				const frozen = frozenPage({
					dossier: whole,
					index,
					mapData,
					countryName,
					terms,
					view,
					scripts: []
				});
				expect(frozen).not.toMatch(/="[^"]*\b(NaN|Infinity|undefined)\b/);

				const { head, parts } = splitDossier(whole);
				const page = joinParts(head, parts.slice(0, 1));
				const pageIndex = indexDossier(page);
				const held = subjectsOfClaims({ dossier: page, index: pageIndex, countryName }, [
					...mentionedActors(page, pageIndex)
				]).map(({ place }) => place);
				expect(new Set(held).size).toBe(held.length);
				const linkOf = pictureLinks({ dossier: whole, index, countryName });
				const links = [
					...index.features,
					...COUNTRIES.map((id) => `countries:${id}` as const)
				].flatMap((reference) => linkOf(reference)?.href ?? []);
				const markup = [
					...held.map((place) => `<section id="${place}">`),
					...links.map((href) => `<a href="${href}">`)
				].join('');
				const everything = markup + claimsElsewhere(markup, { dossier: whole, index, countryName });
				for (const href of links) {
					expect(everything.split(` id="${href.slice(1)}"`)).toHaveLength(2);
				}
			}),
			{ numRuns: Math.ceil(PROPERTY_RUNS / 10) }
		);
		// Most of them are right: otherwise nothing would have been tried.
		expect(drawn).toBeGreaterThan(5);
	});
});
