import type { TextRange } from '../../../src/lib/dossier/model/types';
import { applyEdits, punctuation, rewording, typos, wordsIn, type Edit } from './edits';
import type { Random } from '../random';
import type { CorpusText } from './texts';

/** A text with a quote in it, before and after a change. */
export interface Situation {
	readonly before: string;
	readonly origin: TextRange;
	readonly after: string;
	readonly truth: TextRange | undefined;
	readonly orphanAllowed?: boolean;
	/**
	 * Whether what the words say may be another thing now, so that a person must be told; or is certainly
	 * the same, so that nobody must be troubled. Left out where either will do.
	 */
	readonly meaning?: 'changed' | 'same';
}

export interface Material {
	readonly text: CorpusText;
	/** The text's words. */
	readonly vocabulary: readonly string[];
	/** Everything that could be quoted, in order. */
	readonly passages: readonly TextRange[];
	/** What is quoted. */
	readonly passage: TextRange;
	readonly random: Random;
}

export type MakeSituation = (material: Material) => Situation | undefined;

export function edited(
	material: Material,
	edits: readonly Edit[],
	body = material.text.body
): Situation {
	const { passage } = material;
	const { body: after, range } = applyEdits(body, edits, passage);
	return { before: body, origin: passage, after, truth: range };
}

/** A sentence that the text has not: words of it at random. */
export function newSentence({ text, vocabulary, random }: Material): string {
	const words = Array.from({ length: 10 + random.below(15) }, () => random.pick(vocabulary));
	return text.language === 'zh' ? `${words.join('')}。` : ` ${words.join(' ')}. `;
}

/** The same sentence with one word in twelve another: alike, but not the quote. */
function nearDuplicate(material: Material): string {
	const { text, passage, vocabulary, random } = material;
	const { body, language } = text;
	const edits = rewording(body, passage, 0.12, { language, vocabulary }, random);
	const { body: changed, range } = applyEdits(body, edits, passage);
	return range === undefined ? '' : changed.slice(range.start, range.end);
}

/** The text with something put in at the end of another paragraph, and the quote's place in it. */
function withElsewhere(material: Material, addition: string): Material | undefined {
	const { text, passage, random } = material;
	const ends = [...text.body.matchAll(/\n\n/gu)]
		.map(({ index }) => index)
		.filter((end) => Math.abs(end - passage.start) > 300 && Math.abs(end - passage.end) > 300);
	if (ends.length === 0) return undefined;
	return withAt(material, random.pick(ends), addition);
}

/** The text with something put in outside of the quote or at its border, and the quote's place in it. */
function withAt(material: Material, at: number, addition: string): Material | undefined {
	const { text, passage } = material;
	const { body, range } = applyEdits(text.body, [{ start: at, end: at, text: addition }], passage);
	return range && { ...material, text: { ...text, body }, passage: range };
}

export function deleted(material: Material): Situation {
	return edited(material, [{ ...material.passage, text: '' }]);
}

function insertions(material: Material): Edit[] {
	const { passage, passages, random } = material;
	const sides = [[passage.start], [passage.end], [passage.start, passage.end]];
	const elsewhere = random
		.shuffled(passages)
		.slice(0, 3)
		.map(({ end }) => end)
		.filter((end) => end < passage.start || end > passage.end);
	return [...new Set([...random.pick(sides), ...elsewhere])].map((at) => ({
		start: at,
		end: at,
		text: newSentence(material)
	}));
}

/** What can happen to the words of a text in which something is quoted, and beside them. */
export const CLASSES: Readonly<Record<string, MakeSituation>> = {
	unchanged: (material) => edited(material, []),
	typo: (material) => {
		const { text, passage, random } = material;
		const most = Math.max(1, Math.round((passage.end - passage.start) / 25));
		return edited(material, typos(text.body, passage, 1 + random.below(most), random));
	},
	punctuation: (material) =>
		edited(material, punctuation(material.text.body, material.passage, material.random)),
	'quotes, dashes, spaces': (material) => {
		const { text, passage } = material;
		const edits = [...text.body.matchAll(/['"‘’“”«»„]|[-–—]| /gu)].map(
			({ 0: mark, index }): Edit => ({
				start: index,
				end: index + 1,
				text: retouched(mark, index)
			})
		);
		// Quotation marks around what is quoted, as editors add them.
		return edited(material, [
			...edits,
			{ start: passage.start, end: passage.start, text: '“' },
			{ start: passage.end, end: passage.end, text: '”' }
		]);
	},
	'Unicode forms': (material) => {
		const { text, passage, random } = material;
		const form = random.pick(['NFD', 'NFKC', 'NFKD'] as const);
		const parts = [
			text.body.slice(0, passage.start),
			text.body.slice(passage.start, passage.end),
			text.body.slice(passage.end)
		].map((part) => part.normalize(form));
		const [lead = '', quote = '', rest = ''] = parts;
		const soft = quote.replace(/(?<=\p{L}{4})(?=\p{L}{4})/u, '\u00ad');
		return {
			before: text.body,
			origin: passage,
			after: lead + soft + rest,
			truth: { start: lead.length, end: lead.length + soft.length }
		};
	},
	'inserted sentences': (material) => edited(material, insertions(material)),
	'removed sentences': (material) => {
		const { passages, passage, random } = material;
		const at = passages.indexOf(passage);
		const neighbours = [passages[at - 1], passages[at + 1]].filter((other) => other !== undefined);
		const [first] = random.shuffled(neighbours);
		const others = random
			.shuffled(passages)
			.slice(0, 4)
			.filter((other) => other !== passage && other !== first);
		const gone = first === undefined ? others : [first, ...others];
		return edited(
			material,
			gone.map((range) => ({ ...range, text: '' }))
		);
	},
	'reordered paragraphs': ({ text: { body }, passage, random }) => {
		const paragraphs = [...body.matchAll(/(?:(?!\n\n)[\s\S])+/gu)].map(({ 0: text, index }) => ({
			text,
			start: index,
			end: index + text.length
		}));
		let after = '';
		let truth: TextRange | undefined;
		for (const { text, start, end } of random.shuffled(paragraphs)) {
			if (start <= passage.start && passage.end <= end) {
				const moved = after.length + passage.start - start;
				truth = { start: moved, end: moved + passage.end - passage.start };
			}
			after += `${text}\n\n`;
		}
		return truth && { before: body, origin: passage, after, truth };
	},
	'a fifth reworded': (material) => {
		const { text, passage, vocabulary, random } = material;
		const words = { language: text.language, vocabulary };
		return edited(material, rewording(text.body, passage, 0.2, words, random));
	},
	'typos and insertions': (material) => {
		const { text, passage, random } = material;
		return edited(material, [
			...typos(text.body, passage, 2, random),
			...insertions(material).filter(({ start }) => start <= passage.start || start >= passage.end)
		]);
	},
	paraphrase: (material) => {
		const { text, passage, vocabulary, random } = material;
		const words = { language: text.language, vocabulary };
		const edits = rewording(text.body, passage, 0.6, words, random);
		return { ...edited(material, edits), orphanAllowed: true };
	},
	deletion: (material) => deleted(material),
	'deletion, near-duplicate left': (material) => {
		const prepared = withElsewhere(material, ` ${nearDuplicate(material)}`);
		return prepared && deleted(prepared);
	},
	'deletion, near-duplicate between like neighbours left': (material) => {
		const { text, passage } = material;
		const lead = text.body.slice(Math.max(0, passage.start - 40), passage.start);
		const prepared = withElsewhere(material, lead + nearDuplicate(material));
		return prepared && deleted(prepared);
	},
	'deletion, near-duplicate beside it left': (material) => {
		const { passage, random } = material;
		const addition = nearDuplicate(material);
		const prepared = random.pick([
			withAt(material, passage.start, `${addition} `),
			withAt(material, passage.end, ` ${addition}`)
		]);
		return prepared && deleted(prepared);
	},
	'deletion, its halves left on both sides': (material) => {
		const { text, passage, random } = material;
		const { body, language } = text;
		const middle = random.pick(wordsIn(body, passage, language).slice(1, -1)).start;
		const stop = language === 'zh' ? '。' : '. ';
		const lead = newSentence(material) + body.slice(passage.start, middle).trimEnd() + stop;
		const led = withAt(material, passage.start, lead);
		const rest = stop + body.slice(middle, passage.end) + newSentence(material);
		const prepared = led && withAt(led, led.passage.end, rest);
		return prepared && deleted(prepared);
	},
	'near-duplicate elsewhere, quote retouched': (material) => {
		const prepared = withElsewhere(material, ` ${nearDuplicate(material)}`);
		if (prepared === undefined) return undefined;
		const { text, passage, random } = prepared;
		return edited(prepared, typos(text.body, passage, 2, random));
	},
	'repeated sentence': (material) => {
		const { text, passage } = material;
		const prepared = withElsewhere(material, ` ${text.body.slice(passage.start, passage.end)}`);
		return prepared && edited(prepared, insertions(prepared).slice(0, 1));
	},
	'deletion, repeated sentence left': (material) => {
		const { text, passage } = material;
		const prepared = withElsewhere(material, ` ${text.body.slice(passage.start, passage.end)}`);
		return prepared && deleted(prepared);
	}
};

function retouched(mark: string, index: number): string {
	if (/['‘’]/u.test(mark)) return mark === '’' ? "'" : '’';
	if (mark === ' ') return index % 7 === 0 ? '\u00a0' : ' ';
	if (/[-–—]/u.test(mark)) return mark === '–' ? '-' : '–';
	return mark === '“' || mark === '”' ? '"' : '“';
}
