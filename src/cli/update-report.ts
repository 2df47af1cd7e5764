import type { Fate, LikelyPlace, QuoteUpdate, UpdatePlan } from '../lib/dossier/change/plan-update';

/** In the order of a maintainer's work: what changed its words first. */
const KINDS = ['fuzzy', 'orphan', 'moved', 'exact'] as const satisfies Fate['kind'][];

const HEADINGS: Readonly<Record<Fate['kind'], string>> = {
	fuzzy: 'FUZZY: the words have changed. Read these claims again, they may say something else now.',
	orphan:
		'ORPHAN: no place is certain. Kept as they are, marked in claims.json; decide about them.',
	moved: 'MOVED: word for word, at another place.',
	exact: 'EXACT: word for word, at its place.'
};

/** What an update does, for a person to judge. @param article its id */
export function updateReport(article: string, { updates, remarks }: UpdatePlan): string {
	const parts = KINDS.flatMap((kind) => {
		const found = updates.filter(({ fate }) => fate.kind === kind);
		return found.length === 0 ? [] : [[HEADINGS[kind], ...found.map(entry)].join('\n')];
	});
	const counts = KINDS.map(
		(kind) => `${updates.filter(({ fate }) => fate.kind === kind).length} ${kind}`
	);
	const quotes = updates.length === 1 ? '1 quote' : `${updates.length} quotes`;
	return [
		...parts,
		...remarks.map((remark) => `FRONT MATTER: ${remark}`),
		`${quotes} in “${article}”: ${counts.join(', ')}.`
	].join('\n\n');
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
			return [`    ${percent(fate.score)} alike: ${difference(fate.diff)}`];
		case 'orphan':
			return [
				`    “${inLine(exact)}”`,
				...(fate.candidates.length === 0
					? ['    Nothing in the new text is like it.']
					: fate.candidates.map((place) => `    ? ${candidate(place)}`))
			];
		case 'moved':
		case 'exact':
			return [];
	}
}

/** The words as they were and are: `[-gone-]`, `{+new+}`, as `git diff --word-diff` marks them. */
function difference(diff: Extract<Fate, { kind: 'fuzzy' }>['diff']): string {
	return diff
		.map(({ kind, text }) => {
			const line = text.replace(/\s+/g, ' ');
			if (kind === 'kept') return line;
			return kind === 'removed' ? `[-${line}-]` : `{+${line}+}`;
		})
		.join('');
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
