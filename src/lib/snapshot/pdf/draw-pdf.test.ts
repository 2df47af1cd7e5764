import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../cartography/svg/symbols/write-text';
import { provenanceOf } from '../provenance';
import { composeSheet } from '../sheet';
import { openMap } from '../sheet-map';
import { drawSheet, textsOf } from '../sheet-svg';
import { plainMap, specimen } from '../../../../tests/support/sheet-specimen';
import { installedFonts } from '../../../../tests/support/test-fonts';
import { drawPdf } from './draw-pdf';

/** A4, landscape: 297 and 210 mm in points of 1/72 inch. */
const A4 = { width: (297 / 25.4) * 72, height: (210 / 25.4) * 72 };
const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const content = specimen({ layers: 3, claims: 3, title: 'Who & <where>: «Україна»' });

async function sheetAsPdf(): Promise<Buffer> {
	const sheet = composeSheet(content, { width: 1122.52, height: 793.7 }, viewport);
	const drawing = { ...sheet, map: openMap(plainMap, sheet.map.camera, sheet.map) };
	const svg = drawSheet(drawing, { writeText, fonts: [], width: '297mm', height: '210mm' });
	const fonts = await installedFonts(textsOf(drawing));
	return Buffer.concat(await drawPdf(svg, { provenance: drawing.provenance, fonts, size: A4 }));
}

/** A drawing of 100 × 100 as a PDF of as many points. */
async function pdfOf(markup: string): Promise<Buffer> {
	const svg = `<svg viewBox="0 0 100 100"><title>t</title>${markup}</svg>`;
	const fonts = await installedFonts([{ text: 'a', face: { family: 'sans', weight: 400 } }]);
	const provenance = provenanceOf(content);
	return Buffer.concat(
		await drawPdf(svg, { provenance, fonts, size: { width: 100, height: 100 } })
	);
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
		expect(roles).toEqual(expect.arrayContaining(['P', 'Link', 'Figure', 'Sect']));
		expect(alts[0]).toMatch(/^Who & <where>: «Україна»: Troops/u);
		// The title is read before the map.
		expect(roles.indexOf('H1')).toBeLessThan(roles.indexOf('Figure'));
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
	it.each([
		['filter', '<rect width="9" height="9" filter="url(#f)"/>'],
		['image', '<image width="9" height="9" href="a.png"/>'],
		['skewX', '<rect width="9" height="9" transform="skewX(3)"/>'],
		['#none', '<rect width="9" height="9" fill="url(#none)"/>']
	])('refuses what it does not draw, by name: %s', async (name, markup) => {
		await expect(pdfOf(markup)).rejects.toThrow(name);
	});

	it('draws the patterns of our maps', async () => {
		const pattern = (inside: string): string =>
			`<defs><pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="translate(1 2)scale(1.5)">${inside}</pattern></defs><rect width="50" height="50" fill="url(#p)" fill-opacity=".5"/>`;
		for (const inside of [
			'<path d="M9-6L-6 9M15-6L0 9" stroke="#0072b2" stroke-width="1.5"/>',
			'<path d="M1 3h4M-2 0h4" stroke="#0072b2" stroke-width="1"/>',
			'<g fill="#0072b2"><circle cx="3" cy="3" r="1"/><circle cx="0" cy="0" r="1"/></g>'
		]) {
			const pdf = (await pdfOf(pattern(inside))).toString('latin1');
			expect(pdf).toContain('/PatternType 1');
			expect(pdf).toContain('/ca 0.5');
		}
		await expect(
			pdfOf(pattern('<circle r="1" fill="#ff0000"/><circle r="2" fill="#00ff00"/>'))
		).rejects.toThrow('2 inks');
	});
});
