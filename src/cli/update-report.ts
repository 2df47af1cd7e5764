import { diffWords, isSpelling } from '../lib/dossier/change/diff-words';
import type { Change } from '../lib/dossier/anchor/resolution';
import type { SentenceOfBlock } from '../lib/dossier/change/unquoted-sentences';
import type { Fate, LikelyPlace, QuoteUpdate, UpdatePlan } from '../lib/dossier/change/plan-update';

/** The parts of a report: what a quote's change asks of a maintainer. */
type Part = 'fuzzy' | 'orphan' | 'context' | 'spelling' | 'back' | 'moved' | 'typography' | 'exact';

/** In the order of a maintainer's work: what changed its meaning, what may have, and what has not. */
const LISTED: Readonly<Partial<Record<Part, string>>> = {
	fuzzy: 'FUZZY: the words have changed. Read these claims again, they may say something else now.',
	orphan:
		'ORPHAN: no place is certain. Kept as they are, marked in claims.json; decide about them.',
	context:
		'CONTEXT: word for word, but what is said around them has changed. Read these claims again.',
	spelling: 'SPELLING: the words are spelt differently, as it seems. Make sure that this is all.',
	back: 'BACK: orphans that stand in the text again, word for word.'
};

/** What an update does, for a person to judge. @param article its id */
export function updateReport(
	article: string,
	{ updates, unquoted, remarks, reviews }: UpdatePlan
): string {
	const parts = grouped(updates, ({ fate }) => partOf(fate));
	const count = (part: Part): number => parts.get(part)?.length ?? 0;
	const lists = Object.entries(LISTED).flatMap(([part, heading]) => {
		const found = parts.get(part as Part) ?? [];
		return found.length === 0 ? [] : [[heading, ...found.map(entry)].join('\n')];
	});
	const quotes = counted(updates.length, 'quote');
	return [
		...lists,
		...sentences(
			'NEW: sentences without a quote. Read whether they take back or deny what is quoted.',
			unquoted.added
		),
		...sentences('GONE: sentences without a quote.', unquoted.removed),
		...movedParagraphs(parts.get('moved') ?? []),
		...(count('typography') === 0
			? []
			: [
					`TYPOGRAPHY: ${counted(count('typography'), 'quote')}: the same words with other quotation marks, dashes, spaces or line breaks.`
				]),
		...remarks.map((remark) => `FRONT MATTER: ${remark}`),
		...(reviews.size === 0
			? []
			: [
					`TO READ AGAIN: ${counted(reviews.size, 'claim')}, marked “review” in claims.json: ${[...reviews.keys()].join(', ')}. The page says so until you take the mark away.`
				]),
		`${quotes} in “${article}”: ${[
			`${count('fuzzy') + count('spelling')} fuzzy`,
			`${count('orphan')} orphan`,
			`${count('context')} context`,
			`${count('moved') + count('back')} moved`,
			`${count('typography')} typography`,
			`${count('exact')} exact`
		].join(', ')}.`
	].join('\n\n');
}

function partOf(fate: Fate): Part {
	switch (fate.kind) {
		case 'fuzzy':
			return fate.around === undefined && isSpelling(fate.diff) ? 'spelling' : 'fuzzy';
		case 'exact':
		case 'moved':
		case 'typography':
			return fate.returned ? 'back' : fate.kind;
		default:
			return fate.kind;
	}
}

function sentences(heading: string, found: readonly SentenceOfBlock[]): string[] {
	if (found.length === 0) return [];
	const lines = found.map(({ block, words }) => `  P${block}: ${inLine(words)}`);
	return [[heading, ...lines].join('\n')];
}

/** Which paragraphs stand in another order, each once. */
function movedParagraphs(updates: readonly QuoteUpdate[]): string[] {
	if (updates.length === 0) return [];
	const moves = grouped(updates, placeWords);
	const lines = [...moves].map(([move, found]) => `  ${move}: ${counted(found.length, 'quote')}`);
	return [['MOVED: word for word; their paragraph stands in another order.', ...lines].join('\n')];
}

function entry(update: QuoteUpdate): string {
	const { fate, quote } = update;
	const { owner } = quote;
	const name =
		owner.kind === 'claim'
			? `claim ${owner.id}, passage ${owner.passage}`
			: `editor’s note ${owner.id}`;
	return [`  ${name}, ${placeWords(update)}`, ...details(fate, quote.quote.exact)].join('\n');
}

function placeWords({ block, fate }: QuoteUpdate): string {
	if (fate.kind === 'orphan') {
		return block === undefined
			? `an orphan since ${fate.since} (${fate.reason})`
			: `was in P${block} (${fate.reason})`;
	}
	if (block === undefined) return `P${fate.block}: an orphan no more`;
	return block === fate.block ? `P${block}` : `P${block} → P${fate.block}`;
}

function details(fate: Fate, exact: string): string[] {
	switch (fate.kind) {
		case 'fuzzy':
			return [
				// Letters that are only larger or smaller leave words as alike as can be.
				`    ${fate.score < 1 ? `${percent(fate.score)} alike: ` : ''}${diffWords(fate.diff)}`,
				...(fate.around === undefined ? [] : [around(fate.around)])
			];
		case 'context':
			return [`    “${inLine(exact)}”`, around(fate.around)];
		case 'orphan':
			return [
				`    “${inLine(exact)}”`,
				...(fate.candidates.length === 0
					? ['    Nothing in the new text is like it.']
					: fate.candidates.map((place) => `    ? ${candidate(place)}`))
			];
		case 'moved':
		case 'exact':
		case 'typography':
			return [];
	}
}

const AROUND: Readonly<Record<Change['what'], string>> = {
	sentence: 'the sentence around it has changed',
	neighbour: 'a new sentence stands beside it',
	repeated: 'the words are said again in a new sentence'
};

function around({ what, diff }: Change): string {
	return `    ${AROUND[what]}: ${diffWords(diff)}`;
}

function candidate({ block, score, before, words, after }: LikelyPlace): string {
	return `P${block}, ${percent(score)} alike: ${inLine(`…${before}[${words}]${after}…`)}`;
}

/** Rounded down, so that only what is the same is 100 %. */
function percent(score: number): string {
	return `${Math.floor(score * 100)} %`;
}

function inLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

function counted(count: number, noun: string): string {
	return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
