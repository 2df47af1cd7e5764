import type { ClaimFilter } from '../dossier/model/claim-filter';
import { positionLayers } from '../dossier/model/position-layers';
import { splitReference } from '../dossier/model/reference';
import { kindOf, statusOf, subjectOfKind } from '../dossier/model/vocabulary-of';
import type { ActorId, Claim, FeatureReference } from '../dossier/model/types';
import { isolated } from '../language/direction';
import { formatDate, listNames } from '../language/format';
import { t } from '../language/with-snapshot';
import { countByCategory } from '../layers/category';
import { layerById } from '../layers/layers-of';
import { attributionWords } from './attribution';
import { changesIn, type Change } from './changes';
import { changeKind, changesHeading } from './change-words';
import { reviewWords } from './claim-words';
import type { EvidenceContext } from './evidence-context';
import { evidenceOf } from './evidence';
import { filtered } from './filtered';
import { filterWords } from './filter-words';
import { laterWords } from './later-words';
import { claimsBehind } from './position-history';
import { referenceOfActor } from './reference';
import { headingWords, standingOf } from './standing';
import { termsOf } from './terms';

/** The characters that fill two lines. */
const WISHED = 130;
/** The most that a headline has room for. */
const LONGEST = 160;

export interface HeadlineInput extends EvidenceContext {
	/** Ids of the visible layers, in the order of the legend. */
	readonly layers: readonly string[];
	readonly selection: FeatureReference | undefined;
	/** ISO 8601 date: where nothing is selected, what changed after it. */
	readonly since?: string | undefined;
	readonly filter?: ClaimFilter | undefined;
	/** Two to four actors that stand beside each other. */
	readonly compare?: readonly ActorId[] | undefined;
}

/**
 * A view's finding in one line, in the dossier's own words, no stronger than its claims: how what is selected
 * stands, what changed, or how many stand how. Where there is nothing of that, the dossier's title.
 *
 * A claim's summary is taken whole or not at all, with who says it and on what condition, where it does not
 * say so itself; what is too long for a headline gives way to the status in the vocabulary's words.
 */
export function headline(input: HeadlineInput): string {
	if (input.compare !== undefined) return ofComparison(input, input.compare);
	if (input.selection !== undefined) return ofSelection(input, input.selection);
	if (input.since !== undefined) return ofChanges(input, input.since);
	return ofDay(input);
}

/** How each of them stands; their names alone where that is more than a headline has room for. */
function ofComparison(input: HeadlineInput, compare: readonly ActorId[]): string {
	const standings = compare.map((actor) =>
		standingOf(input, referenceOfActor(input.dossier, actor))
	);
	const named = standings.map((each) => ({ ...each, name: isolated(each.name) }));
	const whole = named.map(headingWords).join(t('snapshot:headline.between'));
	return whole.length <= LONGEST ? whole : listNames(named.map(({ name }) => name));
}

function ofSelection(input: HeadlineInput, selection: FeatureReference): string {
	const { dossier, index } = input;
	const standing = standingOf(input, selection);
	const heading = headingWords({ ...standing, name: isolated(standing.name) });
	if (standing.position === undefined) {
		const claim = evidenceOf(index, selection).claims.find((each) => stands(dossier, each));
		const said = claim && sentence(input, claim);
		return said !== undefined && said.length <= WISHED ? said : heading;
	}
	const { layer } = splitReference(standing.position);
	const country = index.countryOf(standing.position) ?? '';
	const [claim, ...otherSide] = claimsBehind(input, standing.position);
	// What is disputed is nobody's finding: the heading says that it is, and what the sides say.
	if (claim === undefined || otherSide.length > 0) return heading;
	const terms = furtherTerms(input, claim, { layer, country });
	const said = sentence(input, claim);
	if (said !== undefined && said.length <= WISHED) return withTerms(said, terms);
	const stated = qualified(input, claim, heading);
	const whole = withCondition(stated, claim);
	if (whole.length <= LONGEST) return withTerms(whole, terms);
	return claim.condition === undefined
		? stated
		: t('snapshot:headline.conditional', { said: stated });
}

/** Whether nothing has since been said of a claim, its words stand in the article, and somebody has read them. */
function stands(dossier: HeadlineInput['dossier'], claim: Claim): boolean {
	return (
		claim.passages.length > 0 &&
		claim.review === undefined &&
		laterWords(dossier, claim).length === 0
	);
}

/** A claim's summary with all that keeps it from saying too much; undefined where it is more than a sentence. */
function sentence(input: HeadlineInput, claim: Claim): string | undefined {
	const summary = claim.summary.trim().replace(FULL_STOP, '');
	if (SENTENCE_END.test(summary)) return undefined;
	return withCondition(qualified(input, claim, summary), claim);
}

const FULL_STOP = /[.。۔]$/u;
const SENTENCE_END = /[.!?؟。۔]["”’»)]*\s+(?=[\p{Lu}\p{Lo}“„«])/u;

/** What is said, with who says it, and what has since been said of it. */
function qualified({ dossier }: HeadlineInput, claim: Claim, said: string): string {
	const review = reviewWords(claim);
	const qualifiers = [
		voiceOf(dossier, claim, said),
		...(review === undefined ? [] : [review]),
		...laterWords(dossier, claim)
	].filter((words) => words !== '');
	if (qualifiers.length === 0) return said;
	return t('snapshot:headline.qualified', {
		said,
		by: qualifiers.join(t('snapshot:headline.between'))
	});
}

/** Who says it; '' where the article does, or what is said names who. */
function voiceOf({ vocabulary }: HeadlineInput['dossier'], claim: Claim, said: string): string {
	const { strength, attribution, status } = claim;
	if (strength === 'stated') return '';
	if (attribution === undefined) return attributionWords(claim, vocabulary);
	if (names(said, attribution.name)) return '';
	const label = kindOf(vocabulary, claim.kind);
	const known = status === undefined ? label : statusOf(vocabulary, status);
	if (known?.namesVoice === true) return attribution.name;
	const { name, named } = attribution;
	return attributionWords({ ...claim, attribution: { name, named } }, vocabulary);
}

/** Words in a person's name, at most: of longer ones the last is not what somebody is called by. */
const LONGEST_NAME = 3;

/** Whether a text names somebody: whole, or a person by the last name. */
function names(said: string, name: string): boolean {
	const parts = name.split(/\s+/u);
	const last = parts.length <= LONGEST_NAME ? (parts.at(-1) ?? name) : name;
	const [text, ...sought] = [said, name, last].map((each) => each.toLowerCase());
	return sought.some((each) => text?.includes(each) === true);
}

/** With the claim's own condition, where it is not said already. */
function withCondition(said: string, { condition }: Claim): string {
	if (condition === undefined || mentions(said, condition)) return said;
	return t('snapshot:headline.condition', { said, term: condition });
}

/** Whether all words of some length that a condition has outside of parentheses stand in a text. */
function mentions(said: string, condition: string): boolean {
	const text = said.toLowerCase();
	const words = condition.replace(/\([^)]*\)/gu, '').match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
	return words.length > 0 && words.every((word) => text.includes(word.toLowerCase()));
}

/** A term that a headline can be given. */
interface FurtherTerm {
	readonly key: 'approval' | 'condition';
	readonly text: string;
}

/** Adds what else has room, and is not said already. */
function withTerms(said: string, terms: readonly FurtherTerm[]): string {
	return terms.reduce((before, { key, text }) => {
		if (mentions(before, text)) return before;
		const after = t(`snapshot:headline.${key}`, { said: before, term: text });
		return after.length <= WISHED ? after : before;
	}, said);
}

/** Approvals that a promise needs, and conditions that other claims name, as the layer asks for them. */
function furtherTerms(
	{ dossier, index }: HeadlineInput,
	claim: Claim,
	{ layer, country }: { readonly layer: string; readonly country: string }
): FurtherTerm[] {
	const asked = dossier.layers.find(({ id }) => id === layer)?.terms;
	if (asked === undefined || !asked.statuses.includes(claim.status ?? '')) return [];
	const standing = evidenceOf(index, `${layer}:${country}`).claims.filter((each) =>
		stands(dossier, each)
	);
	const { conditions, approvals } = termsOf(dossier.vocabulary, standing, country, asked.subject);
	return [
		...approvals.map(({ text }) => ({ key: 'approval' as const, text })),
		...conditions.map(({ text }) => ({ key: 'condition' as const, text }))
	];
}

function ofChanges(input: HeadlineInput, since: string): string {
	const { dossier, filter } = input;
	const left = filter && filtered(input, filter);
	const changes = changesIn(dossier, { since, until: dossier.asOf }).filter(
		({ claim }) => left?.hasClaim(claim.id) ?? true
	);
	const date = formatDate(since);
	if (changes.length === 0) return withFilter(input, t('snapshot:headline.no-change', { date }));
	const count = changes.length - 1;
	const whole = weightiest(dossier, changes)
		.flatMap(({ claim }) => (stands(dossier, claim) ? (sentence(input, claim) ?? []) : []))
		.map((said) => t('snapshot:headline.changes', { said, date, count }))
		.find((words) => words.length <= LONGEST);
	if (whole !== undefined) return withFilter(input, whole);
	const list = countedChanges(changes).join(t('snapshot:headline.between'));
	return withFilter(input, t('snapshot:headline.of-layer', { layer: changesHeading(since), list }));
}

/**
 * Those of what is no longer as it was, or else of what was said besides, that are about the first of the
 * dossier's subjects; the newest first.
 */
function weightiest(
	{ vocabulary }: HeadlineInput['dossier'],
	changes: readonly Change[]
): Change[] {
	const subjects = vocabulary.subjects.map(({ id }) => id);
	const weight = ({ kind, claim }: Change): number =>
		(kind === 'new' ? subjects.length : 0) +
		subjects.indexOf(subjectOfKind(vocabulary, claim.kind) ?? '');
	const least = Math.min(...changes.map(weight));
	return changes.filter((change) => weight(change) === least);
}

function countedChanges(changes: readonly Change[]): string[] {
	return [...new Set(changes.map(({ kind }) => kind))].map((kind) => {
		const count = changes.filter((change) => change.kind === kind).length;
		return t('snapshot:headline.counted', { what: changeKind(kind), count });
	});
}

/** How many stand how in the first visible layer of positions, of those that a filter leaves. */
function ofDay(input: HeadlineInput): string {
	const { dossier, layers, filter } = input;
	const shown = positionLayers(dossier)
		.filter(({ id }) => layers.includes(id))
		.toSorted((one, other) => layers.indexOf(one.id) - layers.indexOf(other.id));
	const left = filter && filtered(input, filter);
	for (const { id } of shown) {
		const layer = layerById(dossier, id);
		const features = (dossier.features[id]?.features ?? []).filter(
			(feature) => left?.hasFeature(`${id}:${feature.id}`) ?? true
		);
		if (layer === undefined || features.length === 0) continue;
		const counts = countByCategory(layer, features);
		const counted = layer.scale.categories.flatMap((category) => {
			const count = counts.get(category);
			return count === undefined ? [] : [{ what: category.label, count }];
		});
		const room = LONGEST - withFilter(input, '').length;
		return withFilter(input, inNumbers(layer.name, counted, room));
	}
	if (filter !== undefined && shown.length > 0) {
		return t('snapshot:headline.nothing-left', { filter: filterWords(dossier, filter) });
	}
	return dossier.title;
}

/** As many entries as have room; the others together. */
function inNumbers(
	layer: string,
	counted: readonly { what: string; count: number }[],
	room: number
): string {
	const between = t('snapshot:headline.between');
	const words = counted.map((each) => t('snapshot:headline.counted', each));
	for (let taken = words.length; ; taken -= 1) {
		const others = counted.slice(taken).reduce((sum, { count }) => sum + count, 0);
		const more = others === 0 ? [] : [t('snapshot:headline.others', { count: others })];
		const list = [...words.slice(0, taken), ...more].join(between);
		const line = t('snapshot:headline.of-layer', { layer, list });
		if (line.length <= room || taken <= 1) return line;
	}
}

function withFilter({ dossier, filter }: HeadlineInput, said: string): string {
	if (filter === undefined) return said;
	return t('snapshot:headline.filtered', { said, filter: filterWords(dossier, filter) });
}
