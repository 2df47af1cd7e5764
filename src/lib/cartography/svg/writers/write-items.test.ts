import { describe, expect, test } from 'vitest';
import type { Colour, GroupItem, Item, TextItem, TextRun } from '../../display-list';
import { ElementNames } from './element-names';
import type { SvgOptions } from './svg-options';
import { writeItems } from './write-items';
import { namedGroups, writeHits, writeLayers } from './write-map';

/*
 * What is expected is SVG 2 as its specification has it: an attribute that says what SVG takes for
 * granted is left out, and an element without content closes itself.
 */
const RED: Colour = { ink: { light: '#f00', dark: '#f00' }, opacity: 1 };
const GREY: Colour = { ink: { light: '#777', dark: '#999' }, opacity: 0.5 };

const written = (items: Item | readonly Item[], options: Partial<SvgOptions> = {}): string =>
	writeItems(Array.isArray(items) ? (items as readonly Item[]) : [items as Item], {
		theme: 'light',
		...options
	});

const run = (text: string, change: Partial<TextRun> = {}): TextRun => ({
	text,
	face: { family: 'sans', weight: 400 },
	size: 12,
	x: 1,
	y: 20,
	...change
});
const words = (runs: readonly TextRun[], change: Partial<TextItem> = {}): TextItem => ({
	kind: 'text',
	runs,
	colour: RED,
	opacity: 1,
	...change
});
const SANS = `font-family="'Noto Sans', Arial, 'Liberation Sans', sans-serif" font-size="12"`;
const group = (change: Partial<GroupItem>, ...items: Item[]): GroupItem => ({
	kind: 'group',
	items,
	...change
});
const box = { kind: 'rectangle', box: { x: 0, y: 0, width: 4, height: 3 }, fill: RED } as const;
const BOX = '<rect width="4" height="3" fill="#f00"/>';

describe('a colour', () => {
	const of = (colour: Colour, theme: SvgOptions['theme']) =>
		written({ ...box, fill: colour }, { theme });

	test('is that of the theme, or of the page where it has to suit both', () => {
		expect(of(GREY, 'light')).toContain('fill="#777" fill-opacity=".5"');
		expect(of(GREY, 'dark')).toContain('fill="#999"');
		expect(of(GREY, 'both')).toContain('fill="light-dark(#777,#999)"');
		expect(of(RED, 'both')).toBe(BOX);
	});
});

describe('a pen', () => {
	const of = (change: object) =>
		written({
			kind: 'paths',
			contours: [{ points: Int32Array.of(0, 0, 5, 0), closed: false }],
			step: 1,
			pen: { ...RED, width: 2, ...change }
		});

	test('has what it is told, and nothing that SVG takes for granted', () => {
		expect(of({})).toBe('<path fill="none" stroke="#f00" stroke-width="2" d="m0 0h5"/>');
		expect(of({ width: 1, miterLimit: 4 })).toBe('<path fill="none" stroke="#f00" d="m0 0h5"/>');
		const all = { opacity: 0.5, join: 'bevel', cap: 'square', miterLimit: 2 };
		const dash = { lengths: [3, 1.5], offset: 2.04 };
		expect(of({ ...all, dash })).toBe(
			'<path fill="none" stroke="#f00" stroke-width="2" stroke-opacity=".5" ' +
				'stroke-linejoin="bevel" stroke-linecap="square" stroke-miterlimit="2" ' +
				'stroke-dasharray="3 1.5" stroke-dashoffset="2" d="m0 0h5"/>'
		);
		expect(of({ dash: { lengths: [3], offset: 0 } })).not.toContain('dashoffset');
	});
});

describe('lines and areas', () => {
	const contour = (feature?: string) => ({
		points: Int32Array.of(0, 0, 5, 0, 5, 5),
		closed: true,
		...(feature !== undefined && { feature: { reference: `a:${feature}` as const, name: feature } })
	});
	const paths = (change: object = {}, ...contours: ReturnType<typeof contour>[]): Item => ({
		kind: 'paths',
		contours,
		step: 1,
		fill: RED,
		...change
	});

	test('are one path, with hard edges where these are asked for', () => {
		expect(written(paths({}, contour()))).toBe('<path fill="#f00" d="m0 0h5v5z"/>');
		expect(written(paths({ hardEdges: true }, contour()))).toContain(
			'shape-rendering="crispEdges"'
		);
	});

	test('are told apart by features only in a document that names them', () => {
		const both = paths({}, contour('A'), contour('B'));
		expect(written(both)).not.toContain('title');
		expect(written(both, { names: new ElementNames() })).toBe(
			'<g fill="#f00">' +
				'<path id="a-A" inkscape:label="A" d="m0 0h5v5z"><title>A</title></path>' +
				'<path id="a-B" inkscape:label="B" d="m0 0h5v5z"><title>B</title></path></g>'
		);
		expect(written(paths({}, contour()), { names: new ElementNames() })).toBe(
			'<path fill="#f00" d="m0 0h5v5z"/>'
		);
	});

	test('opaque lines can be written apart; what is filled or seen through stays in one piece', () => {
		const apart: NonNullable<SvgOptions['apart']> = (contours) => contours.map((each) => [each]);
		const pen = { ...RED, width: 2 };
		const of = (change: object) => written(paths(change, contour(), contour()), { apart });
		const elements = (svg: string) => svg.match(/<path/g)?.length;
		expect(of({ fill: undefined, pen })).toMatch(
			/^<g fill="none" stroke="#f00" stroke-width="2">(<path d="m0 0h5v5z"\/>){2}<\/g>$/
		);
		expect(elements(of({ fill: undefined, pen: { ...pen, opacity: 0.5 } }))).toBe(1);
		expect(elements(of({ pen }))).toBe(1);
		expect(elements(written(paths({ fill: undefined, pen }, contour(), contour())))).toBe(1);
	});
});

test('a rectangle says where it is unless that is the corner', () => {
	expect(written(box)).toBe(BOX);
	expect(written({ ...box, box: { x: 1, y: 2, width: 4, height: 3 } })).toBe(
		'<rect x="1" y="2" width="4" height="3" fill="#f00"/>'
	);
});

test('a circle is its feature’s element where these are named', () => {
	const circle: Item = {
		kind: 'circle',
		x: 1,
		y: 2,
		radius: 3,
		fill: RED,
		feature: { reference: 'a:A', name: 'A & B' }
	};
	expect(written(circle)).toBe('<circle cx="1" cy="2" r="3" fill="#f00"/>');
	expect(written(circle, { names: new ElementNames() })).toBe(
		'<circle id="a-A" inkscape:label="A &amp; B" cx="1" cy="2" r="3" fill="#f00"><title>A &amp; B</title></circle>'
	);
});

describe('a mark', () => {
	const ink = { light: '#111', dark: '#eee' };
	const square: Item = { kind: 'mark', mark: 'square', x: 10, y: 20, radius: 3, ink, opacity: 0.5 };
	const edged: Item = { ...square, edge: { ink: RED.ink, width: 1.5 } };
	const D = 'd="M7 17h6v6h-6z"';

	test('is its outline by the even-odd rule, with the opacity of the whole', () => {
		expect(written(square)).toBe(`<path ${D} fill-rule="evenodd" fill="#111" opacity=".5"/>`);
		expect(written(square, { flat: true })).toBe(
			`<path ${D} fill-rule="evenodd" fill="#111" fill-opacity=".5"/>`
		);
		expect(written({ ...square, opacity: 1 })).not.toContain('opacity');
	});

	test('has its edge outside: a stroke of twice its width, below the mark', () => {
		expect(written(edged)).toBe(
			`<path ${D} fill-rule="evenodd" fill="#111" stroke="#f00" stroke-width="3" ` +
				'stroke-linejoin="round" paint-order="stroke" opacity=".5"/>'
		);
		// For programs that do not know paint-order.
		expect(written(edged, { halosApart: true })).toBe(
			`<g opacity=".5"><path ${D} fill="none" stroke="#f00" stroke-width="3" stroke-linejoin="round"/>` +
				`<path ${D} fill-rule="evenodd" fill="#111"/></g>`
		);
		expect(written(square, { halosApart: true })).toBe(written(square));
	});
});

describe('a text', () => {
	test('has its face, and attributes only for what is not usual', () => {
		expect(written(words([run('A < B')]))).toBe(
			`<text x="1" y="20" ${SANS} fill="#f00">A &lt; B</text>`
		);
		const face = { family: 'serif', weight: 600, italic: true } as const;
		expect(written(words([run('A', { face, letterSpacing: 0.5 })]))).toBe(
			`<text x="1" y="20" font-family="'Source Serif 4', 'Times New Roman', 'Liberation Serif', serif" font-size="12" ` +
				'font-weight="600" font-style="italic" letter-spacing=".5" fill="#f00">A</text>'
		);
		expect(written(words([run('A', { letterSpacing: 0 })]))).not.toContain('letter-spacing');
	});

	test('from right to left stands between marks that say so', () => {
		expect(written(words([run('אב', { direction: 'rtl' })]))).toContain('>\u200fאב\u200f</text>');
	});

	test('along a line is moved and turned', () => {
		const turned = { x: 5, y: 6, angle: Math.PI / 2 };
		expect(written(words([run('A', { turned })]))).toContain(
			'transform="translate(5 6) rotate(90)"'
		);
	});

	test('has its halo below its letters', () => {
		const halo = { ...GREY, width: 3 };
		const pen = 'stroke="#777" stroke-width="3" stroke-opacity=".5" stroke-linejoin="round"';
		expect(written(words([run('A')], { halo, opacity: 0.8 }))).toBe(
			`<text x="1" y="20" ${SANS} ${pen} paint-order="stroke" fill="#f00" opacity=".8">A</text>`
		);
		// Below all of its letters where one could lie over another's halo, or a program wants it so.
		const apart =
			`<text x="1" y="20" ${SANS} ${pen} fill="none" aria-hidden="true">A</text>` +
			`<text x="1" y="20" ${SANS} fill="#f00">A</text>`;
		expect(written(words([run('A')], { halo }), { halosApart: true })).toBe(apart);
		const turned = { x: 0, y: 0, angle: 0 };
		const letters = written(words([run('A'), run('B', { turned })], { halo }));
		expect(letters.match(/>[AB]</g)).toEqual(['>A<', '>B<', '>A<', '>B<']);
		expect(letters).not.toContain('paint-order');
	});

	test('can be flat: its opacity in its fill and its halo', () => {
		const halo = { ...GREY, width: 3 };
		const flat = written(words([run('A')], { halo, opacity: 0.5 }), { flat: true });
		expect(flat).toContain('stroke-opacity=".25"');
		expect(flat).toContain('fill-opacity=".5"');
		expect(flat).not.toContain(' opacity=');
	});

	test('can be the outlines of its letters', () => {
		const outlines = ({ text }: TextRun) => (text === ' ' ? '' : 'm0 0h1');
		expect(written(words([run('A'), run(' ')]), { outlines })).toBe(
			'<path fill="#f00" d="m0 0h1"/>'
		);
	});
});

describe('a line of texts', () => {
	const line = (...items: Item[]) => group({ role: { kind: 'line' } }, ...items);
	const link = (...items: Item[]) => group({ href: '#x' }, ...items);
	const isOne = (item: Item, options: Partial<SvgOptions> = {}) =>
		/^<text[^>]*xml:space/.test(written(item, options));
	const [a, b] = [words([run('A')]), words([run('B', { spaced: true })], { colour: GREY })];

	test('is one element, in which each text begins where the one before it ends', () => {
		expect(written(line(a, link(words([run('B', { spaced: true })], { colour: GREY }))))).toBe(
			`<text x="1" y="20" xml:space="preserve"><tspan ${SANS} fill="#f00">A</tspan>` +
				`<a href="#x"><tspan ${SANS} fill="#777" fill-opacity=".5"> B</tspan></a></text>`
		);
		const faint = written(line(a, { ...b, opacity: 0.5 }));
		expect(faint).toContain('fill-opacity=".25"');
	});

	test('is written apart where its texts do not follow on each other', () => {
		expect(isOne(line(a, b))).toBe(true);
		expect(isOne(line(a))).toBe(false);
		expect(isOne(line())).toBe(false);
		expect(isOne(line(a, b), { outlines: () => 'm0 0h1' })).toBe(false);
		expect(isOne(line(a, b, box))).toBe(false);
		expect(isOne(line(a, words([run('B', { y: 40 })])))).toBe(false);
		expect(isOne(line(a, words([run('B', { direction: 'rtl' })])))).toBe(false);
		expect(isOne(line(a, words([run('B', { turned: { x: 0, y: 0, angle: 1 } })])))).toBe(false);
		expect(isOne(line(a, words([run('B')], { halo: { ...GREY, width: 1 } })))).toBe(false);
		expect(isOne(line(a, words([run('B'), run('C')])))).toBe(false);
		expect(isOne(line(a, words([])))).toBe(false);
		expect(isOne(line(a, link(a, b)))).toBe(false);
		expect(isOne(line(a, link()))).toBe(false);
		expect(written(line(a))).toBe(written(a));
	});
});

describe('a group', () => {
	test.each<[Partial<GroupItem>, string]>([
		[{}, '<g>'],
		[{ href: '?a&b' }, '<a href="?a&amp;b">'],
		[{ language: 'uk' }, '<g lang="uk" xml:lang="uk">'],
		[{ role: { kind: 'picture', description: 'A map' } }, '<g role="img" aria-label="A map">'],
		[{ role: { kind: 'heading', level: 2 } }, '<g role="heading" aria-level="2">'],
		[{ role: { kind: 'list' } }, '<g role="list">'],
		[{ role: { kind: 'item' } }, '<g role="listitem">'],
		[{ role: { kind: 'paragraph' } }, '<g role="paragraph">'],
		[{ origin: { x: 1.5, y: -2 } }, '<g transform="translate(1.5 -2)">'],
		[{ scale: [2, 2] }, '<g transform="scale(2)">'],
		[{ origin: { x: 1, y: 2 }, scale: [2, 3] }, '<g transform="translate(1 2) scale(2 3)">']
	])('%j', (change, start) => {
		const item = group(change, box);
		expect(written(item)).toBe(`${start}${BOX}</${change.href === undefined ? 'g' : 'a'}>`);
	});

	test('has its name where a document asks for names', () => {
		const named = group({ name: 'map', layer: 'Dams' }, box);
		expect(written(named)).toBe(`<g>${BOX}</g>`);
		expect(written([named, named], { names: new ElementNames() })).toBe(
			`<g id="map" inkscape:groupmode="layer" inkscape:label="Dams">${BOX}</g>` +
				`<g id="map-2" inkscape:groupmode="layer" inkscape:label="Dams">${BOX}</g>`
		);
	});

	test('is cut off in the units around it, and moved within', () => {
		const clip = { x: 1, y: 2, width: 3, height: 4 };
		const window = '<clipPath id="map-frame"><rect x="1" y="2" width="3" height="4"/></clipPath>';
		expect(written(group({ name: 'map', clip }, box))).toBe(
			`${window}<g clip-path="url(#map-frame)">${BOX}</g>`
		);
		expect(written(group({ name: 'map', clip, origin: { x: 5, y: 0 } }, box))).toBe(
			`${window}<g clip-path="url(#map-frame)"><g transform="translate(5 0)">${BOX}</g></g>`
		);
		expect(() => written(group({ clip }, box))).toThrow('needs a name');
	});
});

test('groups of a map are told apart by layer', () => {
	const layers = [{ layer: 'dams', items: [box] }];
	expect(writeLayers(layers, { theme: 'light' })).toBe(`<g data-layer="dams">${BOX}</g>`);
	expect(namedGroups(layers, 'map', (layer) => layer.toUpperCase())).toEqual([
		{ kind: 'group', name: 'map-dams', layer: 'DAMS', items: [box] }
	]);
});

describe('hit areas', () => {
	const area = {
		feature: 'a:A',
		kind: 'paths',
		contours: [{ points: Int32Array.of(0, 0, 5, 0), closed: false }],
		step: 1
	} as const;

	test('are not seen, and answer in their insides, or along their lines', () => {
		expect(writeHits([{ styleLayer: 'a/fill', width: undefined, areas: [area] }])).toBe(
			'<g data-targets="a/fill" fill="none" pointer-events="fill">' +
				'<g data-feature="a:A"><path d="m0 0h5"/></g></g>'
		);
		expect(writeHits([{ styleLayer: 'a/line', width: 24, areas: [area] }])).toContain(
			'<g data-targets="a/line" fill="none" stroke-width="24" stroke-linecap="round" ' +
				'stroke-linejoin="round" pointer-events="stroke">'
		);
	});

	test('are links that say where they lead, and in which window', () => {
		const places = [
			[1, 2],
			[3, 4]
		] as const;
		const link = { href: '?x', name: 'A & B' };
		const points = { feature: 'a:A', kind: 'circles', places, radius: 12, link } as const;
		const of = (newWindow: boolean) =>
			writeHits([
				{ styleLayer: 'a', width: undefined, areas: [{ ...points, link: { ...link, newWindow } }] }
			]);
		expect(of(false)).toContain(
			'<a href="?x" data-feature="a:A"><title>A &amp; B</title>' +
				'<circle cx="1" cy="2" r="12"/><circle cx="3" cy="4" r="12"/></a>'
		);
		expect(of(true)).toContain('<a target="_blank" rel="noopener" href="?x"');
	});
});
