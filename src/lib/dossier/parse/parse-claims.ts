import type * as v from 'valibot';
import type { ArticleText } from './article';
import { checkSchema } from '../check/check-schema';
import { checkCountry, checkDuplicates, checkKnown, type Known, written } from '../check/known-ids';
import { LIMITS } from '../model/limits';
import { parseJson } from './parse-json';
import { placeQuote } from '../anchor/place-quote';
import { EVERY_FEATURE, isCountry, splitReference } from '../model/reference';
import { jsonPath, namingItems, type Report } from '../check/report';
import { claimSchema, claimsFileSchema, editorNoteSchema, type EditorNote } from '../model/schema';
import type { Claim, FeatureReference, OrphanedPassage, PlacedNote } from '../model/types';

export const CLAIMS = 'claims.json';

export interface ClaimsFile {
	/** The claims that are right. */
	readonly claims: readonly Claim[];
	readonly notes: readonly PlacedNote[];
	/** Notes on words that have no certain place any more. */
	readonly orphanedNotes: readonly EditorNote[];
	/** Every feature reference as written, in claims right or wrong; undefined: cannot be read. */
	readonly references: ReadonlySet<string> | undefined;
	/** Those of them that lead nowhere: each has been reported, and was meant to name something. */
	readonly strays: readonly string[];
	/** The references of the claims that are not right, and so are not among `claims`. */
	readonly doubtful: ReadonlySet<string>;
}

/** `claims.json`: its claims and notes, each checked by itself so that all problems come at once. */
export function parseClaims(
	text: string | undefined,
	articles: ReadonlyMap<string, ArticleText>,
	known: Known,
	reportOnFile: Report
): ClaimsFile {
	const nothing: ClaimsFile = {
		claims: [],
		notes: [],
		orphanedNotes: [],
		references: undefined,
		strays: [],
		doubtful: new Set()
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
	const parsed = (claims as unknown[]).map((item, index) => ({
		references: writtenReferences(item),
		claim: parseClaim(item, index, articles, known, report)
	}));
	const references = new Set(parsed.flatMap((each) => each.references));
	const remarks = (notes as unknown[]).flatMap(
		(item, index) => parseNote(item, index, articles, known, report) ?? []
	);
	return {
		claims: parsed.flatMap(({ claim }) => claim ?? []),
		notes: remarks.filter((note): note is PlacedNote => 'block' in note),
		orphanedNotes: remarks.filter((note) => !('block' in note)),
		references,
		strays: [...references].filter((reference) => leadsNowhere(reference, known)),
		doubtful: new Set(parsed.flatMap((each) => (each.claim ? [] : each.references)))
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

function parseClaim(
	value: unknown,
	index: number,
	articles: ReadonlyMap<string, ArticleText>,
	known: Known,
	report: Report
): Claim | undefined {
	const claim = checkSchema(claimSchema, value, report, ['claims', index]);
	if (claim === undefined) return undefined;
	const path = (...steps: (string | number)[]) => jsonPath('claims', index, ...steps);
	checkVoice(claim, path('attribution'), report);
	checkKnown(claim.article, known.articles, 'article', path('article'), report);
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
		features: claim.features as FeatureReference[],
		passages,
		...(orphans.length > 0 && { orphans })
	};
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
	if (!known.layers.has(layer)) return;
	if (!known.features.has(layer)) {
		report(path, `The dossier has no data for the layer “${layer}”.`, `Add ${layer}.geojson.`);
		return;
	}
	// A layer without a single feature is reported with its file.
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
