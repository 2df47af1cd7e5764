import { describe, expect, it } from 'vitest';
import { searchable } from './searchable-text';
import { blockAround, isQuoted, sentencesAround, sentencesOf } from './sentences';

const textOf = (source: string, language = 'en') => sentencesOf(searchable(source, language));

function cut(source: string, language?: string): string[] {
	return textOf(source, language).sentences.map(({ start, end }) => source.slice(start, end));
}

/** The sentences around what stands between square brackets. */
function around(marked: string): string[] {
	const source = marked.replace(/[[\]]/gu, '');
	const range = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
	const text = textOf(source);
	const span = sentencesAround(text, range);
	if (span === undefined) return [];
	return text.sentences
		.slice(span.first, span.last + 1)
		.map(({ start, end }) => source.slice(start, end));
}

describe('the sentences of a text', () => {
	it.each([
		['It rained. France signed! Did it?', ['It rained.', 'France signed!', 'Did it?']],
		['It rained.\nThen it\nstopped. So.', ['It rained.', 'Then it\nstopped.', 'So.']],
		['One.\n\n  Two.  ', ['One.', 'Two.']],
		['The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
		['Mr. Brown came. Dr. No left.', ['Mr. Brown came.', 'Dr. No left.']],
		['He met J. Smith. They talked.', ['He met J. Smith.', 'They talked.']],
		['On 19. Januar kam er. Er ging.', ['On 19. Januar kam er.', 'Er ging.']],
		['In 2026. Then more.', ['In 2026.', 'Then more.']],
		['He said: “It rains.” Then he left.', ['He said: “It rains.”', 'Then he left.']],
		['It rained. “So it did,” he said.', ['It rained.', '“So it did,” he said.']],
		['Il entra. « Certainement. » Il partit.', ['Il entra.', '« Certainement. »', 'Il partit.']],
		['下雨了。法国签了。', ['下雨了。', '法国签了。']],
		['', []]
	])('“%s” are %j', (source, sentences) => {
		expect(cut(source)).toEqual(sentences);
	});

	it('know the block that they stand in, and how they are compared', () => {
		const { sentences, blocks } = textOf('One  is. “Two”.\n\nThree.');
		expect(sentences.map(({ block, plain }) => [block, plain])).toEqual([
			[0, 'One is.'],
			[0, '"Two".'],
			[1, 'Three.']
		]);
		expect(blocks).toEqual([
			{ start: 0, end: 15, quotations: [{ start: 9, end: 14 }] },
			{ start: 17, end: 23, quotations: [] }
		]);
	});
});

describe('the sentences around words', () => {
	it.each([
		['It rained. France [signed] it. So.', ['France signed it.']],
		['It rained. [France signed it.] So.', ['France signed it.']],
		['It [rained. France] signed. So.', ['It rained.', 'France signed.']],
		['It rained[. ]France signed. So.', ['It rained.']],
		[
			'He came. “It rains. It [pours]. It hails,” he said. Then he left.',
			['“It rains.', 'It pours.', 'It hails,” he said.']
		],
		['“It rains. It pours,” he [said]. Then he left.', ['It pours,” he said.']]
	])('in “%s” are %j', (marked, sentences) => {
		expect(around(marked)).toEqual(sentences);
	});

	it('are none behind the last, or between two', () => {
		const text = textOf('One.  \n\nTwo.');
		expect(sentencesAround(text, { start: 20, end: 21 })).toBeUndefined();
		expect(sentencesAround(text, { start: 5, end: 6 })).toBeUndefined();
	});
});

describe('the block around words', () => {
	it('is the one in which they begin', () => {
		const text = textOf('One. Two.\n\nThree.');
		expect(blockAround(text, { start: 5, end: 12 })).toMatchObject({ start: 0, end: 9 });
		expect(blockAround(text, { start: 12, end: 13 })).toMatchObject({ start: 11, end: 17 });
		expect(blockAround(text, { start: 17, end: 18 })).toBeUndefined();
	});
});

describe('words in quotation marks', () => {
	it.each([
		['He said “[it rains] now”.', true],
		['He said “[it rains]”.', true],
		['He said [“it rains”].', false],
		['He said “it rains”, [and left].', false],
		['[He said] “it rains”.', false],
		['He [said “it] rains”.', false],
		['He said “it [rains”, and] left.', false],
		['Nobody [spoke].', false],
		['One.\n\n“Two [three] four.”', true]
	])('are those of “%s”: %s', (marked, quoted) => {
		const range = { start: marked.indexOf('['), end: marked.indexOf(']') - 1 };
		expect(isQuoted(textOf(marked.replace(/[[\]]/gu, '')), range)).toBe(quoted);
	});

	it('are none where there is no sentence', () => {
		expect(isQuoted(textOf(''), { start: 0, end: 1 })).toBe(false);
	});
});
