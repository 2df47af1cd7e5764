import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleBlocks } from '../dossier/parse/article';
import type { Article } from '../dossier/model/types';
import { sampleArticle, sampleDossier, samplePassage } from '../../../tests/support/sample-dossier';
import { publisherAddress, textDirective, withDirective } from './text-fragment';

const PAGE = 'https://paper.example/2026/story';

function articleOf(body: string, language = 'en'): Article {
	const head = { id: 'a', title: 'A', publisher: null, date: '2026-01-19', language };
	return { ...head, body, blocks: articleBlocks(body) };
}

function addressOf(body: string, quote: string, language?: string, nth = 0): string {
	let start = body.indexOf(quote);
	for (let place = 0; place < nth; place++) start = body.indexOf(quote, start + 1);
	const range = { start, end: start + quote.length };
	const directive = textDirective(articleOf(body, language), range);
	if (directive === undefined) throw new Error('There is no word in the range.');
	return withDirective(PAGE, directive);
}

/** A directive as the grammar has it: https://wicg.github.io/scroll-to-text-fragment/#syntax */
function decoded(address: string) {
	const [, written = ''] = address.split('#:~:text=');
	const context = /^(?:([^,&-]+)-,)?([^,&-]+)(?:,([^,&-]+))?(?:,-([^,&-]+))?$/u.exec(written);
	if (context === null) throw new Error(`No text directive: ${written}`);
	const [prefix, start = '', end, suffix] = context
		.slice(1)
		.map((part: string | undefined) => part && decodeURIComponent(part));
	return { prefix, start, end, suffix };
}

const folded = (text: string): string =>
	text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ');
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** What a browser marks on a page that has the text: the first place that fits, whole words only. */
function marked(body: string, address: string): string | undefined {
	const { prefix, start, end, suffix } = decoded(address);
	const part = (text: string | undefined): string =>
		text === undefined ? '' : escaped(folded(text));
	const until = end === undefined ? '' : `[^]*?(?<![\\p{L}\\p{N}])${part(end)}`;
	const pattern = new RegExp(
		`(?<![\\p{L}\\p{N}])${part(prefix)}\\s*(${part(start)}${until})(?=\\s*${part(suffix)}(?![\\p{L}\\p{N}]))`,
		'u'
	);
	return pattern.exec(folded(body))?.[1];
}

describe('a link to words on the page of the publisher', () => {
	it('names a quote that stands there once by itself', () => {
		expect(
			addressOf('It rained. France will send troops. It rained.', 'France will send troops')
		).toBe(`${PAGE}#:~:text=France%20will%20send%20troops`);
	});

	it('encodes what a directive is made of', () => {
		expect(addressOf('So R&D, well-known, 100% sure.', 'R&D, well-known, 100%')).toBe(
			`${PAGE}#:~:text=R%26D%2C%20well%2Dknown%2C%20100%25`
		);
	});

	it('tells a quote apart that stands there twice, by whole words beside it', () => {
		const body = 'Berlin agreed. Later Paris agreed.';
		expect(addressOf(body, 'agreed', 'en', 1)).toBe(`${PAGE}#:~:text=Paris-,agreed`);
		expect(addressOf(body, 'agreed')).toBe(`${PAGE}#:~:text=Berlin-,agreed`);
		expect(addressOf('Agréed at last? AGREED now.', 'AGREED')).toMatch(/text=last%3F-,AGREED$/);
	});

	it('names beginning and end of a long quote, and of one that goes on into another paragraph', () => {
		const long = `Who signs a pact ${'and then waits and '.repeat(12)}keeps his word at last.`;
		expect(decoded(addressOf(`It rained. ${long} It rained.`, long))).toEqual({
			start: 'Who signs a pact',
			end: 'his word at last.'
		});
		const body = 'The first of them all.\n\nThe second of them all.';
		expect(decoded(addressOf(body, 'them all.\n\nThe second'))).toEqual({
			prefix: 'first of',
			start: 'them all',
			end: 'The second'
		});
	});

	it('needs both sides where neither alone tells the words apart', () => {
		const body = 'We say no now. You say no now. We say no here.';
		expect(decoded(addressOf(body, 'say no'))).toEqual({
			...{ prefix: 'We', start: 'say no', suffix: 'now', end: undefined }
		});
	});

	it('tells words apart by those before or after them, and by none of another paragraph', () => {
		expect(addressOf('Yes agreed Paris. Yes agreed Rome.', 'agreed', 'en', 1)).toBe(
			`${PAGE}#:~:text=agreed,-Rome`
		);
		expect(addressOf('Paris agreed.\n\nagreed.', 'agreed', 'en', 1)).toBe(`${PAGE}#:~:text=agreed`);
	});

	it('writes a quote of 150 characters out, and of a longer one both ends', () => {
		const words = `${'again and '.repeat(14)}for ever`;
		const [whole, longer] = [`a ${words}`, `an ${words}`];
		expect(whole).toHaveLength(150);
		expect(decoded(addressOf(`It rained. ${whole}. It rained.`, whole)).start).toBe(whole);
		expect(decoded(addressOf(`It rained. ${longer}. It rained.`, longer)).end).toMatch(/for ever$/);
	});

	it('names more words of a long quote where four stand elsewhere as well', () => {
		const long = `one two three four five ${'and then on '.repeat(12)}six seven eight nine ten`;
		const body = `One two three four times. ${long}. Seven eight nine ten times.`;
		expect(decoded(addressOf(body, long))).toMatchObject({
			...{ start: 'one two three four five', end: 'seven eight nine ten' }
		});
		const twice = `${long}, and seven eight nine ten`;
		expect(decoded(addressOf(twice, long)).start).toBe('one two three four');
		expect(decoded(addressOf(`Only ${twice}`, twice)).end).toBe('and seven eight nine ten');
	});

	it('names none where there is no word', () => {
		const body = 'France — Germany';
		const directive = textDirective(articleOf(body), { start: 7, end: 8 });
		expect(directive).toBeUndefined();
		expect(textDirective(articleOf('—'), { start: 0, end: 1 })).toBeUndefined();
		// A range that touches words has none of theirs.
		expect(textDirective(articleOf('France, Germany'), { start: 6, end: 8 })).toBeUndefined();
	});

	it('has whole words where a quote begins within one', () => {
		const body = 'وافق القاهرة والخرطوم على الاتفاق';
		expect(decoded(addressOf(body, 'الخرطوم على', 'ar')).start).toBe('والخرطوم على');
	});

	it('is the page alone where the article is not loaded, and nothing where no page is known', () => {
		const passage = samplePassage('p', 0, 6);
		const article = sampleArticle('letter', { url: PAGE });
		const body = 'France signed.';
		const [earlier, loaded] = [
			sampleArticle('earlier', { body: 'Poland.', blocks: articleBlocks('Poland.') }),
			{ ...article, body, blocks: articleBlocks(body) }
		];
		const { dossier } = sampleDossier({ articles: [earlier, loaded] });
		expect(publisherAddress(dossier, passage)).toBe(`${PAGE}#:~:text=France`);
		expect(publisherAddress(dossier, { ...passage, start: 13, end: 14 })).toBe(PAGE);
		const whole = { articles: 2, cited: [article], claims: {} };
		expect(publisherAddress(sampleDossier({ whole }).dossier, passage)).toBe(PAGE);
		expect(publisherAddress(sampleDossier().dossier, passage)).toBeUndefined();
	});

	it('keeps a place of the page that its address has, and replaces a directive', () => {
		expect(withDirective(`${PAGE}#part`, { start: 'word' })).toBe(`${PAGE}#part:~:text=word`);
		expect(withDirective(`${PAGE}#:~:text=old`, { start: 'word' })).toBe(`${PAGE}#:~:text=word`);
	});

	it('a browser that goes by it marks the words of the passage, whatever the text', () => {
		const word = fc.constantFrom(
			'go',
			'Gó',
			'north-east',
			'R&D',
			'100%',
			'“yes”',
			'no,',
			'مصر',
			'в',
			'—'
		);
		const text = fc
			.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', '\n', '\n\n')), {
				minLength: 2,
				maxLength: 80
			})
			// A paragraph that repeats another has no words that would tell it apart.
			.map((parts) =>
				parts
					.map(
						([each, gap], place) => each + (gap === '\n\n' ? ` end${place}\n\nnew${place} ` : gap)
					)
					.join('')
			)
			.map((body) => `new ${body.trim()} end`);
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(), (body, one, other) => {
				const tokens = [...body.matchAll(/\S+/gu)];
				const [from, to] = [one % tokens.length, other % tokens.length].sort((a, b) => a - b);
				const start = tokens[from ?? 0]?.index ?? 0;
				const last = tokens[to ?? 0];
				const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
				const directive = textDirective(articleOf(body), { start, end });
				const words = body.slice(start, end);
				if (directive === undefined) {
					expect(words).not.toMatch(/[\p{L}\p{N}]/u);
					return;
				}
				const address = withDirective(PAGE, directive);
				expect(new URL(address).href).toBe(address);
				const { prefix, start: begins, end: ends, suffix } = decoded(address);
				expect({ prefix, start: begins, end: ends, suffix }).toEqual({
					prefix: directive.prefix,
					start: directive.start,
					end: directive.end,
					suffix: directive.suffix
				});
				const told = ends === undefined ? begins : `${begins} ${ends}`;
				const spoken = folded(words).match(/[\p{L}\p{N}]+/gu) ?? [];
				const [first, ...rest] = folded(told).match(/[\p{L}\p{N}]+/gu) ?? [];
				expect(first).toBe(spoken[0]);
				expect([first, ...rest].at(-1)).toBe(spoken.at(-1));
				expect(marked(body, address)?.match(/[\p{L}\p{N}]+/gu)).toEqual([...spoken]);
			})
		);
	});
});
