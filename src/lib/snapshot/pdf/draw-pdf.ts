import { textWidth } from '../../fonts/metrics';
import type { LoadedFont } from '../font-files';
import { outlineWriter } from '../outlines';
import type { Provenance } from '../provenance';
import { parseSvg, type SvgElement } from '../svg-tree';
import { SheetDocument } from './document';
import { fontName, outlinePath, placedText, setText } from './lettering';
import { INITIAL_PAINT, numbers, paintOf, referenced, transforms, type Paint } from './paint';
import { tilingPattern } from './pattern';

interface PdfOptions {
	readonly provenance: Provenance;
	/** Of all texts, as woff. */
	readonly fonts: readonly LoadedFont[];
	/** Points: 72 to the inch. */
	readonly size: { readonly width: number; readonly height: number };
}

/**
 * A drawing that we have written ourselves as a PDF of one page: its shapes as vectors, its texts as
 * text in our own fonts, its links as links, and its groups as the structure that is read aloud.
 * @throws Error for what a drawing of ours does not have
 */
export async function drawPdf(
	svg: string,
	options: PdfOptions
): Promise<Uint8Array<ArrayBuffer>[]> {
	const page = new Page(parseSvg(svg), options);
	page.draw();
	return page.pdf.bytes();
}

class Page {
	readonly pdf: SheetDocument;
	readonly #drawing: SvgElement;
	readonly #options: PdfOptions;
	/** Elements that others refer to. */
	readonly #byId = new Map<string, SvgElement>();
	readonly #writeOutlines;

	constructor(drawing: SvgElement, options: PdfOptions) {
		this.#drawing = drawing;
		this.#options = options;
		this.pdf = new SheetDocument(options.provenance, options.size);
		for (const { face, subset, bytes } of options.fonts) {
			this.pdf.registerFont(fontName(face, subset), bytes);
		}
		this.#writeOutlines = outlineWriter(options.fonts);
		this.#collect(drawing);
	}

	draw(): void {
		const { pdf } = this;
		const [, , width = 1, height = 1] = numbers(this.#drawing.attributes['viewBox'] ?? '');
		const { size } = this.#options;
		const structure = pdf.struct('Document', { title: this.#options.provenance.title });
		pdf.addStructure(structure);
		pdf.scale(size.width / width, size.height / height);
		for (const child of elements(this.#drawing)) this.#drawTop(child, structure);
		structure.end();
	}

	#collect(element: SvgElement): void {
		const { id } = element.attributes;
		if (id !== undefined) this.#byId.set(id, element);
		for (const child of elements(element)) this.#collect(child);
	}

	/** A part of the sheet: the map as a picture with a description, others with what they say. */
	#drawTop(element: SvgElement, structure: PDFKit.PDFStructureElement): void {
		const { role, id, 'aria-label': alt = '' } = element.attributes;
		if (role === 'img') {
			const figure = this.pdf.struct('Figure', { alt });
			structure.add(figure);
			figure.add(() => {
				this.#drawElement(element, INITIAL_PAINT);
			});
			figure.end();
		} else if (element.name === 'g' && id !== undefined) {
			const part = this.pdf.struct('Sect', { title: id });
			structure.add(part);
			for (const child of elements(element)) this.#drawMark(child, part);
			part.end();
		} else this.#artifact(element);
	}

	/** A paragraph, or something that is there to be looked at only. */
	#drawMark(element: SvgElement, part: PDFKit.PDFStructureElement): void {
		const { role, 'aria-level': level } = element.attributes;
		if (role !== 'paragraph' && role !== 'heading') {
			this.#artifact(element);
			return;
		}
		const paragraph = this.pdf.struct(role === 'heading' ? `H${level}` : 'P');
		part.add(paragraph);
		for (const child of elements(element)) {
			const link = child.name === 'a' ? this.pdf.struct('Link') : undefined;
			if (link !== undefined) paragraph.add(link);
			(link ?? paragraph).add(() => {
				if (link === undefined) this.#drawElement(child, INITIAL_PAINT);
				else this.#drawLink(child, link);
			});
			link?.end();
		}
		paragraph.end();
	}

	#artifact(element: SvgElement): void {
		if (NOT_DRAWN.has(element.name)) return;
		this.pdf.markContent('Artifact', { type: 'Layout' });
		this.#drawElement(element, INITIAL_PAINT);
		this.pdf.endMarkedContent();
	}

	#drawLink(element: SvgElement, structure: PDFKit.PDFStructureElement): void {
		const href = element.attributes['href'] ?? '';
		for (const child of elements(element)) {
			this.#drawElement(child, INITIAL_PAINT);
			const { text, face, size, x, y } = placedText(child);
			const options = { structParent: structure, Contents: new String(href) };
			// The letters reach about 0.8 em above the baseline, and 0.2 em below it.
			const box = [x, y - size * 0.8, textWidth(text, face, size), size] as const;
			this.pdf.link(...box, href, options as object);
		}
	}

	#drawElement(element: SvgElement, around: Paint): void {
		const { name, attributes } = element;
		if (NOT_DRAWN.has(name)) return;
		const paint = paintOf(attributes, around);
		const { pdf } = this;
		pdf.save();
		for (const matrix of transforms(attributes['transform'] ?? '')) pdf.transform(...matrix);
		this.#clip(attributes['clip-path']);
		switch (name) {
			case 'svg':
				this.#enter(attributes);
				this.#drawChildren(element, paint);
				break;
			case 'g':
			case 'a':
				this.#drawChildren(element, paint);
				break;
			case 'text':
				this.#drawText(element, paint);
				break;
			default: {
				const trace = tracing(pdf, element);
				this.#paint(paint, trace);
			}
		}
		pdf.restore();
	}

	#drawChildren(element: SvgElement, paint: Paint): void {
		for (const child of elements(element)) this.#drawElement(child, paint);
	}

	/** A drawing within the drawing: its place, what it shows, and its own units. */
	#enter(attributes: SvgElement['attributes']): void {
		const [x = 0] = numbers(attributes['x'] ?? '');
		const [y = 0] = numbers(attributes['y'] ?? '');
		const [width = 0] = numbers(attributes['width'] ?? '');
		const [height = 0] = numbers(attributes['height'] ?? '');
		const [left = 0, top = 0, across = width, down = height] = numbers(attributes['viewBox'] ?? '');
		const { pdf } = this;
		pdf.translate(x, y).rect(0, 0, width, height).clip();
		pdf.scale(width / across, height / down).translate(-left, -top);
	}

	#clip(value: string | undefined): void {
		if (value === undefined || value === 'none') return;
		const shapes = this.#referenced(value);
		for (const shape of elements(shapes)) tracing(this.pdf, shape)();
		this.pdf.clip();
	}

	#referenced(value: string): SvgElement {
		const element = this.#byId.get(referenced(value) ?? '');
		if (element === undefined) throw new Error(`The drawing refers to ${value}, which it has not.`);
		return element;
	}

	#drawText(element: SvgElement, paint: Paint): void {
		const text = placedText(element);
		// What sets letters off from their ground is drawn as a shape, so that no text is there twice.
		if (paint.stroke !== 'none' && paint.strokeWidth > 0) {
			const path = outlinePath(text, this.#writeOutlines);
			if (path !== '') this.#stroke(paint, () => this.pdf.path(path));
		}
		if (paint.fill === 'none') return;
		this.pdf.fillColor(paint.fill, paint.fillOpacity * paint.opacity);
		setText(this.pdf, text);
	}

	#paint(paint: Paint, trace: () => unknown): void {
		const steps = [
			() => {
				this.#fill(paint, trace);
			},
			() => {
				this.#stroke(paint, trace);
			}
		];
		for (const step of paint.strokeFirst ? steps.reverse() : steps) step();
	}

	#fill(paint: Paint, trace: () => unknown): void {
		if (paint.fill === 'none') return;
		const opacity = paint.fillOpacity * paint.opacity;
		if (referenced(paint.fill) === undefined) this.pdf.fillColor(paint.fill);
		else this.pdf.fillColor(tilingPattern(this.pdf, this.#referenced(paint.fill)));
		if (opacity !== 1) this.pdf.fillOpacity(opacity);
		trace();
		this.pdf.fill(paint.fillRule);
	}

	#stroke(paint: Paint, trace: () => unknown): void {
		if (paint.stroke === 'none' || paint.strokeWidth === 0) return;
		const { pdf } = this;
		const opacity = paint.strokeOpacity * paint.opacity;
		pdf.strokeColor(paint.stroke).lineWidth(paint.strokeWidth);
		pdf.lineCap(paint.lineCap).lineJoin(paint.lineJoin).miterLimit(paint.miterLimit);
		if (opacity !== 1) pdf.strokeOpacity(opacity);
		if (paint.dash.some((length) => length > 0)) {
			pdf.addContent(`[${paint.dash.join(' ')}] ${paint.dashOffset} d`);
		}
		trace();
		pdf.stroke();
	}
}

/** What stands in a drawing to be referred to, or to be read by programs. */
const NOT_DRAWN = new Set(['title', 'desc', 'metadata', 'style', 'defs', 'clipPath', 'pattern']);

function elements(element: SvgElement): SvgElement[] {
	return element.children.filter((child) => typeof child === 'object');
}

/** Puts a shape's outline on the page, to be filled or stroked. */
function tracing(pdf: PDFKit.PDFDocument, { name, attributes }: SvgElement): () => unknown {
	const value = (key: string): number => numbers(attributes[key] ?? '0')[0] ?? 0;
	switch (name) {
		case 'path':
			return () => pdf.path(attributes['d'] ?? '');
		case 'rect':
			return () => pdf.rect(value('x'), value('y'), value('width'), value('height'));
		case 'circle':
			return () => pdf.circle(value('cx'), value('cy'), value('r'));
		default:
			throw new Error(`A PDF of our drawings has no <${name}>.`);
	}
}
