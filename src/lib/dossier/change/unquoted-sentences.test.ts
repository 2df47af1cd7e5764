import { describe, expect, it } from 'vitest';
import { searchable } from '../anchor/searchable-text';
import { articleBlocks } from '../parse/article';
import { unquotedSentences } from './unquoted-sentences';

const QUOTE = 'the harbour pays for the gate';

/** A text, and the one quote in it where it has the words. */
function textOf(source: string) {
	const start = source.indexOf(QUOTE);
	const quotes = start === -1 ? [] : [{ start, end: start + QUOTE.length }];
	return { text: searchable(source, 'en'), blocks: articleBlocks(source), quotes };
}

function changed(before: string, after: string) {
	return unquotedSentences(textOf(before), textOf(after));
}

const BODY = `A gate for the city.\n\nIn May ${QUOTE}. Nobody objects.`;

describe('sentences without a quote', () => {
	it('are told where they are new, with their block', () => {
		const added = [{ block: 3, words: 'All of this was made up.' }];
		expect(changed(BODY, `${BODY}\n\nAll of this was made up.`)).toEqual({ added, removed: [] });
	});

	it('are told where they are gone or changed, also into words that a quote has', () => {
		expect(changed(BODY, BODY.replace('A gate for the city.', 'the gate'))).toEqual({
			added: [{ block: 1, words: 'the gate' }],
			removed: [{ block: 1, words: 'A gate for the city.' }]
		});
	});

	it('are told where they say once more what was there', () => {
		const { added } = changed(BODY, `${BODY} Nobody objects.`);
		expect(added).toEqual([{ block: 2, words: 'Nobody objects.' }]);
	});

	it('are none where a quote’s own sentence changes, or only how the text is set', () => {
		const none = { added: [], removed: [] };
		expect(changed(BODY, BODY.replace('In May', 'In June'))).toEqual(none);
		expect(changed(BODY, BODY.replace('Nobody objects', 'Nobody\u00a0objects'))).toEqual(none);
	});
});
