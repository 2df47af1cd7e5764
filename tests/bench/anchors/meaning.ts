import type { TextRange } from '../../../src/lib/dossier/model/types';
import {
	deleted,
	edited,
	newSentence,
	type MakeSituation,
	type Material,
	type Situation
} from './classes';
import { paragraphsOf } from './corpus';
import { rewording, typos, wordsIn } from './edits';
import { WORDINGS } from './notes';

function wordings({ text }: Material) {
	const known = WORDINGS[text.language] ?? WORDINGS['en'];
	if (known === undefined) throw new Error(`There are no wordings in ${text.language}.`);
	return known;
}

/** What is quoted, without the mark that ends it. */
function unstopped({ text, passage }: Material): string {
	return text.body.slice(passage.start, passage.end).replace(/[.!?。।;,:]+$/u, '');
}

/** The words in a sentence about them, and where in it they stand. */
function within(sentence: string, words: string): { text: string; start: number } {
	return { text: sentence.replace('…', () => words), start: sentence.indexOf('…') };
}

/** A text in which the passage is gone, and a paragraph put in somewhere that says so. */
function retracted(material: Material, at: 'beginning' | 'middle' | 'end'): Situation | undefined {
	const { passage, random } = material;
	const note = within(random.pick(wordings(material).retractions), unstopped(material)).text;
	const gone = deleted(material);
	const body = gone.after.replace(/\n{3,}/gu, '\n\n').trim();
	const borders = [...body.matchAll(/\n\n/gu)]
		.map(({ index }) => index)
		.filter((border) => Math.abs(border - passage.start) > 300);
	// At the text's first or last sentence, a note there is also where the words stood.
	if (passage.start < 300 || material.text.body.length - passage.end < 300) return undefined;
	if (at === 'beginning') return { ...gone, after: `${note}\n\n${body}`, meaning: 'changed' };
	if (at === 'end') return { ...gone, after: `${body}\n\n${note}\n`, meaning: 'changed' };
	if (borders.length === 0) return undefined;
	const border = random.pick(borders);
	const after = `${body.slice(0, border)}\n\n${note}${body.slice(border)}`;
	return { ...gone, after, meaning: 'changed' };
}

/** The passage within other words, at its place. */
function embedded(material: Material, sentence: string): Situation {
	const { text, passage } = material;
	const words = unstopped(material);
	const { text: now, start } = within(sentence, words);
	return {
		before: text.body,
		origin: passage,
		after: text.body.slice(0, passage.start) + now + text.body.slice(passage.end),
		truth: { start: passage.start + start, end: passage.start + start + words.length },
		orphanAllowed: true,
		meaning: 'changed'
	};
}

/** Something put in directly at the passage's end; its words stay. */
function followed(material: Material, addition: string): Situation {
	const { passage } = material;
	return {
		...edited(material, [{ start: passage.end, end: passage.end, text: addition }]),
		meaning: 'changed'
	};
}

/** Parts of the passage replaced, so that a tool for plain text reads something else. */
function marked(material: Material, replace: (words: string) => string): Situation | undefined {
	const { text, passage } = material;
	const words = text.body.slice(passage.start, passage.end);
	const now = replace(words);
	if (now === words) return undefined;
	return {
		before: text.body,
		origin: passage,
		after: text.body.slice(0, passage.start) + now + text.body.slice(passage.end),
		truth: { start: passage.start, end: passage.start + now.length },
		orphanAllowed: true,
		meaning: 'changed'
	};
}

const GROWN = ['250', '25,000', '25.5', '25 000', '25\u00a0000', '25k', '25–50', '25th'];

/** Changes of what a text says of its words, and such that change nothing of it. */
export const MEANING: Readonly<Record<string, MakeSituation>> = {
	'retraction note at the end': (material) => retracted(material, 'end'),
	'retraction note at the beginning': (material) => retracted(material, 'beginning'),
	'retraction note between other paragraphs': (material) => retracted(material, 'middle'),
	'retraction note in its place': (material) =>
		embedded(material, material.random.pick(wordings(material).retractions)),
	'denial around the words': (material) =>
		embedded(material, material.random.pick(wordings(material).denials)),
	'denial behind the words': (material) =>
		followed(material, ` ${material.random.pick(wordings(material).rebuttals)}`),
	'correction that repeats the old words': (material) => {
		const { text, passage, vocabulary, random } = material;
		const words = { language: text.language, vocabulary };
		const edits = rewording(text.body, passage, 0.15, words, random);
		if (edits.length === 0) return undefined;
		const note = within(random.pick(wordings(material).retractions), unstopped(material)).text;
		const situation = edited(material, edits);
		return {
			...situation,
			after: `${situation.after.trim()}\n\n${note}\n`,
			orphanAllowed: true,
			meaning: 'changed'
		};
	},
	'note that denies what still stands': (material) => {
		const note = within(material.random.pick(wordings(material).retractions), unstopped(material));
		const situation = edited(material, []);
		return {
			...situation,
			after: `${situation.after.trim()}\n\n${note.text}\n`,
			meaning: 'changed'
		};
	},
	'entities within': (material) =>
		marked(material, (words) =>
			words.replace(/[ '"’“”«»。,，；]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
		),
	'link within': (material) =>
		marked(material, (words) => {
			const range = { start: 0, end: words.length };
			const link = material.random.pick(wordsIn(words, range, material.text.language));
			const name = words.slice(link.start, link.end);
			return `${words.slice(0, link.start)}[${name}](https://example.org/a)${words.slice(link.end)}`;
		}),
	'paragraph break within': (material) =>
		marked(material, (words) => {
			const range = { start: 0, end: words.length };
			const places = wordsIn(words, range, material.text.language).slice(1);
			const { start } = material.random.pick(places);
			return `${words.slice(0, start).trimEnd()}\n\n${words.slice(start)}`;
		}),
	'number that grows at its end': (material) => {
		const { text, passage, random } = material;
		const lead = ` ${unstopped(material)}, `;
		const before = text.body.slice(0, passage.end) + lead + '25' + text.body.slice(passage.end);
		const start = passage.end + 1;
		const origin = { start, end: passage.end + lead.length + 2 };
		const number = random.pick(GROWN);
		return {
			before,
			origin,
			after: before.slice(0, origin.end - 2) + number + before.slice(origin.end),
			truth: { start, end: origin.end - 2 + number.length },
			orphanAllowed: true,
			meaning: 'changed'
		};
	},
	'harmless: paragraphs inserted': (material) => {
		const { text, random } = material;
		const borders = [...text.body.matchAll(/\n\n/gu)].map(({ index }) => index);
		const places = new Set([random.pick(borders), random.pick(borders)]);
		const edits = [...places].map((at) => ({
			start: at,
			end: at,
			text: `\n\n${newSentence(material).trim()}`
		}));
		return { ...edited(material, edits), meaning: 'same' };
	},
	'harmless: a paragraph moved whole': (material) => {
		const { text, passage, random } = material;
		const paragraphs = paragraphsOf(text.body);
		const own = paragraphs.find(({ start, end }) => start <= passage.start && passage.end <= end);
		if (own === undefined || paragraphs.length < 4) return undefined;
		const words = text.body.slice(own.start, own.end);
		const others = paragraphs.filter((other) => other !== own);
		const at = random.below(others.length + 1);
		const parts = others.map(({ start, end }) => text.body.slice(start, end));
		const lead = parts
			.slice(0, at)
			.map((part) => `${part}\n\n`)
			.join('');
		const start = lead.length + passage.start - own.start;
		return {
			before: text.body,
			origin: passage,
			after: lead + [words, ...parts.slice(at)].join('\n\n'),
			truth: { start, end: start + passage.end - passage.start },
			meaning: 'same'
		};
	},
	'harmless: a neighbour copy-edited': (material) => {
		const { text, passages, passage, random } = material;
		const at = passages.indexOf(passage);
		const besides = [passages[at - 1], passages[at + 1]].filter((other) => other !== undefined);
		const [neighbour] = random.shuffled(besides);
		if (neighbour === undefined || !areSentences(text.body, [passage, neighbour])) return undefined;
		return { ...edited(material, typos(text.body, neighbour, 2, random)), meaning: 'same' };
	},
	'harmless: typography': (material) => {
		const { text, passage } = material;
		const parts = [
			text.body.slice(0, passage.start),
			text.body.slice(passage.start, passage.end),
			text.body.slice(passage.end)
		].map(typeset);
		const [lead = '', words = '', rest = ''] = parts;
		return {
			before: text.body,
			origin: passage,
			after: lead + words + rest,
			truth: { start: lead.length, end: lead.length + words.length },
			meaning: 'same'
		};
	}
};

/** Whether ranges are whole sentences: what ends with a comma goes on in its neighbour. */
function areSentences(body: string, ranges: readonly TextRange[]): boolean {
	return ranges.every(({ start, end }) => /[.!?。।]$/u.test(body.slice(start, end)));
}

/** Other marks, spaces and line breaks, and soft hyphens: nothing that is read aloud. */
function typeset(text: string): string {
	return text
		.replace(/[“”„]/gu, '"')
		.replace(/(?<=\p{L})['’](?=\p{L})/gu, (mark) => (mark === '’' ? "'" : '’'))
		.replace(/ – | — /gu, ' - ')
		.replace(/(?<=[a-z]{4})(?=[a-z]{4})/gu, (_, index: number) => (index % 5 === 0 ? '\u00ad' : ''))
		.replace(/ /gu, (_, index: number) =>
			index % 11 === 0 ? '\n' : index % 7 === 0 ? '\u00a0' : ' '
		);
}
