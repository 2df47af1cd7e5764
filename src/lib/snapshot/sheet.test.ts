import { describe, expect, it } from 'vitest';
import { composeSheet } from './sheet';
import { monospace, specimen } from './specimen';

const size = { width: 1123, height: 794 };
const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const options = { body: { kind: 'window' }, fonts: [] } as const;

describe('composeSheet', () => {
	const content = specimen({ layers: 3, claims: 3 });
	const sheet = composeSheet(content, size, viewport, monospace);

	it('gives the same document for the same input', () => {
		const again = composeSheet(specimen({ layers: 3, claims: 3 }), size, viewport, monospace);
		expect(again.draw(options)).toBe(sheet.draw(options));
	});

	it('says its language, its title and what it is', () => {
		const svg = sheet.draw(options);
		expect(svg).toContain('lang="en" xml:lang="en"');
		expect(svg).toContain('<title>France: what the article says</title>');
		expect(svg).toContain('<desc>France: what the article says: Troops, Proposed fortifications');
	});

	it('draws a scale bar that is true at the centre of its map', () => {
		const { mapBox } = sheet;
		// Web Mercator with 512-pixel tiles: 40,075,017 m · cos 49° / (512 · 2^zoom) a CSS pixel.
		const zoom = 4 + Math.log2(Math.min(mapBox.width / 1000, mapBox.height / 700));
		const metresPerPixel = (40_075_017 * Math.cos((49 * Math.PI) / 180)) / (512 * 2 ** zoom);
		const below = sheet.marks.filter(
			({ kind, box }) => kind === 'rule' && box.y > mapBox.y + mapBox.height && box.height > 2
		);
		const length = below
			.filter(({ box }) => box.x < mapBox.x + 200 && box.width < 200)
			.reduce((total, { box }) => total + box.width, 0);
		const label = sheet.marks
			.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
			.find(({ text }) => text.includes(' at 49°'))?.text;
		expect(label).toMatch(/^[\d,]+ km at 49°\u00a0N$/u);
		const kilometres = Number(label?.replace(/,/gu, '').split(' ')[0]);
		expect((length * metresPerPixel) / 1000).toBeCloseTo(kilometres, 0);
	});

	it('opens a window in the paper exactly where the map lies', () => {
		const { x, y, width, height } = sheet.mapBox;
		expect(sheet.draw(options)).toContain(`M${x} ${y}h${width}v${height}h-${width}Z`);
	});

	it('takes a picture or a drawing for the map', () => {
		const { x, y, width, height } = sheet.mapBox;
		const place = `x="${x}" y="${y}" width="${width}" height="${height}"`;
		const withImage = sheet.draw({
			...options,
			body: { kind: 'image', href: 'data:image/png,a&b' }
		});
		expect(withImage).toContain(`<image ${place}`);
		expect(withImage).toContain('href="data:image/png,a&amp;b"');
		const withDrawing = sheet.draw({
			...options,
			body: { kind: 'svg', markup: '<path d="M0 0"/>' }
		});
		expect(withDrawing).toContain(
			`<svg ${place} viewBox="0 0 ${sheet.map.width} ${sheet.map.height}"`
		);
		expect(withDrawing).toContain('<path d="M0 0"/>');
	});

	it('states its size in pixels where it is to be rasterised', () => {
		const svg = sheet.draw({ ...options, pixels: { width: 3508, height: 2480 } });
		expect(svg).toMatch(/^<svg [^>]*width="3508" height="2480" viewBox="0 0 1123 794"/u);
	});

	it('carries only the fonts whose characters it prints', () => {
		const face = { family: 'serif', weight: 600, italic: false } as const;
		const fonts = [
			{ ...face, unicodeRange: 'U+0000-00FF', href: 'data:font/woff2;base64,bGF0aW4=' },
			{ ...face, unicodeRange: 'U+0400-045F', href: 'data:font/woff2;base64,Y3lyaWxsaWM=' }
		];
		const latin = sheet.draw({ ...options, fonts });
		expect(latin).toContain('bGF0aW4=');
		expect(latin).not.toContain('Y3lyaWxsaWM=');
		const cyrillic = composeSheet({ ...content, title: 'Україна' }, size, viewport, monospace);
		expect(cyrillic.draw({ ...options, fonts })).toContain('Y3lyaWxsaWM=');
	});

	it('prints what somebody has typed as text, never as markup', () => {
		const title = '<script>alert("1")</script> & \u0000\u202eso on';
		const typed = composeSheet({ ...content, title }, size, viewport, monospace).draw(options);
		expect(typed).not.toContain('<script');
		expect(typed).not.toContain('\u0000');
		expect(typed).not.toContain('\u202e');
		expect(typed).toContain('&lt;script&gt;');
	});

	it('shortens a title and a note that are longer than a sheet has room for', () => {
		const long = composeSheet(
			{ ...content, title: 'word '.repeat(500), note: 'note '.repeat(500) },
			size,
			viewport,
			monospace
		);
		expect(long.draw(options)).toContain('word…');
		expect(long.draw(options)).toContain('note…');
	});
});
