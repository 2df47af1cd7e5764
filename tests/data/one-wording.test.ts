import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { letters } from '../fixtures/letters';
import { RENAMED, renamedCountries } from '../fixtures/renamed-countries';
import { testInput } from '../support/export-input';
import { sampleData } from '../support/sample-map-data';
import { testCountryName } from '../support/test-dossier';
import { annotations } from '../../src/lib/data-export/annotations';
import { claimRecord } from '../../src/lib/data-export/claim-record';
import { csv } from '../../src/lib/data-export/csv';
import { geoJson } from '../../src/lib/data-export/geojson';
import type { ExportInput } from '../../src/lib/data-export/input';
import { kml } from '../../src/lib/data-export/kml';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { splitDossier } from '../../src/lib/dossier/model/split-dossier';
import type { Claim, FeatureReference } from '../../src/lib/dossier/model/types';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { frozenPage } from '../../src/lib/embed/frozen-page';
import { shortLabelWords } from '../../src/lib/evidence/claim-words';
import { labelWords } from '../../src/lib/evidence/later-words';
import { evidenceOf, evidenceOfActor } from '../../src/lib/evidence/evidence';
import { subjectsOfClaims } from '../../src/lib/evidence/every-claim';
import { mentionedActors } from '../../src/lib/evidence/country-groups';
import { selectionWords } from '../../src/lib/evidence/selection-words';
import { headingWords, standingOf } from '../../src/lib/evidence/standing';
import { namedEntries } from '../../src/lib/panels/search/search-entries';
import { readDossierFiles } from '../../src/lib/server/read-dossier';
import { sheetContent } from '../../src/lib/snapshot/content';
import { sheetWords } from '../../src/lib/snapshot/words';
import { viewTerms } from '../../src/lib/view/view-terms';
import { TEST_LAYER_IDS } from '../support/test-layers';

const files = readDossierFiles('ukraine-guarantees');
/** Countries that claims name, one that only a group has, and one that nothing speaks of. */
/** Whatever they are called elsewhere. */
const codesOf = (countries: readonly string[]) =>
	Object.fromEntries(countries.map((alpha3) => [alpha3, 'ZZ']));
const COUNTRIES = 'FRA GBR UKR DEU ESP AUS TUR USA RUS FIN GRL NOR POL CHE'.split(' ');

describe.each([
	['the dossier', files],
	['a dossier with letters, whose countries have ids of their own', lettersOfRenamed(files)],
	['a dossier whose claims are to be read again', reviewed(files)]
])('in %s', (_, dossierFiles) => {
	const dossier = parseDossier(dossierFiles, {});
	const index = indexDossier(dossier);
	const input: ExportInput = {
		dossier,
		index,
		features: testInput(dossier).features,
		site: 'https://example.org/',
		countryName: testCountryName
	};
	const references: FeatureReference[] = [
		...index.features,
		...COUNTRIES.map((code): FeatureReference => `countries:${code}`),
		...dossier.actors.map(({ id }): FeatureReference => `actors:${id}`)
	];
	const raw = JSON.parse(dossierFiles.get('claims.json') ?? '{}') as {
		claims: { id: string; actors: string[]; features: string[] }[];
	};

	/** Ids of the claims that name something, counted in the file itself. */
	function named(reference: FeatureReference): string[] {
		const [layer = '', id = ''] = reference.split(':');
		const country = codeOf(id);
		return raw.claims
			.filter(({ actors, features }) =>
				layer === 'actors'
					? actors.includes(id)
					: country === undefined
						? features.includes(reference) || features.includes(`${layer}:*`)
						: actors.includes(country) ||
							features.some((feature) => codeOf(feature.split(':')[1] ?? '') === country)
			)
			.map((claim) => claim.id)
			.sort();
	}
	const ids = (claims: readonly { readonly id: string }[]) => claims.map(({ id }) => id).sort();

	it('every actor and feature has the claims that name it', () => {
		for (const reference of references) {
			expect(ids(evidenceOf(index, reference).claims), reference).toEqual(named(reference));
		}
	});

	it('the list counts the same before its articles are loaded', () => {
		const { whole } = splitDossier(dossier).head;
		const actors = [...COUNTRIES, ...dossier.actors.map(({ id }) => id)];
		for (const actor of actors) {
			expect(whole.claims[actor] ?? 0, actor).toBe(evidenceOfActor(index, actor).claims.length);
			expect(mentionedActors(dossier, index).has(actor), actor).toBe(actor in whole.claims);
		}
	});

	it('the announcer counts them', () => {
		for (const selection of references) {
			const { length } = evidenceOf(index, selection).claims;
			const words = selectionWords({ ...input, view: { selection } });
			expect(words).toContain(` ${length} ${length === 1 ? 'claim' : 'claims'}.`);
			expect(words).toContain(standingOf(input, selection).detail);
		}
	});

	it('a sheet has them all in the same order and words', () => {
		for (const selection of references) {
			const { claims } = sheet(selection);
			const { claims: known } = evidenceOf(index, selection);
			expect(claims?.items.map(({ label, summary }) => [label, summary]) ?? []).toEqual(
				known.map((claim) => [labelWords(dossier, claim), claim.summary])
			);
			if (claims) expect(claims.heading).toBe(headingWords(standingOf(input, selection)));
		}
	});

	it('a frozen frame tells the first of them, and counts the others', () => {
		for (const selection of sample(references)) {
			const page = frozenPage({
				...input,
				mapData: sampleData(),
				view: { layers: [], opacity: {}, selection },
				terms: viewTerms(dossier, index, () => true),
				scripts: []
			});
			// Beside the map; other features' places in the page have their own.
			const beside = page.slice(page.indexOf('<aside'), page.indexOf('</aside>'));
			const known = evidenceOf(index, selection).claims;
			const told = known
				.slice(0, 3)
				.filter((claim) => beside.includes(escaped(labelWords(dossier, claim))));
			const hidden = Number(/and (\d+) more, see the link/.exec(beside)?.[1] ?? 0);
			expect(told.length + hidden, selection).toBe(known.length);
			expect(page, selection).toContain(escaped(headingWords(standingOf(input, selection))));
		}
	});

	it('a data file has them in the same order and words, and those of groups apart', () => {
		const { features } = JSON.parse(geoJson(input, TEST_LAYER_IDS)) as {
			features: { id: FeatureReference; properties: { claims: FileClaim[] } }[];
		};
		expect(features).toHaveLength(index.features.length);
		for (const { id, properties } of features) {
			const { claims, groupClaims } = evidenceOf(index, id);
			expect(properties.claims.map(({ id: claim, label }) => [claim, label])).toEqual(
				[...claims, ...groupClaims].map((claim) => [claim.id, labelWords(dossier, claim)])
			);
			if (index.countryOf(id) === undefined) continue;
			const own = properties.claims.filter(({ concerns }) => concerns === 'feature');
			expect(ids(own), id).toEqual(named(id));
		}
	});

	it('KML and CSV word them alike', () => {
		const placemarks = kml(input, TEST_LAYER_IDS);
		const rows = Papa.parse<Record<string, string>>(csv(input, TEST_LAYER_IDS).slice(1), {
			header: true
		}).data;
		for (const claim of dossier.claims) {
			const row = rows.find((candidate) => candidate['claim'] === claim.id);
			expect(labelWords(dossier, claim)).toBe(
				[
					row?.['status_in_words'] || row?.['kind_in_words'],
					row?.['attribution'],
					...(row?.['review'] ? [row['review']] : []),
					...(row?.['later_in_words'] ? row['later_in_words'].split('\n') : [])
				].join(' · ')
			);
			if (index.featuresOfClaim(claim.id).length === 0) continue;
			expect(placemarks).toContain(`${escaped(labelWords(dossier, claim))}. `);
		}
	});

	it('the search says of each how it stands', () => {
		const entries = namedEntries(input, codesOf(COUNTRIES));
		expect(entries.length).toBeGreaterThan(COUNTRIES.length);
		for (const { target, name, detail } of entries) {
			if (target.kind !== 'feature') throw new Error('Only features have names here.');
			expect(standingOf(input, target.reference)).toMatchObject({ name, detail });
		}
	});

	it('a page without scripts has every claim, under each whom and what it is about', () => {
		const subjects = subjectsOfClaims(input, [...mentionedActors(dossier, index)]);
		const claims = new Set(subjects.flatMap((subject) => subject.claims.map(({ id }) => id)));
		const homeless = dossier.claims.filter(({ id }) => !claims.has(id));
		expect(homeless.filter(({ actors, features }) => actors.length + features.length > 0)).toEqual(
			[]
		);
		const france = subjects.find(({ actor }) => actor === 'FRA');
		expect(france).toMatchObject({ place: 'claims-FRA', name: 'France', detail: 'Signed intent' });
		expect(france?.claims).toEqual(evidenceOf(index, 'countries:FRA').claims);
	});

	it('every claim that waits to be read again says so wherever it is worded', () => {
		const words = 'The words have changed since; not yet re-read';
		for (const claim of dossier.claims) {
			const says = claim.review !== undefined;
			expect(labelWords(dossier, claim).endsWith(` · ${words}`), claim.id).toBe(says);
			expect(shortLabelWords(claim, dossier.vocabulary).endsWith(` · ${words}`)).toBe(says);
			expect(claimRecord(input, claim).review?.inWords).toBe(says ? words : undefined);
			const [passage] = claim.passages;
			const view = { passage: passage?.id };
			expect(selectionWords({ ...input, view }).includes(words), claim.id).toBe(says);
		}
		const waiting = dossier.claims.filter(({ review }) => review !== undefined).length;
		expect(annotations(input).split(`"${words}"`)).toHaveLength(waiting + 1);
	});

	function sheet(selection: FeatureReference) {
		return sheetContent({
			...input,
			legend: [],
			selection,
			permalink: 'https://example.org/',
			language: 'en',
			words: sheetWords()
		});
	}
});

interface FileClaim extends Pick<Claim, 'id'> {
	readonly label: string;
	readonly concerns: string;
}

function lettersOfRenamed(source: ReadonlyMap<string, string>): Map<string, string> {
	return renamedCountries(letters(source, 6));
}

/** Every second claim waits to be read again. */
function reviewed(source: ReadonlyMap<string, string>): Map<string, string> {
	const written = JSON.parse(source.get('claims.json') ?? '') as { claims: object[] };
	const claims = written.claims.map((claim, place) =>
		place % 2 === 0
			? { ...claim, review: { since: '2026-11-22', reason: 'It has changed.' } }
			: claim
	);
	return new Map([...source, ['claims.json', JSON.stringify({ ...written, claims })]]);
}

/** The code of the country that an id stands for here. */
function codeOf(id: string): string | undefined {
	if (/^[A-Z]{3}$/.test(id)) return id;
	return Object.entries(RENAMED).find(([, own]) => own === id)?.[0];
}

/** Every fifth, and all whose claims are many: a frame draws four maps. */
function sample(references: readonly FeatureReference[]): FeatureReference[] {
	return references.filter(
		(reference, place) =>
			place % 5 === 0 || /^(troops|monitoring|countries|actors):/.test(reference)
	);
}

function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
