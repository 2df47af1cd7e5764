import type { Box, Mark } from './block';
import { FAMILIES, fontRules, fontsFor, type SheetFont } from './sheet-fonts';
import type { PlacedRun } from './text-layout';
import { INK, PAPER } from './typography';
import { decimal, escapeXml, scopeIds } from './xml';

/**
 * What lies in the map's frame: a picture, a drawing (the inside of an `<svg>` whose user units are
 * the map's CSS pixels), or a window in the paper, below which somebody else puts the map.
 */
export type MapBody =
	| { readonly kind: 'image'; readonly href: string }
	| { readonly kind: 'svg'; readonly markup: string }
	| { readonly kind: 'window' };

export interface SheetDrawing {
	/** CSS pixels. */
	readonly size: { readonly width: number; readonly height: number };
	/** What the document says its size is, where that is not the size in CSS pixels. */
	readonly pixels?: { readonly width: number; readonly height: number } | undefined;
	readonly language: string;
	readonly title: string;
	readonly description: string;
	readonly marks: readonly Mark[];
	readonly mapBox: Box;
	/** The map's own size in its own pixels: the user units of a drawing. */
	readonly map: { readonly width: number; readonly height: number };
	readonly body: MapBody;
	readonly fonts: readonly SheetFont[];
}

/** The sheet as one SVG document that needs nothing else. */
export function drawSheet(drawing: SheetDrawing): string {
	const { size, pixels = size, mapBox, marks } = drawing;
	const runs = marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []));
	const fonts = fontRules(fontsFor(drawing.fonts, runs));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${decimal(pixels.width)}" height="${decimal(pixels.height)}" ` +
			`viewBox="0 0 ${decimal(size.width)} ${decimal(size.height)}" role="img" text-rendering="geometricPrecision" ` +
			`lang="${escapeXml(drawing.language)}" xml:lang="${escapeXml(drawing.language)}">`,
		`<title>${escapeXml(drawing.title)}</title>`,
		`<desc>${escapeXml(drawing.description)}</desc>`,
		...(fonts === '' ? [] : [`<style>${fonts}</style>`]),
		paper(size, drawing.body.kind === 'window' ? mapBox : undefined),
		...mapBody(drawing.body, mapBox, drawing.map),
		frame(mapBox),
		...marks.map((mark, index) => drawMark(mark, `d${index}-`)),
		'</svg>'
	].join('\n');
}

/** A little larger than the sheet, so that no edge shines through where pixels are rounded. */
function paper(size: { width: number; height: number }, hole: Box | undefined): string {
	const outline = `M-1 -1H${decimal(size.width + 1)}V${decimal(size.height + 1)}H-1Z`;
	const window =
		hole === undefined
			? ''
			: `M${decimal(hole.x)} ${decimal(hole.y)}h${decimal(hole.width)}v${decimal(hole.height)}h${decimal(-hole.width)}Z`;
	return `<path fill="${PAPER}" fill-rule="evenodd" d="${outline}${window}"/>`;
}

function mapBody(
	body: MapBody,
	box: Box,
	units: { readonly width: number; readonly height: number }
): string[] {
	if (body.kind === 'window') return [];
	if (body.kind === 'image') {
		return [`<image ${place(box)} preserveAspectRatio="none" href="${escapeXml(body.href)}"/>`];
	}
	return [
		`<svg ${place(box)} viewBox="0 0 ${decimal(units.width)} ${decimal(units.height)}" overflow="hidden">`,
		body.markup,
		'</svg>'
	];
}

/** The map's frame, a thin rule around it. */
function frame({ x, y, width, height }: Box): string {
	const box = { x: x - 0.375, y: y - 0.375, width: width + 0.75, height: height + 0.75 };
	return `<rect ${place(box)} fill="none" stroke="${INK}" stroke-width="0.75"/>`;
}

function drawMark(mark: Mark, scope: string): string {
	const { box } = mark;
	switch (mark.kind) {
		case 'rule':
			return mark.outlined === true
				? `<rect ${place(box)} fill="none" stroke="${mark.ink}" stroke-width="0.75"/>`
				: `<rect ${place(box)} fill="${mark.ink}"/>`;
		case 'drawing':
			return `<g transform="translate(${decimal(box.x)} ${decimal(box.y)})">${scopeIds(mark.markup, scope)}</g>`;
		case 'text':
			return mark.runs.map((run) => drawRun(run, box.x, box.y + mark.baseline)).join('\n');
	}
}

function drawRun(run: PlacedRun, x: number, y: number): string {
	const { family, size, weight, italic } = run.font;
	const text =
		`<text x="${decimal(x + run.x)}" y="${decimal(y)}" font-family="${FAMILIES[family]}" ` +
		`font-size="${decimal(size)}"${weight === 400 ? '' : ` font-weight="${weight}"`}` +
		`${italic === true ? ' font-style="italic"' : ''} fill="${run.ink}">${escapeXml(run.text)}</text>`;
	return run.href === undefined ? text : `<a href="${escapeXml(run.href)}">${text}</a>`;
}

function place({ x, y, width, height }: Box): string {
	return `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
}
