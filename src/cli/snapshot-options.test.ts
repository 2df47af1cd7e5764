import { describe, expect, it } from 'vitest';
import { UsageError } from './usage';
import { orderOf, parseList, parseWords } from './snapshot-options';

describe('parseWords', () => {
	it('splits the command line up', () => {
		expect(
			parseWords(['--view', 'select=troops:FRA', '--without', 'note', '--without', 'claims'])
		).toEqual({
			words: { view: 'select=troops:FRA', without: ['note', 'claims'] },
			list: undefined,
			help: false
		});
	});

	it.each([
		[['--sise', 'a4'], /--sise/u],
		[['a4'], /a4/u],
		[['--list', 'a.json', '--out', 'b.png'], /leave --out out/u]
	])('refuses %j', (args, message) => {
		expect(() => parseWords(args)).toThrow(UsageError);
		expect(() => parseWords(args)).toThrow(message);
	});
});

describe('orderOf', () => {
	it('makes A4 of the dossier’s own view where nothing is said', () => {
		expect(orderOf({})).toEqual({
			view: '',
			dossier: undefined,
			show: 'map',
			size: { preset: 'a4', scale: 1, custom: { width: 1600, height: 900 } },
			format: 'png',
			text: 'text',
			theme: 'light',
			title: undefined,
			note: undefined,
			without: [],
			claims: undefined,
			window: { width: 1024, height: 768 },
			site: undefined,
			out: undefined
		});
	});

	it('takes a view as it is copied from the address bar', () => {
		expect(orderOf({ view: '?select=troops:FRA' }).view).toBe('select=troops:FRA');
	});

	it('tells the format by the file’s name, unless it is said', () => {
		expect(orderOf({ out: 'a/b.PDF' }).format).toBe('pdf');
		expect(orderOf({ out: 'b.pdf', format: 'svg' }).format).toBe('svg');
		expect(() => orderOf({ out: 'b.jpeg' })).toThrow(/“jpeg”/u);
	});

	it('takes pixels for a size', () => {
		expect(orderOf({ size: '16384x9216' }).size).toMatchObject({
			preset: 'custom',
			custom: { width: 16_384, height: 9216 }
		});
	});

	it('ends a site’s address with one slash, and leaves out what follows it', () => {
		expect(orderOf({ site: 'https://example.org/maps//?a#b' }).site).toBe(
			'https://example.org/maps/'
		);
	});

	it.each([
		[{ size: 'a44' }, /“a44”\. Did you mean “a4”\?/u],
		[{ size: 'small' }, /could not be read.*square/u],
		[{ size: '600x399' }, /from 400 to 16384/u],
		[{ size: 'a2', scale: '4' }, /28064 × 19844/u],
		[{ scale: '5' }, /1, 2, 3, 4, not “5”/u],
		[{ show: 'word' }, /--show has no “word”\. Did you mean “words”\?/u],
		[{ theme: 'sepia' }, /--theme/u],
		[{ text: 'letters' }, /--text/u],
		[{ without: ['sources'] }, /--without has no “sources”/u],
		[{ window: '1024' }, /--window is a size such as/u],
		[{ site: 'example.org' }, /no address/u],
		[{ site: 'file:///maps' }, /no address/u]
	])('refuses %j', (words, message) => {
		expect(() => orderOf(words)).toThrow(UsageError);
		expect(() => orderOf(words)).toThrow(message);
	});
});

describe('parseList', () => {
	const entries = [
		{ out: 'a.png', scale: '2' },
		{ out: 'b.svg', without: ['claims'] }
	];

	it('reads an array, or a line each', () => {
		const [one, other] = ['{"out":"a.png","scale":2}', '{"out":"b.svg","without":"claims"}'];
		expect(parseList(`[${one},\n${other}]`)).toEqual(entries);
		expect(parseList(`${one}\n\n${other}\n`)).toEqual(entries);
	});

	it.each([
		['[{"out": }]', /The list is no JSON/u],
		['{"out":"a"}\n{', /Line 2 of the list is no JSON/u],
		['[1]', /Entry 1 of the list is no object/u],
		['[{"out":"a.png"},{"view":""}]', /Entry 2 of the list has no “out”/u],
		['[{"out":"a.png","siz":"a4"}]', /unknown key “siz”\. Did you mean “size”\?/u],
		['[{"out":"a.png","view":{}}]', /“view” is neither/u]
	])('refuses %s', (text, message) => {
		expect(() => parseList(text)).toThrow(UsageError);
		expect(() => parseList(text)).toThrow(message);
	});
});
