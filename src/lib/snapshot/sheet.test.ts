import { describe, expect, it } from 'vitest';
import { writeText } from '../cartography/svg/symbols/write-text';
import { composeSheet, type ComposedSheet } from './sheet';
import type { SheetContent } from './sheet-content';
import { openMap, type DrawSheetMap } from './sheet-map';
import { drawForRaster, drawSheet, textsOf, type SheetDrawing } from './sheet-svg';
import { plainMap, specimen } from '../../../tests/support/sheet-specimen';
import { parseSvg, type SvgElement } from './svg-tree';

const size = { width: 1123, height: 794 };
const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const options = { writeText, fonts: [], width: '297mm', height: '210mm' };

function drawingOf(sheet: ComposedSheet, map: DrawSheetMap = plainMap): SheetDrawing {
	return { ...sheet, map: openMap(map, sheet.map.camera, sheet.map) };
}
function svgOf(content: SheetContent): string {
	return drawSheet(drawingOf(composeSheet(content, size, viewport)), options);
}
function all(element: SvgElement, name: string): SvgElement[] {
	const inside = element.children
		.filter((child) => typeof child === 'object')
		.flatMap((child) => all(child, name));
	return element.name === name ? [element, ...inside] : inside;
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

	it('shortens a title and a note that are longer than a sheet has room for', () => {
		const long = svgOf({ ...content, title: 'word '.repeat(500), note: 'note '.repeat(500) });
		expect(long).toContain('word…');
		expect(long).toContain('note…');
	});
});

describe('drawSheet', () => {
	const svg = svgOf(content);
	const drawn = parseSvg(svg);

	it('gives the same document for the same input', () => {
		expect(svgOf(specimen({ layers: 3, claims: 3 }))).toBe(svg);
	});

	it('has its size on paper, and CSS pixels for units', () => {
		expect(drawn.attributes).toMatchObject({
			width: '297mm',
			height: '210mm',
			viewBox: '0 0 1123 794'
		});
	});

	it('says its language, its title and what it is', () => {
		expect(drawn.attributes).toMatchObject({ lang: 'en', 'xml:lang': 'en' });
		expect(all(drawn, 'title')[0]?.children).toEqual(['France: what the article says']);
		expect(String(all(drawn, 'desc')[0]?.children[0])).toMatch(
			/^France: what the article says: Troops, Proposed fortifications/u
		);
	});

	it('says where it comes from: date, dossier, address, sources, licence', () => {
		const said = (name: string): unknown => all(drawn, name).map(({ children }) => children[0]);
		expect(said('dc:date')).toEqual(['2026-01-19']);
		expect(said('dc:relation')).toEqual(['Who would guarantee Ukraine’s security?']);
		expect(said('dc:identifier')).toEqual([content.permalink]);
		expect(said('dc:source')).toEqual(
			content.sources.map(({ text }) => `${text} https://example.org/source`)
		);
		expect(JSON.stringify(all(drawn, 'dc:rights'))).toContain('GeoNames (CC BY 4.0)');
	});

	it('names its parts and the layers of its map, each once', () => {
		const ids = all(drawn, 'g').flatMap(({ attributes: { id } }) => id ?? []);
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
		const names = all(drawn, 'g').flatMap(({ attributes }) => attributes['inkscape:label'] ?? []);
		expect(names).toEqual(ids);
	});

	it('puts the map into its frame', () => {
		const { x, y, width, height } = sheet.mapBox;
		expect(all(all(drawn, 'clipPath')[0] ?? drawn, 'rect')[0]?.attributes).toEqual({
			x: String(x),
			y: String(y),
			width: String(width),
			height: String(height)
		});
		const scale = width / sheet.map.width;
		expect(svg).toContain(`transform="translate(${x} ${y}) scale(${scale})"`);
	});

	it('lets a program tell headings, paragraphs and links apart', () => {
		const roles = all(drawn, 'g').map(
			({ attributes: { role, 'aria-level': level = '' } }) => `${role ?? ''}${level}`
		);
		expect(roles.filter((role) => role === 'heading1')).toHaveLength(1);
		expect(roles.filter((role) => role === 'heading2').length).toBeGreaterThanOrEqual(4);
		const links = all(drawn, 'a').map(({ attributes: { href } }) => href);
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
		const drawing = drawingOf(sheet);
		const carrying = drawSheet(drawing, { ...options, fonts: [font] });
		expect(carrying).toContain("@font-face{font-family:'Source Serif 4';font-weight:600;");
		expect(carrying).toContain('url(data:font/woff2;base64,bGF0aW4=)');
	});

	it('lists the texts of the map and of the sheet', () => {
		const texts = textsOf(drawingOf(sheet)).map(({ text }) => text);
		expect(texts[0]).toBe('Плато');
		expect(texts).toContain('France: what the article says');
	});
});

describe('drawForRaster', () => {
	it('has pixels for units, and nothing that must be drawn apart', () => {
		const faint: DrawSheetMap = (request) => ({
			...plainMap(request),
			geometry:
				'<g data-layer="land"><path d="M0 0h9v9z" fill-opacity=".5" opacity=".4" stroke="#000"/></g>'
		});
		const pixels = { width: 3508, height: 2480 };
		const svg = drawForRaster(drawingOf(sheet, faint), pixels, writeText);
		const drawn = parseSvg(svg);
		expect(drawn.attributes).toMatchObject({
			width: '3508',
			height: '2480',
			viewBox: '0 0 3508 2480'
		});
		for (const apart of [' opacity="', 'clip-path', 'mask', 'filter', '<svg', '<image']) {
			expect(svg.slice(5)).not.toContain(apart);
		}
		expect(svg).toContain('fill-opacity="0.2" stroke-opacity="0.4"');
	});
});
