import type { PlacedText, WriteText } from '../cartography/svg/draw/drawing';
import type { Box, Mark } from './block';
import type { LoadedFont } from './font-files';
import { fontRules } from './font-rules';
import type { Provenance } from './provenance';
import type { OpenMap } from './sheet-map';
import type { SheetPart } from './sheet-layout';
import { svgMetadata } from './svg-metadata';
import type { PlacedRun } from './text-layout';
import { INK, PAPER } from './typography';
import { decimal, escapeXml } from './xml';

interface Size {
	readonly width: number;
	readonly height: number;
}

/** A sheet that is laid out and has its map, but whose texts are not written yet. */
export interface SheetDrawing {
	/** CSS pixels. */
	readonly size: Size;
	readonly provenance: Provenance;
	readonly parts: readonly SheetPart[];
	readonly mapBox: Box;
	readonly map: OpenMap;
}

export interface DocumentOptions {
	readonly writeText: WriteText;
	/** What the document carries with it, where its texts are texts. */
	readonly fonts: readonly LoadedFont[];
	/** As SVG attributes have it: `297mm`, or a number of pixels. */
	readonly width: string;
	readonly height: string;
}

/** Every text on the sheet and its map, in the order of drawing. */
export function textsOf({ map, parts }: SheetDrawing): PlacedText[] {
	const marks = parts.flatMap((part) => part.marks);
	const runs = marks.flatMap((mark) => (mark.kind === 'text' ? placedTexts(mark) : []));
	return [...map.texts.texts, ...runs];
}

/**
 * The sheet as one SVG document that needs nothing else: layers and parts are named groups, which
 * Inkscape shows as layers, and so does Illustrator by their ids.
 */
export function drawSheet(sheet: SheetDrawing, options: DocumentOptions): string {
	const { size, mapBox, parts } = sheet;
	const { writeText, fonts, ...dimensions } = options;
	const rules = fontRules(fonts);
	const [head, ...rest] = parts.map((part) => drawPart(part, writeText));
	return document(sheet, { ...dimensions, viewBox: size }, [
		...(rules === '' ? [] : [`<style>${rules}</style>`]),
		paper(size),
		`<clipPath id="map-frame"><rect ${place(mapBox)}/></clipPath>`,
		...(head === undefined ? [] : [head]),
		mapGroup(sheet, writeText, ' clip-path="url(#map-frame)"'),
		frame(mapBox),
		...rest
	]);
}

/**
 * The sheet as a drawing to be rasterised: its user units are pixels, and it can be drawn band by
 * band, because nothing in it has to be drawn apart and laid over the rest (that is what clips and
 * opacities of whole elements are). The map lies below a sheet of paper with a window.
 * @param pixels of the picture
 */
export function drawForRaster(sheet: SheetDrawing, pixels: Size, writeText: WriteText): string {
	const { size, mapBox, parts } = sheet;
	const drawn = [
		mapGroup(sheet, writeText, ''),
		paper(size, mapBox),
		frame(mapBox),
		...parts.map((part) => drawPart(part, writeText))
	].join('\n');
	const scale = `scale(${pixels.width / size.width} ${pixels.height / size.height})`;
	const dimensions = { width: decimal(pixels.width), height: decimal(pixels.height) };
	return document(sheet, { ...dimensions, viewBox: pixels }, [
		`<g transform="${scale}">`,
		withoutOpacity(drawn),
		'</g>'
	]);
}

function document(
	{ provenance }: SheetDrawing,
	{ width, height, viewBox }: { width: string; height: string; viewBox: Size },
	drawn: readonly string[]
): string {
	const language = escapeXml(provenance.language);
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" ` +
			`width="${width}" height="${height}" viewBox="0 0 ${decimal(viewBox.width)} ${decimal(viewBox.height)}" ` +
			`role="document" text-rendering="geometricPrecision" lang="${language}" xml:lang="${language}">`,
		`<title>${escapeXml(provenance.title)}</title>`,
		`<desc>${escapeXml(provenance.description)}</desc>`,
		svgMetadata(provenance),
		...drawn,
		'</svg>'
	].join('\n');
}

/** A little larger than the sheet, so that no edge shines through where pixels are rounded. */
function paper({ width, height }: Size, hole?: Box): string {
	const outline = `M-1-1H${decimal(width + 1)}V${decimal(height + 1)}H-1z`;
	const window =
		hole === undefined
			? ''
			: `M${decimal(hole.x)} ${decimal(hole.y)}v${decimal(hole.height)}h${decimal(hole.width)}v${decimal(-hole.height)}z`;
	return `<path id="paper" d="${outline}${window}" fill="${PAPER}" fill-rule="evenodd"/>`;
}

/** Opacities of whole shapes as those of their fills and strokes: the same where these do not overlap. */
function withoutOpacity(markup: string): string {
	return markup.replace(/<\w+(?=[^>]* opacity="([^"]+)")[^>]*>/gu, (tag, value: string) => {
		const share = (name: string): string => {
			const own = new RegExp(` ${name}="([^"]+)"`, 'u').exec(tag)?.[1] ?? '1';
			return ` ${name}="${Math.round(Number(own) * Number(value) * 1000) / 1000}"`;
		};
		const shares = share('fill-opacity') + share('stroke-opacity');
		return tag
			.replace(/ (?:fill-|stroke-)?opacity="[^"]+"/gu, '')
			.replace(/^<\w+/u, (start) => start + shares);
	});
}

/** The map in its place, scaled from its own CSS pixels to the sheet's. */
function mapGroup(
	{ map, mapBox, provenance }: SheetDrawing,
	writeText: WriteText,
	attributes: string
): string {
	const { geometry, labels } = map.drawn;
	const transform = `translate(${decimal(mapBox.x)} ${decimal(mapBox.y)}) scale(${mapBox.width / map.size.width})`;
	return [
		`<g ${named('map')}${attributes} role="img" aria-label="${escapeXml(provenance.description)}">`,
		`<g transform="${transform}">`,
		namedLayers(geometry, 'marks'),
		map.texts.write(namedLayers(labels, 'labels'), writeText),
		'</g>',
		'</g>'
	]
		.filter((line) => line !== '')
		.join('\n');
}

/** Gives each group of a map layer a name that tells it apart: `labels-troops`, `labels-troops-2`. */
function namedLayers(markup: string, prefix: string): string {
	const seen = new Map<string, number>();
	return markup.replace(
		/<g data-layer="([^"]+)"(?: id="([^"]+)")?/gu,
		(_, layer: string, id?: string) => {
			if (id !== undefined) return `<g ${named(id)}`;
			const count = (seen.get(layer) ?? 0) + 1;
			seen.set(layer, count);
			return `<g ${named(`${prefix}-${layer}${count === 1 ? '' : `-${count}`}`)}`;
		}
	);
}

function drawPart({ name, marks }: SheetPart, writeText: WriteText): string {
	return [`<g ${named(name)}>`, ...drawMarks(marks, writeText), '</g>'].join('\n');
}

function named(name: string): string {
	const escaped = escapeXml(name);
	return `id="${escaped}" inkscape:groupmode="layer" inkscape:label="${escaped}"`;
}

/** The map's frame, a thin rule around it. */
function frame({ x, y, width, height }: Box): string {
	const box = { x: x - 0.375, y: y - 0.375, width: width + 0.75, height: height + 0.75 };
	return `<rect id="frame" ${place(box)} fill="none" stroke="${INK}" stroke-width="0.75"/>`;
}

/** The lines of a paragraph in one group, which says that it is one. */
function drawMarks(marks: readonly Mark[], writeText: WriteText): string[] {
	const lines: string[] = [];
	marks.forEach((mark, index) => {
		if (mark.kind !== 'text') {
			lines.push(drawBox(mark));
			return;
		}
		if (!mark.continues) lines.push(`<g ${roleOf(mark)}>`);
		lines.push(...drawLine(mark, writeText));
		const next = marks[index + 1];
		if (next?.kind !== 'text' || !next.continues) lines.push('</g>');
	});
	return lines;
}

type TextMark = Extract<Mark, { kind: 'text' }>;

function roleOf({ heading }: TextMark): string {
	return heading === undefined ? 'role="paragraph"' : `role="heading" aria-level="${heading}"`;
}

function drawBox(mark: Exclude<Mark, TextMark>): string {
	const { box } = mark;
	if (mark.kind === 'drawing') {
		return `<g transform="translate(${decimal(box.x)} ${decimal(box.y)})">${mark.markup}</g>`;
	}
	return mark.outlined === true
		? `<rect ${place(box)} fill="none" stroke="${mark.ink}" stroke-width="0.75"/>`
		: `<rect ${place(box)} fill="${mark.ink}"/>`;
}

function drawLine(mark: TextMark, writeText: WriteText): string[] {
	return placedTexts(mark).map((text, index) => {
		const href = mark.runs[index]?.href;
		const written = writeText(text);
		return href === undefined ? written : `<a href="${escapeXml(href)}">${written}</a>`;
	});
}

function placedTexts({ runs, box, baseline }: TextMark): PlacedText[] {
	return runs.map(({ text, font, ink, x }: PlacedRun) => ({
		text,
		face: font,
		size: font.size,
		x: box.x + x,
		y: box.y + baseline,
		attributes: `fill="${ink}"`
	}));
}

function place({ x, y, width, height }: Box): string {
	return `x="${decimal(x)}" y="${decimal(y)}" width="${decimal(width)}" height="${decimal(height)}"`;
}
