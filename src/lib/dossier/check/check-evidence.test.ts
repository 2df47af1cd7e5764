import { describe, expect, it } from 'vitest';
import { sampleClaim, sampleFeature } from '../../../../tests/support/sample-dossier';
import type { Claim, FeatureReference, LayerFeature } from '../model/types';
import type { ClaimsFile } from '../parse/parse-claims';
import { checkSupport } from './check-evidence';
import type { Known } from './known-ids';

const KNOWN: Known = {
	articles: new Set(['letter']),
	actors: new Set(),
	sources: new Set(['atlas']),
	countries: new Set(['FRA', 'POL']),
	layers: new Set(['areas', 'points']),
	kinds: undefined,
	statuses: undefined,
	scales: new Map(),
	features: new Map()
};

interface Told {
	readonly path: string;
	readonly message: string;
	readonly subject: string | undefined;
	readonly cause: string | undefined;
}

interface Setting {
	readonly claims?: readonly Claim[];
	readonly strays?: readonly string[];
	readonly known?: Partial<Known>;
	readonly unreadable?: boolean;
}

/** What is told of the features of the layer “areas”. */
function told(features: readonly LayerFeature[], setting: Setting = {}): Told[] {
	const { claims = [], strays = [], known, unreadable } = setting;
	const written = [...claims.flatMap((claim) => claim.features), ...strays];
	const file: ClaimsFile = {
		claims,
		indexOf: () => -1,
		notes: [],
		orphanedNotes: [],
		references: unreadable ? undefined : new Set(written),
		strays
	};
	const layer = {
		id: 'areas',
		ids: new Set(features.map(({ id }) => id)),
		features: new Map(features.entries())
	};
	const found: Told[] = [];
	checkSupport(layer, { ...KNOWN, ...known }, file, (path, message, _, { subject, cause } = {}) =>
		found.push({ path, message, subject, cause })
	);
	return found;
}

const naming = (...features: FeatureReference[]): Claim => sampleClaim({ id: 'claim', features });
const ofArticle = sampleFeature('port');
const illustrative = sampleFeature('belt', { basis: 'illustrative', source: 'atlas' });
const ofAtlas = sampleFeature('river', { source: 'atlas' });

describe('a feature that no claim names', () => {
	it('is told where its source is an article', () => {
		expect(told([ofAtlas, ofArticle])).toEqual([
			{
				path: 'features[1]',
				message: 'No claim names “areas:port”, and its source is an article.',
				subject: 'port',
				cause: 'No claim names a feature whose source is an article.'
			}
		]);
	});

	it('is told where it is illustrative, whatever its source', () => {
		expect(told([illustrative])).toEqual([
			{
				path: 'features[0]',
				message: 'No claim names “areas:belt”, which is illustrative.',
				subject: 'belt',
				cause: 'No claim names an illustrative feature.'
			}
		]);
	});

	it('is not told where another source supports it', () => {
		expect(told([ofAtlas])).toEqual([]);
		// What is both an article and a source is told with the manifest.
		expect(told([ofArticle], { known: { sources: new Set(['atlas', 'letter']) } })).toEqual([]);
	});

	it('is not told where claims.json, or the list of articles, cannot be read', () => {
		expect(told([ofArticle], { unreadable: true })).toEqual([]);
		expect(told([ofArticle], { known: { articles: undefined } })).toEqual([]);
	});
});

describe('a feature that a claim names', () => {
	it.each<FeatureReference>(['areas:port', 'areas:*'])('is not told: %s', (reference) => {
		expect(told([ofArticle], { claims: [naming(reference)] })).toEqual([]);
	});

	it.each<FeatureReference>(['points:port', 'points:*', 'areas:belt'])(
		'is none that another reference names: %s',
		(reference) => {
			expect(told([ofArticle], { claims: [naming(reference)] })).toHaveLength(1);
		}
	);

	it.each([
		['another spelling of it', 'areas:prot'],
		['another layer', 'places:port'],
		['no layer', 'port'],
		['a layer of another spelling, as a whole', 'araes:*']
	])('may be meant by %s', (_, stray) => {
		expect(told([ofArticle], { strays: [stray] })).toEqual([]);
	});

	it.each([
		['another spelling of another', 'areas:betl'],
		['another feature of another layer', 'places:paris'],
		['the spelling of another layer', 'pionts:*'],
		['a layer that is nothing alike', 'rivers-and-lakes:*']
	])('is not meant by %s', (_, stray) => {
		const features = [ofArticle, sampleFeature('belt', { source: 'atlas' })];
		expect(told(features, { strays: [stray] }).map(({ subject }) => subject)).toEqual(['port']);
	});
});

describe('where a feature comes from', () => {
	const claims = [naming('areas:*')];

	it('is a source or an article that is known', () => {
		expect(told([ofArticle, ofAtlas], { claims })).toEqual([]);
		expect(told([sampleFeature('a', { source: 'atlsa' })], { claims })).toMatchObject([
			{
				path: 'features[0].properties.source',
				message: 'There is no source or article “atlsa”.',
				subject: 'a'
			}
		]);
	});

	it('is not doubted where it is not known which there are', () => {
		const features = [sampleFeature('a', { source: 'nowhere' })];
		expect(told(features, { claims, known: { sources: undefined } })).toEqual([]);
		expect(told(features, { claims, known: { articles: undefined } })).toEqual([]);
	});

	it('is the boundary of a country that there is, or of an oblast', () => {
		const bounded = (boundary: string) => told([sampleFeature('a', { boundary })], { claims });
		expect(bounded('FRA')).toEqual([]);
		expect(bounded('UA-63')).toEqual([]);
		expect(bounded('PLO')).toMatchObject([
			{
				path: 'features[0].properties.boundary',
				message: 'There is no country “PLO”.',
				subject: 'a'
			}
		]);
	});
});
