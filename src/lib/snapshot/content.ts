import type { LegendSection } from '../cartography/legend';
import type { DossierIndex } from '../dossier/model/claim-index';
import type { ClaimFilter } from '../dossier/model/claim-filter';
import { positionLayers } from '../dossier/model/position-layers';
import type { ActorId, Claim, Dossier, FeatureReference } from '../dossier/model/types';
import { isolated } from '../language/direction';
import { changesIn } from '../evidence/changes';
import { changeLabel, changesHeading } from '../evidence/change-words';
import { daysOf } from '../evidence/days';
import { illustrativeWarning } from '../evidence/illustrative-warning';
import { termsOfClaim, termWords } from '../evidence/term-words';
import { describe } from '../evidence/describe';
import { filterNote, filterWords } from '../evidence/filter-words';
import { filtered } from '../evidence/filtered';
import { headline } from '../evidence/headline';
import { evidenceOf } from '../evidence/evidence';
import { actorName } from '../evidence/evidence-context';
import { labelWords } from '../evidence/later-words';
import { referenceOfActor } from '../evidence/reference';
import { listNames } from '../language/format';
import { claimsBehind, decidingClaims } from '../evidence/position-history';
import { orphanWords } from '../evidence/orphan-words';
import { quoteWords } from '../evidence/quote-words';
import { citationWords, sourceRecords } from '../evidence/source-records';
import type { CitedSource } from '../evidence/sources';
import { headingWords, standingOf } from '../evidence/standing';
import { t } from '../language/with-snapshot';
import { inWords } from '../language/words';
import { pictureWords } from '../cartography/picture-words';
import type { SheetBody, Show } from './sheet-body';
import type { SheetClaim, SheetContent, SheetWords } from './sheet-content';
import { SourceNumbers } from './source-numbers';
import { sheetTable, type TableInput } from './table/table-content';
import { sheetTimeline } from './timeline/timeline-content';

/** Words that are only needed to put a sheet's content together. */
export interface ContentWords extends SheetWords {
	/** Without paragraphs: that the article's present text has none that say so. */
	readonly reference: (source: number, paragraphs: readonly number[]) => string;
	readonly source: (number: number, text: string) => string;
	/** A list of what changed after a day (ISO 8601 date), in the name of a file. */
	readonly changesSince: (since: string) => string;
}

export interface ContentInput {
	/** What the sheet shows; a map where it is left out. */
	readonly show?: Show;
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	/** The visible layers' legend, in the order in which it is shown. */
	readonly legend: readonly LegendSection[];
	readonly selection: FeatureReference | undefined;
	/** Those who are compared, in place of what is selected. */
	readonly compare?: readonly ActorId[] | undefined;
	/** The day that is looked back to, an ISO 8601 date: the dossier is as it stood then. */
	readonly date?: string | undefined;
	/** Where nothing is selected, what changed since this day is listed: an ISO 8601 date. */
	readonly since?: string | undefined;
	/** What is not drawn faintly; undefined: nothing is. */
	readonly filter?: ClaimFilter | undefined;
	/** Address that restores the view. */
	readonly permalink: string;
	/** BCP 47 tag of the words. */
	readonly language: string;
	readonly words: ContentWords;
	/** Name in the interface language by ISO 3166-1 alpha-3 code. */
	readonly countryName: (alpha3: string) => string;
}

/** Everything that a sheet of this view says, before a reader has changed any of it. */
export function sheetContent(input: ContentInput): SheetContent {
	const { dossier, permalink, language, words, show = 'map' } = input;
	const numbers = new SourceNumbers();
	const hasMap = show === 'map';
	// What only a map needs to have said of it is said where there is one.
	const legend = hasMap ? input.legend : [];
	// The legend is on every map's sheet; the last claims find no room on a small one, and nor do their sources.
	const sections = legend.map(({ layer, name, summary, basis, isOfBoundaries, entries }) => ({
		layer,
		name,
		summary,
		basis: firstSentence(summary),
		basisName: isOfBoundaries ? '' : basis,
		sources: numbers.of(sourcesOfLayer(dossier, layer)),
		entries
	}));
	const claims = hasMap || show === 'words' ? claimsOf(input, numbers) : undefined;
	const shown = legend.map(({ layer, name }) => ({ id: layer, name }));
	const subject = subjectOf(input);
	const body = bodyOf(input, claims, numbers);
	const policy = hasMap ? inWords(dossier.borders.policy) : '';
	const policyBrief = firstSentence(policy);
	return {
		language,
		dossier: { slug: dossier.slug, title: dossier.title },
		asOf: dossier.asOf,
		days: input.date === undefined ? undefined : daysOf(dossier.saidOn, dossier.asOf, input.date),
		subject,
		about: {
			subject: subject || contentsOf(input),
			filter: input.filter ? filterWords(dossier, input.filter) : ''
		},
		body,
		title: headline({ ...input, layers: input.legend.map(({ layer }) => layer) }),
		note: dossier.deck,
		theme: 'light',
		legend: sections,
		swatches: true,
		claims,
		sources: sourceRecords(dossier, numbers.ids).map((source, place) => ({
			number: place + 1,
			text: words.source(place + 1, citationWords(isolatedSource(source))),
			...(source.url !== null && { href: source.url })
		})),
		warning: [
			input.filter ? filterWarning(dossier, input.filter, hasMap) : '',
			illustrativeWarning(dossier.features, shown)
		]
			.filter((text) => text !== '')
			.join(' '),
		borderPolicy: policy,
		borderPolicyBrief: policyBrief === policy ? policy : `${policyBrief} …`,
		credits: hasMap ? inWords(dossier.credits) : '',
		permalink,
		printedLink: permalink,
		callouts: [],
		picture: pictureWords(
			dossier,
			shown.map(({ id }) => id),
			(reference) => describe(input, reference).name
		),
		words
	};
}

/** What a filter does to the sheet: on a map, what it leaves out is drawn faintly; elsewhere it is not there. */
function filterWarning(dossier: Dossier, filter: ClaimFilter, hasMap: boolean): string {
	if (hasMap) return filterNote(dossier, filter);
	return t('snapshot:sheet.filtered', { filter: filterWords(dossier, filter) });
}

function bodyOf(
	input: ContentInput,
	claims: SheetContent['claims'],
	numbers: SourceNumbers
): SheetBody {
	switch (input.show) {
		case 'words':
			return { show: 'words', sources: sourcesOfHeadline(input, claims, numbers) };
		case 'table':
			return { show: 'table', table: sheetTable(tableInput(input, numbers)) };
		case 'timeline':
			return {
				show: 'timeline',
				timeline: sheetTimeline({
					...input,
					visible: input.legend.map(({ layer }) => layer),
					numbersOf: (articles) => numbers.of(articles)
				})
			};
		default:
			return { show: 'map' };
	}
}

function tableInput(input: ContentInput, numbers: SourceNumbers): TableInput {
	return {
		...input,
		visible: input.legend.map(({ layer }) => layer),
		reference: (article) => {
			const [source = 0] = numbers.of([article]);
			return { reference: input.words.source(source, '').trim(), source };
		}
	};
}

/** Of the claims that decide how what is selected stands, or of all; where there are none, of what is counted. */
function sourcesOfHeadline(
	{ dossier, legend }: ContentInput,
	claims: SheetContent['claims'],
	numbers: SourceNumbers
): number[] {
	const items = claims?.items.filter(({ id }) => id !== '') ?? [];
	const deciding = items.filter(({ decides }) => decides === true);
	const cited = (deciding.length > 0 ? deciding : items).map(({ source }) => source);
	if (cited.length > 0) return [...new Set(cited)];
	const counted = positionLayers(dossier).filter(({ id }) =>
		legend.some(({ layer }) => layer === id)
	);
	return numbers.of(counted.flatMap(({ id }) => sourcesOfLayer(dossier, id)));
}

/** What is selected; '' where nothing is, and of those that are compared, whom the title names. */
function subjectOf(input: ContentInput): string {
	const { selection, compare } = input;
	return selection === undefined || compare !== undefined ? '' : standingOf(input, selection).name;
}

/** What it is about where nothing is selected. */
function contentsOf(input: ContentInput): string {
	const { compare, since, words } = input;
	if (compare !== undefined) return namesOf(input, compare);
	return since === undefined ? '' : words.changesSince(since);
}

function namesOf(input: ContentInput, compare: readonly ActorId[]): string {
	return listNames(compare.map((actor) => isolated(actorName(input, actor))));
}

function claimsOf(input: ContentInput, numbers: SourceNumbers): SheetContent['claims'] {
	const { index, selection, compare } = input;
	if (compare !== undefined) return comparedClaims(input, compare, numbers);
	if (selection === undefined) return changesOf(input, numbers);
	const { claims } = evidenceOf(index, selection);
	if (claims.length === 0) return undefined;
	const standing = standingOf(input, selection);
	const deciding = standing.position === undefined ? [] : claimsBehind(input, standing.position);
	return {
		name: standing.name,
		heading: headingWords({ ...standing, name: isolated(standing.name) }),
		items: claims.map((claim) => ({
			...sheetClaim(input, claim, numbers),
			...(deciding.some(({ id }) => id === claim.id) && { decides: true as const })
		}))
	};
}

/** Where each of those who are compared stands, with the claims that say so and the first words of each. */
function comparedClaims(
	input: ContentInput,
	compare: readonly ActorId[],
	numbers: SourceNumbers
): SheetContent['claims'] {
	const { dossier } = input;
	const names = namesOf(input, compare);
	const items = compare.flatMap((actor): SheetClaim[] => {
		const standing = standingOf(input, referenceOfActor(dossier, actor));
		const named = (detail: string) => headingWords({ name: isolated(standing.name), detail });
		const claims = decidingClaims(input, actor).map((claim) => {
			const { label, quotes, ...rest } = sheetClaim(input, claim, numbers);
			const parts = standing.position === undefined ? [standing.detail, label] : [label];
			const detail = parts.filter((part) => part !== '').join(' · ');
			return { ...rest, label: named(detail), quotes: quotes.slice(0, 1) };
		});
		if (claims.length > 0) return claims;
		const nothing = { id: '', summary: '', condition: '', quotes: [], reference: '', source: 0 };
		return [{ label: named(standing.detail), ...nothing }];
	});
	return { name: names, heading: names, items };
}

function changesOf(input: ContentInput, numbers: SourceNumbers): SheetContent['claims'] {
	const { dossier, since, filter } = input;
	if (since === undefined) return undefined;
	const left = filter && filtered(input, filter);
	const changes = changesIn(dossier, { since, until: dossier.asOf }).filter(
		({ claim }) => left?.hasClaim(claim.id) ?? true
	);
	if (changes.length === 0) return undefined;
	const heading = changesHeading(since);
	const items = changes.map((change) => {
		const claim = sheetClaim(input, change.claim, numbers);
		return { ...claim, label: changeLabel(change, claim.label) };
	});
	return { name: heading, heading, items };
}

function sheetClaim(
	{ dossier, language, words }: ContentInput,
	claim: Claim,
	numbers: SourceNumbers
): SheetClaim {
	const article = dossier.articles.find(({ id }) => id === claim.article);
	const [source = 0] = numbers.of([claim.article]);
	const paragraphs = [...new Set(claim.passages.map(({ block }) => block))];
	return {
		id: claim.id,
		label: labelWords(dossier, claim),
		summary: claim.summary,
		condition: termsOfClaim({ condition: claim.condition }).map(termWords).join(''),
		quotes: claim.passages.map((passage) => quoteWords(dossier, passage)),
		...(article !== undefined && article.language !== language && { language: article.language }),
		...(claim.orphans !== undefined && {
			orphans: claim.orphans.map((orphan) => ({
				quote: orphan.exact,
				standing: orphanWords(orphan)
			}))
		}),
		reference: words.reference(source, paragraphs),
		source
	};
}

/** A source whose title and publisher do not turn the words around them. */
function isolatedSource(source: CitedSource): CitedSource {
	const { title, publisher } = source;
	return { ...source, title: isolated(title), publisher: publisher && isolated(publisher) };
}

/** Ids of what a layer's features rest on, each once, in the order of the features. */
function sourcesOfLayer(dossier: Dossier, layer: string): string[] {
	const features = dossier.features[layer]?.features ?? [];
	return [...new Set(features.map(({ properties }) => properties.source))];
}

/** A text's first sentence: up to a full stop that a space and a capital letter follow. */
export function firstSentence(text: string): string {
	return /^.*?[.!?…](?=\s+[\p{Lu}“„«])/u.exec(text)?.[0] ?? text;
}
