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
			settings: {},
			scale: 1,
			format: 'png',
			text: 'text',
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
		expect(orderOf({ size: '16384x9216' }).settings).toEqual({
			preset: 'custom',
			custom: { width: 16_384, height: 9216 }
		});
	});

	it('takes a frame and callouts in degrees', () => {
		const { settings } = orderOf({
			frame: '22, 44,41,53',
			callout: ['36.25,47.1,No monitors here, yet', '30,50,Kyiv']
		});
		expect(settings).toEqual({
			frame: [22, 44, 41, 53],
			callouts: [
				{ at: [36.25, 47.1], text: 'No monitors here, yet' },
				{ at: [30, 50], text: 'Kyiv' }
			]
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
		[{ frame: '41,44,22,53' }, /--frame is west,south,east,north/u],
		[{ callout: ['36.25,95,Too far north'] }, /--callout is a longitude/u],
		[{ callout: ['30,50'] }, /--callout is a longitude/u],
		[{ callout: Array<string>(4).fill('30,50,Kyiv') }, /up to 3 callouts, not 4/u],
		[{ callout: [`30,50,${'a'.repeat(91)}`] }, /up to 90 characters/u],
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
