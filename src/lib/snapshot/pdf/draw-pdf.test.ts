import { inflateSync } from 'node:zlib';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { runsIn, type Item } from '../../cartography/display-list';
import { provenanceOf } from '../provenance';
import { composeSheet } from '../sheet';
import { sheetItems, withMap } from '../sheet-drawing';
import { plainMap, specimen } from '../../../../tests/support/sheet-specimen';
import { installedFonts } from '../../../../tests/support/test-fonts';
import { drawPdf } from './draw-pdf';

/** A4, landscape: 297 and 210 mm in points of 1/72 inch. */
const A4 = { width: (297 / 25.4) * 72, height: (210 / 25.4) * 72 };
const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const content = specimen({ layers: 3, claims: 3, title: 'Who & <where>: «Україна»' });

async function sheetAsPdf(): Promise<Buffer> {
	const units = { width: 1122.52, height: 793.7 };
	const drawing = withMap(composeSheet(content, units, viewport), plainMap);
	const items = sheetItems(drawing);
	const fonts = await installedFonts(runsIn(items));
	const { provenance } = drawing;
	return Buffer.concat(await drawPdf(items, { provenance, fonts, units, size: A4 }));
}

/** A drawing of 100 × 100 as a PDF of as many points, not compressed. */
async function pdfOf(...items: readonly Item[]): Promise<string> {
	const size = { width: 100, height: 100 };
	const fonts = await installedFonts([{ text: 'a', face: { family: 'sans', weight: 400 } }]);
	const provenance = provenanceOf(content);
	const bytes = Buffer.concat(await drawPdf(items, { provenance, fonts, units: size, size }));
	return streamsOf(bytes).join('\n') + bytes.toString('latin1');
}

/** What its streams say, those that are compressed as well. */
function streamsOf(bytes: Buffer): string[] {
	const text = bytes.toString('latin1');
	return Array.from(
		text.matchAll(/\/FlateDecode\n>>\nstream\n(.*?)\nendstream/gsu),
		([, data = '']) => inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
	);
}

const MARKS_AND_PAINT =
	/\/(?<begun>\w+)\s+(?:<<[^>]*>>\s*|\/\w+\s+)?B(?:DC|MC)\b|\b(?<ended>EMC)\b|(?<=[\s\]])(?<paint>f\*?|F|S|s|B\*?|b\*?|TJ|Tj|Do)(?=\s)/gu;

/** Operators that paint and stand neither in a piece of the structure nor in an artifact, and marks amiss. */
function paintedOutside(content: string): string[] {
	const open: string[] = [];
	const amiss: string[] = [];
	for (const { groups, index } of content.matchAll(MARKS_AND_PAINT)) {
		const { begun, ended } = groups ?? {};
		if (begun !== undefined) {
			if (begun === 'Artifact' && open.length > 0) amiss.push(`an artifact within ${open.join()}`);
			open.push(begun);
		} else if (ended !== undefined) {
			if (open.pop() === undefined) amiss.push('an end without a beginning');
		} else if (!open.some((each) => each !== 'OC' && each !== 'Span')) {
			amiss.push(content.slice(index - 40, index + 2));
		}
	}
	return open.length === 0 ? amiss : [...amiss, `${open.join()} without an end`];
}

function read(bytes: Buffer): Promise<PDFDocumentProxy> {
	// It takes hold of the bytes that it is given.
	return getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
}

describe('a sheet as PDF', async () => {
	const bytes = await sheetAsPdf();
	const pdf = await read(bytes);
	const page = await pdf.getPage(1);
	const { items } = await page.getTextContent();
	const texts = items.map((item) => ('str' in item ? item.str : ''));

	it('is one page of A4', () => {
		expect(pdf.numPages).toBe(1);
		const [, , width = 0, height = 0] = page.view;
		expect(width).toBeCloseTo(841.89, 2);
		expect(height).toBeCloseTo(595.28, 2);
	});

	it('has every text of the sheet as text, each once', () => {
		const compact = texts.join('').replace(/\s/gu, '');
		const expected = [
			content.title,
			content.note,
			content.borderPolicy,
			content.permalink,
			...content.legend.map(({ name }) => name),
			...content.sources.map(({ text }) => text)
		];
		for (const text of expected) expect(compact).toContain(text.replace(/\s/gu, ''));
		expect(texts.filter((text) => text === 'Плато')).toHaveLength(1);
	});

	it('sets texts where the sheet has them', () => {
		const title = items.find((item) => 'str' in item && item.str.startsWith('Who & <where>'));
		expect(title).toBeDefined();
		if (title === undefined || !('transform' in title)) return;
		// The sheet's margin is 33 CSS pixels, a CSS pixel is three quarters of a point.
		expect(title.transform[4]).toBeCloseTo(33 * 0.75, 1);
	});

	it('links its sources and the view', async () => {
		const annotations: { subtype: string; url?: string; rect: number[] }[] =
			await page.getAnnotations();
		const urls = annotations.map(({ url }) => url);
		expect(new Set(urls)).toEqual(new Set([content.permalink, 'https://example.org/source']));
		for (const { rect } of annotations) {
			const [left = 0, bottom = 0, right = 0, top = 0] = rect;
			expect(right - left).toBeGreaterThan(10);
			expect(top - bottom).toBeGreaterThan(3);
		}
	});

	it('says what it is, in its information and in XMP', async () => {
		const { info, metadata } = await pdf.getMetadata();
		expect(info).toMatchObject({
			Title: 'Who & <where>: «Україна»',
			Author: 'Sourceline',
			Language: 'en',
			CreationDate: 'D:20260119000000Z',
			Custom: { Permalink: content.permalink }
		});
		expect(metadata.get('dc:title')).toBe('Who & <where>: «Україна»');
		expect(metadata.get('dc:identifier')).toBe(content.permalink);
		expect(String(metadata.get('dc:source'))).toContain('European Pravda');
	});

	it('can be read aloud: headings, paragraphs, links, and the map with a description', async () => {
		const roles: string[] = [];
		const alts: string[] = [];
		const walk = (node: object): void => {
			if ('role' in node) roles.push(String(node.role));
			if ('alt' in node) alts.push(String(node.alt));
			if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
		};
		walk((await page.getStructTree()) ?? {});
		expect(roles.filter((role) => role === 'H1')).toHaveLength(1);
		expect(roles.filter((role) => role === 'H2').length).toBeGreaterThanOrEqual(4);
		expect(roles).toEqual(expect.arrayContaining(['P', 'Link', 'Figure', 'Sect', 'LBody']));
		// A list for each layer’s legend, one of claims, one of sources.
		expect(roles.filter((role) => role === 'L')).toHaveLength(content.legend.length + 2);
		expect(alts[0]).toMatch(/^Who & <where>: «Україна»: Troops/u);
		// The title is read before the map.
		expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('Figure'));
	});

	it('has a layer for each of the map’s, which readers can switch off', async () => {
		const layers = await pdf.getOptionalContentConfig();
		const names = [...layers].map(([, { name }]) => name);
		expect(names).toEqual(['Base map']);
	});

	it('keeps what PDF/UA asks for and a program can tell', () => {
		const file = bytes.toString('latin1');
		expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(file).toContain('/Marked true');
		expect(file).toContain('/DisplayDocTitle true');
		expect(file).toContain('/Tabs /S');
		expect(file).toContain('/Lang (en)');
		// Every link is told by what it leads to, and belongs to the structure.
		const links = file.split('endobj').filter((object) => object.includes('/Subtype /Link'));
		expect(links.length).toBeGreaterThan(1);
		for (const link of links) {
			expect(link).toContain('/Contents ');
			expect(link).toContain('/StructParent ');
		}
		// No configuration of layers without a name.
		expect(file).toMatch(/\/OCProperties <<\s*\/OCGs \[[^\]]+\]\s*\/D <<\s*\/Name \(/u);
		expect(
			paintedOutside(streamsOf(bytes).find((stream) => stream.includes(' BDC')) ?? '')
		).toEqual([]);
	});

	it('has all its fonts with it, cut to their letters', async () => {
		expect(bytes.toString('latin1').match(/\/FontFile2 /gu)?.length).toBeGreaterThanOrEqual(5);
		expect(bytes.length).toBeLessThan(120_000);
	});

	it('gives the same bytes for the same sheet', async () => {
		expect(Buffer.compare(await sheetAsPdf(), bytes)).toBe(0);
	});
});

describe('drawPdf', () => {
	const ink = { light: '#0072b2', dark: '#ffffff' };
	const line = { points: Int32Array.from([20, 40, 60, 40, 60, 80]), closed: false };

	it('strokes lines with their dashes, and sees through what is faint', async () => {
		const pen = {
			ink,
			opacity: 0.5,
			width: 3,
			cap: 'round',
			dash: { lengths: [8, 4], offset: 2 }
		} as const;
		const pdf = await pdfOf({ kind: 'paths', contours: [line], step: 0.5, pen });
		expect(pdf).toContain('10 20 m\n30 20 l\n30 40 l\nS');
		expect(pdf).toContain('[8 4] 2 d');
		expect(pdf).toContain('3 w\n1 J');
		expect(pdf).toContain('/CA 0.5');
		expect(pdf).not.toContain('/ca 0.5');
	});

	it('fills areas, and what is clipped only within its window', async () => {
		const area: Item = {
			kind: 'paths',
			contours: [{ ...line, closed: true }],
			step: 1,
			fill: { ink, opacity: 1 }
		};
		const clip = { x: 1, y: 2, width: 30, height: 40 };
		const pdf = await pdfOf({
			kind: 'group',
			clip,
			origin: { x: 5, y: 6 },
			scale: [2, 2],
			items: [area]
		});
		const steps = ['1 2 30 40 re\nW n', '1 0 0 1 5 6 cm', '2 0 0 2 0 0 cm', '60 80 l\nh\nf'];
		const places = steps.map((step) => pdf.indexOf(step));
		expect(places.every((place) => place > 0)).toBe(true);
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});
});
