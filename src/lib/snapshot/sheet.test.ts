import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '../cartography/contrast';
import { runsIn, type Item } from '../cartography/display-list';
import { composeSheet } from './sheet';
import { withChoices, type SheetContent } from './sheet-content';
import { sheetItems, withMap } from './sheet-drawing';
import type { DrawSheetMap } from './sheet-map';
import { drawForRaster, drawSheet } from './sheet-svg';
import { plainMap, specimen, specimenSnapshot } from '../../../tests/support/sheet-specimen';

const size = { width: 1123, height: 794 };
const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const options = { fonts: [], width: '297mm', height: '210mm' };

function svgOf(content: SheetContent): string {
	return drawSheet(withMap(composeSheet(content, size, viewport), plainMap), options);
}
function read(svg: string): Document {
	return new DOMParser().parseFromString(svg, 'image/svg+xml');
}
function all(within: Document | Element, name: string): Element[] {
	return Array.from(within.getElementsByTagName(name));
}
function attributesOf(element: Element | null | undefined): Record<string, string> {
	return Object.fromEntries(
		Array.from(element?.attributes ?? [], ({ name, value }) => [name, value])
	);
}

const content = specimen({ layers: 3, claims: 3 });
const sheet = composeSheet(content, size, viewport);
const marks = sheet.parts.flatMap((part) => part.marks);

describe('composeSheet', () => {
	it('draws a scale bar that is true at the centre of its map', () => {
		const { mapBox } = sheet;
		// Web Mercator with 512-pixel tiles: 40,075,017 m · cos 49° / (512 · 2^zoom) a CSS pixel.
		const zoom = 4 + Math.log2(Math.min(mapBox.width / 1000, mapBox.height / 700));
		const metresPerPixel = (40_075_017 * Math.cos((49 * Math.PI) / 180)) / (512 * 2 ** zoom);
		const below = marks.filter(
			({ kind, box }) => kind === 'rule' && box.y > mapBox.y + mapBox.height && box.height > 2
		);
		const length = below
			.filter(({ box }) => box.x < mapBox.x + 200 && box.width < 200)
			.reduce((total, { box }) => total + box.width, 0);
		const label = marks
			.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
			.find(({ text }) => text.includes(' at 49°'))?.text;
		expect(label).toMatch(/^[\d,]+ km at 49°\u00a0N$/u);
		const kilometres = Number(label?.replace(/,/gu, '').split(' ')[0]);
		expect((length * metresPerPixel) / 1000).toBeCloseTo(kilometres, 0);
	});

	it('says what lies beyond its map where least of the subject is below', () => {
		const { frame } = specimenSnapshot({ layers: 1, claims: 1 });
		const plate = {
			side: 'left' as const,
			there: ['troops:USA'] as const,
			name: 'United States',
			detail: ''
		};
		const composed = (widthsIn: typeof frame.widthsIn) => {
			const beyond = () => [plate];
			const made = composeSheet(content, size, viewport, { ...frame, beyond, widthsIn });
			const [covered] = made.covered;
			const words = made.parts
				.flatMap((part) => part.marks)
				.find((mark) => mark.kind === 'text' && mark.runs[0]?.text === 'United States');
			if (covered === undefined || words === undefined) throw new Error('There is no plate.');
			// Both say where it is: one on the sheet, the other on the map.
			const middle = (words.box.y - made.mapBox.y) / made.mapBox.height;
			expect(Math.abs(middle - covered.y / made.map.height)).toBeLessThan(0.05);
			return middle;
		};
		expect(composed(() => 0)).toBeGreaterThan(0.8);
		const atTheBottom = (map: { height: number }, boxes: readonly { y: number }[]) =>
			boxes.filter(({ y }) => y > map.height / 2).length;
		expect(composed(atTheBottom)).toBeLessThan(0.2);
	});

	it('prints the claims that are chosen, and says how many more there are', () => {
		const many = specimen({ layers: 1, claims: 8 });
		const chosen = withChoices(many, {
			...{ title: many.title, note: many.note, theme: 'light', claims: ['claim-4', 'claim-6'] },
			include: { title: true, note: true, legend: true, claims: true }
		});
		const { parts, hiddenClaims } = composeSheet(chosen, size, viewport);
		const printed = parts
			.flatMap((part) => part.marks)
			.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
			.map(({ text }) => text)
			.join(' ');
		expect(printed.match(/¶\u00a0\d/gu)).toEqual(['¶\u00a05', '¶\u00a07']);
		expect(printed).toContain('and 6 more, see the link');
		// None of those that were chosen is missing.
		expect(hiddenClaims).toBe(0);
	});

	it('lists the sources of what it shows, and no others', () => {
		const { claims, sources } = specimen({ layers: 1, claims: 40 });
		const items = claims?.items.map((claim, index) => ({
			...claim,
			reference: `[${index + 2},\u00a0¶\u00a01]`,
			source: index + 2
		}));
		const many: SheetContent = {
			...specimen({ layers: 1, claims: 40 }),
			claims: claims && { ...claims, items: items ?? [] },
			sources: Array.from({ length: 41 }, (_, index) => ({
				...sources[0],
				number: index + 1,
				text: `[${index + 1}] Report ${index + 1}.`
			}))
		};
		const { parts, hiddenClaims } = composeSheet(many, size, viewport);
		expect(hiddenClaims).toBeGreaterThan(30);
		const linesOf = (name: string): string =>
			parts
				.filter((part) => part.name === name)
				.flatMap((part) => part.marks)
				.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
				.map(({ text }) => text)
				.join(' ');
		const numbersIn = (text: string): string[] =>
			Array.from(text.matchAll(/\[(\d+)[\],]/gu), ([, number = '']) => number);
		const listed = numbersIn(linesOf('foot'));
		expect(listed).toEqual(['1', ...numbersIn(linesOf('legend')).filter((each) => each !== '1')]);
		expect(listed).toHaveLength(41 - hiddenClaims);
		expect(linesOf('legend')).toContain(`and ${hiddenClaims} more, see the link`);
	});

	it('shortens a title and a note that are longer than a sheet has room for', () => {
		const long = svgOf({ ...content, title: 'word '.repeat(500), note: 'note '.repeat(500) });
		expect(long).toContain('word…');
		expect(long).toContain('note…');
	});
});

describe('drawSheet', () => {
	const svg = svgOf(content);
	const drawn = read(svg);

	it('gives the same document for the same input', () => {
		expect(svgOf(specimen({ layers: 3, claims: 3 }))).toBe(svg);
	});

	it('has its size on paper, and CSS pixels for units', () => {
		expect(attributesOf(drawn.documentElement)).toMatchObject({
			width: '297mm',
			height: '210mm',
			viewBox: '0 0 1123 794'
		});
	});

	it('says its language, its title and what it is', () => {
		expect(attributesOf(drawn.documentElement)).toMatchObject({ lang: 'en', 'xml:lang': 'en' });
		expect(all(drawn, 'title')[0]?.textContent).toBe('France: what the article says');
		expect(all(drawn, 'desc')[0]?.textContent).toMatch(
			/^France: what the article says: Troops\. Signed intent: France, United Kingdom; /u
		);
	});

	it('says where it comes from: date, dossier, address, sources, licence', () => {
		const said = (name: string): unknown => all(drawn, name).map(({ textContent }) => textContent);
		expect(said('dc:date')).toEqual(['2026-01-19']);
		expect(said('dc:relation')).toEqual(['Who would guarantee Ukraine’s security?']);
		expect(said('dc:identifier')).toEqual([content.permalink]);
		expect(said('dc:source')).toEqual(
			content.sources.map(({ text }) => `${text} https://example.org/source`)
		);
		expect(all(drawn, 'dc:rights')[0]?.textContent).toContain('GeoNames (CC BY 4.0)');
	});

	it('names its parts and the layers of its map, each once', () => {
		const groups = all(drawn, 'g').map(attributesOf);
		const ids = groups.flatMap(({ id }) => id ?? []);
		expect(ids).toEqual(
			expect.arrayContaining([
				'head',
				'map',
				'map-land',
				'labels-land',
				'caption',
				'legend',
				'foot'
			])
		);
		expect(new Set(ids).size).toBe(ids.length);
		const labels = new Map(groups.map((each) => [each['id'], each['inkscape:label']]));
		expect(labels.get('map-land')).toBe('Base map');
		expect(labels.get('legend')).toBe('legend');
	});

	it('has one text for each line, which has its words in order', () => {
		const quote = all(drawn, 'text').find(({ textContent }) =>
			/\[1,\u00a0¶\u00a0\d+\]$/u.test(textContent ?? '')
		);
		expect(all(quote ?? drawn, 'tspan').length).toBe(2);
		expect(quote?.textContent).toMatch(/\S \[1,\u00a0¶\u00a0\d+\]$/u);
		const lines = marks.filter(({ kind }) => kind === 'text');
		const inMap = all(drawn, 'g').filter((group) => group.getAttribute('id') === 'map');
		const texts = all(drawn, 'text').length - all(inMap[0] ?? drawn, 'text').length;
		expect(texts).toBe(lines.length);
	});

	it('tells that legend, claims and sources are lists, and how many items each has', () => {
		const lists = all(drawn, 'g').filter((group) => group.getAttribute('role') === 'list');
		const counts = lists.map(
			(list) => all(list, 'g').filter((group) => group.getAttribute('role') === 'listitem').length
		);
		const sections = content.legend.map(({ entries }) => entries.length);
		const { claims } = content;
		expect(counts).toEqual([
			...sections,
			(claims?.items.length ?? 0) - sheet.hiddenClaims,
			content.sources.length
		]);
	});

	it('puts the map into its frame', () => {
		const { x, y, width, height } = sheet.mapBox;
		expect(attributesOf(all(all(drawn, 'clipPath')[0] ?? drawn, 'rect')[0])).toEqual({
			x: String(x),
			y: String(y),
			width: String(width),
			height: String(height)
		});
		const scale = width / sheet.map.width;
		expect(svg).toContain(`transform="translate(${x} ${y}) scale(${scale})"`);
	});

	it('lets a program tell headings, paragraphs and links apart', () => {
		const roles = all(drawn, 'g')
			.map(attributesOf)
			.map(({ role, 'aria-level': level = '' }) => `${role ?? ''}${level}`);
		expect(roles.filter((role) => role === 'heading1')).toHaveLength(1);
		expect(roles.filter((role) => role === 'heading2').length).toBeGreaterThanOrEqual(4);
		const links = all(drawn, 'a').map((link) => link.getAttribute('href'));
		expect(links).toContain(content.permalink);
		expect(links).toContain('https://example.org/source');
	});

	it('prints what somebody has typed as text, never as markup', () => {
		const title = '<script>alert("1")</script> & \u0000\u202eso on';
		const typed = svgOf({ ...content, title });
		expect(typed).not.toContain('<script');
		expect(typed).not.toContain('\u0000');
		expect(typed).not.toContain('\u202e');
		expect(typed).toContain('&lt;script&gt;');
	});

	it('carries its fonts with it', () => {
		const font = {
			face: { family: 'serif', weight: 600 },
			subset: 'latin',
			bytes: new TextEncoder().encode('latin')
		} as const;
		const drawing = withMap(sheet, plainMap);
		const carrying = drawSheet(drawing, { ...options, fonts: [font] });
		expect(carrying).toContain("@font-face{font-family:'Source Serif 4';font-weight:600;");
		expect(carrying).toContain('url(data:font/woff2;base64,bGF0aW4=)');
	});

	it('lists the texts of the map and of the sheet', () => {
		const texts = runsIn(sheetItems(withMap(sheet, plainMap))).map(({ text }) => text);
		expect(texts).toContain('Плато');
		expect(texts).toContain('France: what the article says');
	});
});

describe('drawForRaster', () => {
	it('has pixels for units, and nothing that must be drawn apart', () => {
		const ink = { light: '#102030', dark: '#102030' };
		const faint: DrawSheetMap = (request) => {
			const plain = plainMap(request);
			const name = plain.labels[0]?.items[0];
			if (name?.kind !== 'text') throw new Error('The specimen’s map has no name.');
			const halo = { ink, opacity: 0.5, width: 3 };
			return { ...plain, labels: [{ layer: 'land', items: [{ ...name, halo, opacity: 0.4 }] }] };
		};
		const pixels = { width: 3508, height: 2480 };
		const outlines = ({ text }: { readonly text: string }): string =>
			text === ' ' ? '' : 'M0 0h9z';
		const svg = drawForRaster(withMap(sheet, faint), pixels, outlines);
		expect(attributesOf(read(svg).documentElement)).toMatchObject({
			width: '3508',
			height: '2480',
			viewBox: '0 0 3508 2480'
		});
		for (const apart of [' opacity="', 'clip', 'mask', 'filter', '<svg', '<image', '<text']) {
			expect(svg.slice(5)).not.toContain(apart);
		}
		expect(svg).toContain('stroke="#102030" stroke-width="3" stroke-opacity=".2"');
		expect(svg).toContain('fill="#1b1a18" fill-opacity=".4"');
	});

	it('leaves a window in the paper where the map is', () => {
		const { x, y, width, height } = sheet.mapBox;
		const svg = drawForRaster(withMap(sheet, plainMap), size, () => '');
		const [paper] = all(read(svg), 'path').filter(
			(path) => path.getAttribute('fill') === '#ffffff'
		);
		// Once around the sheet, and once the other way around the map.
		expect(paper?.getAttribute('d')).toBe(
			`m-1-1h1125v796h-1125zm${x + 1} ${y + 1}v${height}h${width}v-${height}z`
		);
	});
});

describe('a sheet’s colours', () => {
	it.each(['light', 'dark'] as const)('leave every %s text legible', (theme) => {
		const drawing = withMap(composeSheet({ ...content, theme }, size, viewport), plainMap);
		const items = sheetItems(drawing).filter(
			(item) => item.kind !== 'group' || item.name !== 'map'
		);
		const [ground] = items.flatMap((item) => (item.kind === 'paths' && item.fill ? item.fill : []));
		const inks = (of: readonly Item[]): string[] =>
			of.flatMap((item) =>
				item.kind === 'group'
					? inks(item.items)
					: item.kind === 'text'
						? item.colour.ink[theme]
						: []
			);
		const found = new Set(inks(items));
		expect(found.size).toBeGreaterThan(1);
		for (const ink of found) {
			// WCAG 2.2, 1.4.6: 7:1.
			expect(contrastRatio(ink, ground?.ink[theme] ?? '')).toBeGreaterThanOrEqual(7);
		}
	});

	it('are those of the theme in the drawing', () => {
		const dark = drawSheet(
			withMap(composeSheet({ ...content, theme: 'dark' }, size, viewport), plainMap),
			options
		);
		expect(dark).toContain('fill="#14181d"');
		expect(dark).not.toContain('#ffffff');
		// The swatches’ blue in the dark, as the specimen’s layers have it.
		expect(dark).toContain('#4aa8de');
		expect(dark).not.toContain('#0072b2');
	});
});
