import { describe, expect, it } from 'vitest';
import type { Known } from '../check/known-ids';
import type { Report } from '../check/report';
import { articleBlocks, type ArticleText } from './article';
import { parseClaims } from './parse-claims';

const BODY = 'The port is open. Nobody knows.\n';
const ARTICLES = new Map<string, ArticleText>([
	['letter', { body: BODY, blocks: articleBlocks(BODY), article: undefined }]
]);
const KNOWN: Known = {
	articles: new Set(['letter', 'lost']),
	actors: new Set(['alliance']),
	sources: new Set(['atlas']),
	countries: new Set(['FRA', 'POL']),
	layers: new Set(['areas', 'points', 'empty']),
	kinds: new Set(['threat']),
	statuses: new Set(['planned']),
	scales: new Map(),
	features: new Map([
		['areas', new Set(['FRA', 'belt'])],
		['points', undefined]
	])
};

type Written = Readonly<Record<string, unknown>>;

const passage = (parts: Written = {}): Written => ({
	...{ id: 'p', exact: 'The port', prefix: '', suffix: '' },
	...parts
});
const claim = (parts: Written = {}): Written => ({
	...{ id: 'c', article: 'letter', kind: 'threat', strength: 'stated', actors: [], features: [] },
	...{ summary: 'S.', passages: [passage()] },
	...parts
});
const note = (parts: Written = {}): Written => ({
	...{ id: 'n', article: 'letter', text: 'T.' },
	...{ quote: { exact: 'Nobody', prefix: '', suffix: '' } },
	...parts
});
const ORPHAN = { since: '2026-11-22', reason: 'absent' };

/** The file as it is read, and what is told of it: path and message. */
function read(claims: readonly unknown[], notes: readonly unknown[] = [], others: Written = {}) {
	return readText(JSON.stringify({ claims, notes, ...others }));
}

function readText(text: string | undefined, known: Partial<Known> = {}) {
	const told: string[][] = [];
	const report: Report = (path, message) => void told.push([path, message]);
	return { ...parseClaims(text, ARTICLES, { ...KNOWN, ...known }, report), told };
}

describe('claims.json', () => {
	it('gives claims and notes with their places', () => {
		const { claims, notes, orphanedNotes, told } = read([claim()], [note()]);
		expect(told).toEqual([]);
		expect(claims).toEqual([
			claim({
				saidOn: '',
				passages: [passage({ claim: 'c', article: 'letter', start: 0, end: 8, block: 1 })]
			})
		]);
		expect(notes).toEqual([note({ start: 18, end: 24, block: 1 })]);
		expect(orphanedNotes).toEqual([]);
	});

	it('keeps apart what has no certain place', () => {
		const orphaned = note({
			id: 'gone',
			quote: { exact: 'Zebras', prefix: '', suffix: '', orphan: ORPHAN }
		});
		const gone = passage({ id: 'q', exact: 'Zebras', orphan: ORPHAN });
		const found = read([claim({ passages: [passage(), gone] })], [note(), orphaned]);
		expect(found.told).toEqual([]);
		expect(found.claims[0]?.passages.map(({ id }) => id)).toEqual(['p']);
		expect(found.claims[0]?.orphans).toEqual([
			{
				...{ id: 'q', claim: 'c', article: 'letter', exact: 'Zebras', prefix: '', suffix: '' },
				...ORPHAN
			}
		]);
		expect(found.notes.map(({ id }) => id)).toEqual(['n']);
		expect(found.orphanedNotes).toEqual([orphaned]);
	});

	it.each([
		[undefined, '', 'The file is missing.'],
		['{"claims": []}', 'notes', 'The key “notes” is missing.'],
		['{"claims": {}, "notes": []}', 'claims', expect.stringMatching(/^Found an object/)]
	])('is no file of claims as %s', (text, path, message) => {
		const found = readText(text);
		expect(found).toEqual({
			told: [[path, message]],
			...{
				claims: [],
				notes: [],
				orphanedNotes: [],
				strays: [],
				indexOf: expect.any(Function) as unknown
			},
			// It cannot be said what a file names that cannot be read.
			references: undefined
		});
	});

	it('tells of its own keys apart from those of its items', () => {
		expect(read([claim({ extra: 1 })], [note({ more: 2 })], { third: 3 }).told).toEqual([
			['third', 'The key “third” is not known here.'],
			['claims[0].extra', 'The key “extra” is not known here.'],
			['notes[0].more', 'The key “more” is not known here.']
		]);
	});

	it('tells of ids that stand twice, of claims, passages and notes', () => {
		const second = passage({ exact: 'Nobody' });
		const { told } = read([claim(), claim({ passages: [second] })], [note(), note()]);
		expect(told).toEqual([
			['claims[1].id', '“c” is already the id of a claim (claims[0].id).'],
			[
				'claims[1].passages[0].id',
				'“p” is already the id of a passage (claims[0].passages[0].id).'
			],
			['notes[1].id', '“n” is already the id of a note (notes[0].id).']
		]);
	});

	it('tells of words that stand twice in a list of a claim', () => {
		const actors = ['FRA', 'alliance', 'FRA'];
		const features = ['areas:FRA', 'areas:FRA'];
		expect(read([claim({ actors, features })]).told).toEqual([
			['claims[0].actors[2]', '“FRA” stands twice in this list.'],
			['claims[0].features[1]', '“areas:FRA” stands twice in this list.']
		]);
	});
});

describe('who vouches for a claim', () => {
	const attribution = { name: 'Jo Doe', named: true };
	const told = (parts: Written) => read([claim(parts)]).told;

	it('is named exactly where it is not the article itself', () => {
		expect(told({ strength: 'attributed', attribution })).toEqual([]);
		expect(told({ strength: 'expert', attribution })).toEqual([]);
		expect(told({ attribution })).toEqual([
			[
				'claims[0].attribution',
				'The claim is “stated” by the article itself, and yet attributed to somebody.'
			]
		]);
		expect(told({ strength: 'expert' })).toEqual([
			['claims[0].attribution', 'The claim’s strength is “expert”, but nobody is named.']
		]);
	});
});

describe('what a claim refers to', () => {
	const told = (parts: Written) => read([claim(parts)]).told;

	it('is there', () => {
		const features = ['areas:FRA', 'areas:*', 'points:any', 'points:*'];
		expect(told({ actors: ['FRA', 'alliance'], features })).toEqual([]);
		expect(told({ actors: ['PLO'] })).toEqual([
			['claims[0].actors[0]', 'There is no country “PLO”.']
		]);
		expect(told({ actors: ['FRA', 'aliance'] })).toEqual([
			['claims[0].actors[1]', 'There is no actor “aliance”.']
		]);
		expect(told({ article: 'leter' })).toEqual([
			['claims[0].article', 'There is no article “leter”.']
		]);
	});

	it('is a layer that is known, and a feature of it', () => {
		expect(told({ features: ['araes:FRA'] })).toEqual([
			['claims[0].features[0]', 'There is no layer “araes”.']
		]);
		// A layer without data is told with the dossier.
		expect(told({ features: ['empty:FRA'] })).toEqual([]);
		expect(told({ features: ['areas:blet'] })).toEqual([
			['claims[0].features[0]', 'There is no feature in the layer “areas” with the id “blet”.']
		]);
	});
});

describe('what a note refers to', () => {
	it('is there', () => {
		const told = (parts: Written) => read([], [note(parts)]).told;
		expect(told({ sources: ['atlas'] })).toEqual([]);
		expect(told({ sources: ['atlas', 'atlsa'] })).toEqual([
			['notes[0].sources[1]', 'There is no source “atlsa”.']
		]);
		expect(told({ article: 'leter' })).toEqual([
			['notes[0].article', 'There is no article “leter”.']
		]);
		const quote = { exact: 'Somebody', prefix: '', suffix: '' };
		expect(told({ quote })).toEqual([
			['notes[0].quote.exact', '“Somebody” does not stand in the article “letter”.']
		]);
	});
});

describe('references as they are written', () => {
	it('are those of all claims, right or wrong', () => {
		const wrong = claim({ id: 'w', kind: 'none', features: ['areas:belt', 7], passages: [] });
		const found = read([claim({ features: ['areas:*'] }), wrong, 'no claim']);
		expect(found.references).toEqual(new Set(['areas:*', 'areas:belt']));
		expect(found.claims.map(({ id }) => id)).toEqual(['c']);
	});

	it('lead nowhere where layer or feature is not there, as far as it can be told', () => {
		const features = ['areas:FRA', 'areas:nobody', 'areas:*', 'points:any', 'empty:*', 'araes:FRA'];
		expect(read([claim({ features })]).strays).toEqual(['areas:nobody', 'empty:*', 'araes:FRA']);
	});

	it('are not looked up for a claim of an article that cannot be read', () => {
		const found = read(
			[claim({ article: 'lost', features: ['areas:FRA'] })],
			[note({ article: 'lost' })]
		);
		expect(found.told).toEqual([]);
		expect(found.claims).toEqual([]);
		expect(found.notes).toEqual([]);
	});
});
