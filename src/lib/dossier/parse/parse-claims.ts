import type * as v from 'valibot';
import type { ArticleText } from './article';
import { checkSchema } from '../check/check-schema';
import {
	checkCountry,
	checkDuplicates,
	checkKnown,
	written,
	writtenIds,
	type Known
} from '../check/known-ids';
import { LIMITS } from '../model/limits';
import { parseJson } from './parse-json';
import { placeQuote } from '../anchor/place-quote';
import { EVERY_FEATURE, featureReference, isCountry, splitReference } from '../model/reference';
import { jsonPath, namingItems, type Report } from '../check/report';
import { claimSchema, claimsFileSchema, editorNoteSchema, type EditorNote } from '../model/schema';
import type { Claim, FeatureReference, OrphanedPassage, PlacedNote } from '../model/types';

export const CLAIMS = 'claims.json';

export interface ClaimsFile {
	/** The claims that are right. */
	readonly claims: readonly Claim[];
	/** The place of one of them in the file, from 0. */
	readonly indexOf: (claim: Claim) => number;
	readonly notes: readonly PlacedNote[];
	/** Notes on words that have no certain place any more. */
	readonly orphanedNotes: readonly EditorNote[];
	/** Every feature reference as written, in claims right or wrong; undefined: cannot be read. */
	readonly references: ReadonlySet<string> | undefined;
	/** Those of them that lead nowhere: each has been reported, and was meant to name something. */
	readonly strays: readonly string[];
}

/** `claims.json`: its claims and notes, each checked by itself so that all problems come at once. */
export function parseClaims(
	text: string | undefined,
	articles: ReadonlyMap<string, ArticleText>,
	knownElsewhere: Known,
	reportOnFile: Report
): ClaimsFile {
	const nothing: ClaimsFile = {
		claims: [],
		indexOf: () => -1,
		notes: [],
		orphanedNotes: [],
		references: undefined,
		strays: []
	};
	if (text === undefined) {
		reportOnFile('', 'The file is missing.', 'Add it: {"claims": [], "notes": []}.');
		return nothing;
	}
	const raw = parseJson(text, reportOnFile);
	if (raw === undefined) return nothing;
	const report = namingItems(raw, reportOnFile);
	const claims = written(raw, 'claims');
	const notes = written(raw, 'notes');
	if (!Array.isArray(claims) || !Array.isArray(notes)) {
		checkSchema(claimsFileSchema, raw, report);
		return nothing;
	}
	if (claims.length > LIMITS.items || notes.length > LIMITS.items) {
		report('', `The file has more than ${LIMITS.items} claims or notes.`, 'Divide the dossier.');
		return nothing;
	}
	// The file's own keys are checked with empty lists: each item has its own turn below.
	checkSchema(claimsFileSchema, { ...(raw as object), claims: [], notes: [] }, report);
	checkIds(claims, notes, report);
	const known = withPositions(knownElsewhere, claims);
	const ids = writtenIds(claims);
	const parsed = (claims as unknown[]).map((item, index) => ({
		references: writtenReferences(item),
		claim: parseClaim(item, index, { articles, known, ids, report })
	}));
	const references = new Set(parsed.flatMap((each) => each.references));
	const remarks = (notes as unknown[]).flatMap(
		(item, index) => parseNote(item, index, articles, known, report) ?? []
	);
	return {
		claims: parsed.flatMap(({ claim }) => claim ?? []),
		indexOf: (claim) => parsed.findIndex((each) => each.claim === claim),
		notes: remarks.filter((note): note is PlacedNote => 'block' in note),
		orphanedNotes: remarks.filter((note) => !('block' in note)),
		references,
		strays: [...references].filter((reference) => leadsNowhere(reference, known))
	};
}

function writtenReferences(claim: unknown): string[] {
	const features = written(claim, 'features');
	if (!Array.isArray(features)) return [];
	return features.filter((reference): reference is string => typeof reference === 'string');
}

function checkIds(claims: unknown[], notes: unknown[], report: Report): void {
	checkDuplicates(
		claims.map((claim, index) => [written(claim, 'id'), 'claims', index, 'id']),
		'a claim',
		report
	);
	checkDuplicates(
		claims.flatMap((claim, index) => {
			const passages = written(claim, 'passages');
			if (!Array.isArray(passages)) return [];
			return passages.map((passage: unknown, place): [unknown, ...(string | number)[]] => [
				written(passage, 'id'),
				...['claims', index, 'passages', place, 'id']
			]);
		}),
		'a passage',
		report
	);
	checkDuplicates(
		notes.map((note, index) => [written(note, 'id'), 'notes', index, 'id']),
		'a note',
		report
	);
}

/** The features of layers of positions: the countries that a claim, right or wrong, places there. */
function withPositions(known: Known, claims: readonly unknown[]): Known {
	const placed = [...known.scales].map(([layer, scale]): [string, Set<string>] => {
		const placing = claims.filter((claim) => scale.includes(String(written(claim, 'status'))));
		const actors = placing.flatMap((claim) => {
			const list = written(claim, 'actors');
			return Array.isArray(list) ? (list as unknown[]) : [];
		});
		return [layer, new Set(actors.filter((id) => typeof id === 'string').filter(isCountry))];
	});
	return { ...known, features: new Map([...known.features, ...placed]) };
}

/** The positions that a claim gives its actors: what it names without naming it. */
function positionsGiven(
	{ status, actors }: Pick<Claim, 'status' | 'actors'>,
	{ scales }: Known
): FeatureReference[] {
	return [...scales].flatMap(([layer, scale]) =>
		status !== undefined && scale.includes(status)
			? actors.filter(isCountry).map((country) => featureReference(layer, country))
			: []
	);
}

/** What a claim is checked against. */
interface ClaimContext {
	readonly articles: ReadonlyMap<string, ArticleText>;
	readonly known: Known;
	/** Of all claims of the file. */
	readonly ids: ReadonlySet<string> | undefined;
	readonly report: Report;
}

function parseClaim(
	value: unknown,
	index: number,
	{ articles, known, ids, report }: ClaimContext
): Claim | undefined {
	const claim = checkSchema(claimSchema, value, report, ['claims', index]);
	if (claim === undefined) return undefined;
	const path = (...steps: (string | number)[]) => jsonPath('claims', index, ...steps);
	checkVoice(claim, path('attribution'), report);
	checkKnown(claim.article, known.articles, 'article', path('article'), report);
	checkKnown(claim.kind, known.kinds, 'kind', path('kind'), report);
	if (claim.status !== undefined) {
		checkKnown(claim.status, known.statuses, 'status', path('status'), report);
	}
	checkTimes(claim, index, ids, report);
	for (const [place, actor] of claim.actors.entries()) {
		if (isCountry(actor)) checkCountry(actor, known.countries, path('actors', place), report);
		else checkKnown(actor, known.actors, 'actor', path('actors', place), report);
	}
	for (const [place, reference] of claim.features.entries()) {
		checkReference(reference, known, path('features', place), report);
	}
	for (const key of ['actors', 'features'] as const) {
		const words: readonly string[] = claim[key];
		for (const [place, word] of words.entries()) {
			if (words.indexOf(word) === place) continue;
			report(path(key, place), `“${word}” stands twice in this list.`, 'Keep one.');
		}
	}
	const text = articles.get(claim.article);
	if (text === undefined) return undefined;
	const about = { claim: claim.id, article: claim.article };
	const passages = claim.passages.flatMap(({ orphan, ...passage }, place) => {
		if (orphan !== undefined) return [];
		const range = placeQuote(text, passage, claim.article, path('passages', place), report);
		return range ? [{ ...passage, ...about, ...range }] : [];
	});
	const orphans = claim.passages.flatMap(({ orphan, ...passage }): OrphanedPassage[] =>
		orphan === undefined ? [] : [{ ...passage, ...about, ...orphan }]
	);
	return {
		...claim,
		saidOn: claim.saidOn ?? text.article?.date ?? '',
		features: [
			...new Set([...(claim.features as FeatureReference[]), ...positionsGiven(claim, known)])
		],
		passages,
		...(orphans.length > 0 && { orphans })
	};
}

/** That a claim's days and its links to other claims can be. */
function checkTimes(
	{ id, validFrom, validTo, links = [] }: v.InferOutput<typeof claimSchema>,
	index: number,
	ids: ReadonlySet<string> | undefined,
	report: Report
): void {
	const path = (...steps: (string | number)[]) => jsonPath('claims', index, ...steps);
	if (validFrom !== undefined && validTo !== undefined && validTo < validFrom) {
		report(path('validTo'), 'The claim ends to hold before it begins.', 'Exchange the two days.');
	}
	for (const [place, { claim }] of links.entries()) {
		const at = path('links', place, 'claim');
		if (claim === id) report(at, 'The claim is linked to itself.', 'Name the other claim.');
		else checkKnown(claim, ids, 'claim', at, report);
	}
}

/** Attributed is not stated: who is said to vouch for a claim must be named where it is needed. */
function checkVoice(
	{ strength, attribution }: v.InferOutput<typeof claimSchema>,
	path: string,
	report: Report
): void {
	if (strength === 'stated' && attribution !== undefined) {
		report(
			path,
			'The claim is “stated” by the article itself, and yet attributed to somebody.',
			'Make its strength “attributed” or “expert”, or remove the attribution.'
		);
	} else if (strength !== 'stated' && attribution === undefined) {
		report(
			path,
			`The claim’s strength is “${strength}”, but nobody is named.`,
			'Add the attribution, or make the strength “stated”.'
		);
	}
}

function checkReference(reference: string, known: Known, path: string, report: Report): void {
	const { layer, id } = splitReference(reference);
	checkKnown(layer, known.layers, 'layer', path, report);
	if (known.layers?.has(layer) !== true) return;
	// A layer without a file, or without a single feature in it, is reported there.
	if (id === EVERY_FEATURE) return;
	const what = `feature in the layer “${layer}” with the id`;
	checkKnown(id, known.features.get(layer), what, path, report);
}

function leadsNowhere(reference: string, known: Known): boolean {
	const { layer, id } = splitReference(reference);
	if (!known.features.has(layer)) return true;
	const features = known.features.get(layer);
	return features !== undefined && id !== EVERY_FEATURE && !features.has(id);
}

function parseNote(
	value: unknown,
	index: number,
	articles: ReadonlyMap<string, ArticleText>,
	known: Known,
	report: Report
): PlacedNote | EditorNote | undefined {
	const note = checkSchema(editorNoteSchema, value, report, ['notes', index]);
	if (note === undefined) return undefined;
	const path = (...steps: (string | number)[]) => jsonPath('notes', index, ...steps);
	checkKnown(note.article, known.articles, 'article', path('article'), report);
	for (const [place, source] of (note.sources ?? []).entries()) {
		checkKnown(source, known.sources, 'source', path('sources', place), report);
	}
	const text = articles.get(note.article);
	if (text === undefined) return undefined;
	if (note.quote.orphan !== undefined) return note;
	const range = placeQuote(text, note.quote, note.article, path('quote'), report);
	return range && { ...note, ...range };
}
