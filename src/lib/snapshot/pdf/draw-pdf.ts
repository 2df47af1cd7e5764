import type { ThemeName } from '../../layers/palette';
import type { GroupItem, Item } from '../../cartography/display-list';
import { textWidth } from '../../fonts/metrics';
import type { LoadedFont } from '../../fonts/font-files';
import { outlinesFrom } from '../outlines';
import type { Provenance } from '../provenance';
import { SheetDocument } from './document';
import { fontName } from './lettering';
import { Painter } from './painter';

interface PdfOptions {
	readonly provenance: Provenance;
	/** Of all texts, as woff. */
	readonly fonts: readonly LoadedFont[];
	/** Of the drawing, in its own units. */
	readonly units: { readonly width: number; readonly height: number };
	/** Whose colours it has; light ones where it is left out. */
	readonly theme?: ThemeName;
	/** Of the page. Points: 72 to the inch. */
	readonly size: { readonly width: number; readonly height: number };
}

/**
 * A drawing as a PDF of one page: its shapes as vectors, its texts as text in our own
 * fonts, its links as links, and its groups as the structure that is read aloud.
 */
export async function drawPdf(
	items: readonly Item[],
	options: PdfOptions
): Promise<Uint8Array<ArrayBuffer>[]> {
	const page = new Page(options);
	page.draw(items);
	return page.pdf.bytes();
}

type Structure = PDFKit.PDFStructureElement;
type Options = NonNullable<Parameters<SheetDocument['struct']>[1]>;

/** What parts of a table are called in a document's structure (ISO 32000-1, 14.8.4.3.4). */
const TABLE_PARTS: Readonly<
	Record<'table' | 'row' | 'column-heading' | 'cell', readonly [type: string, options: Options]>
> = {
	table: ['Table', {}],
	row: ['TR', {}],
	// pdfkit's types do not know that a heading says what it is of.
	'column-heading': ['TH', { scope: 'Column' } as Options],
	cell: ['TD', {}]
};

class Page {
	readonly pdf: SheetDocument;
	readonly #options: PdfOptions;
	readonly #painter: Painter;

	constructor(options: PdfOptions) {
		this.#options = options;
		this.pdf = new SheetDocument(options.provenance, options.size);
		for (const { face, subset, bytes } of options.fonts) {
			this.pdf.registerFont(fontName(face, subset), bytes);
		}
		this.#painter = new Painter(this.pdf, outlinesFrom(options.fonts), options.theme ?? 'light');
	}

	draw(items: readonly Item[]): void {
		const { size, units, provenance } = this.#options;
		const structure = this.pdf.struct('Document', { title: provenance.title });
		this.pdf.addStructure(structure);
		this.pdf.scale(size.width / units.width, size.height / units.height);
		for (const item of items) this.#drawTop(item, structure);
		structure.end();
	}

	/** A part of the drawing: a picture with a description, or a section with what it says. */
	#drawTop(item: Item, structure: Structure): void {
		if (item.kind === 'group' && item.role?.kind === 'picture') {
			const figure = this.#within(structure, 'Figure', { alt: item.role.description });
			figure.add(() => {
				this.#painter.paint(item);
			});
			figure.end();
		} else if (item.kind === 'group' && item.name !== undefined) {
			const part = this.#within(structure, 'Sect', { title: item.name });
			for (const child of item.items) this.#drawMark(child, part);
			part.end();
		} else this.#artifact(item);
	}

	/** A list, a paragraph, or something that is there to be looked at only. */
	#drawMark(item: Item, part: Structure): void {
		const role = item.kind === 'group' ? item.role : undefined;
		if (item.kind !== 'group' || role === undefined) {
			this.#artifact(item);
			return;
		}
		const { items, language } = item;
		switch (role.kind) {
			case 'list': {
				const list = this.#within(part, 'L');
				for (const entry of items) this.#drawMark(entry, list);
				list.end();
				break;
			}
			case 'item': {
				const entry = this.#within(part, 'LI');
				const body = this.#within(entry, 'LBody');
				for (const child of items) this.#drawMark(child, body);
				entry.end();
				break;
			}
			case 'table':
			case 'row':
			case 'column-heading':
			case 'cell': {
				const element = this.#within(part, ...TABLE_PARTS[role.kind]);
				for (const child of items) this.#drawMark(child, element);
				element.end();
				break;
			}
			case 'heading':
			case 'paragraph': {
				const kind = role.kind === 'heading' ? `H${role.level}` : 'P';
				const paragraph = this.#within(
					part,
					kind,
					language === undefined ? {} : { lang: language }
				);
				for (const child of items) this.#drawText(child, paragraph);
				paragraph.end();
				break;
			}
			default:
				this.#artifact(item);
		}
	}

	/** A line of a paragraph, and what stands on it. */
	#drawText(item: Item, paragraph: Structure): void {
		if (item.kind === 'group' && item.href === undefined) {
			for (const child of item.items) this.#drawText(child, paragraph);
		} else if (item.kind === 'group') {
			const link = this.#within(paragraph, 'Link');
			link.add(() => {
				this.#drawLink(item, item.href ?? '', link);
			});
			link.end();
		} else {
			paragraph.add(() => {
				this.#painter.paint(item);
			});
		}
	}

	#within(parent: Structure, type: string, options: Options = {}): Structure {
		const element = this.pdf.struct(type, options);
		parent.add(element);
		return element;
	}

	#artifact(item: Item): void {
		this.pdf.markContent('Artifact', { type: 'Layout' });
		this.#painter.paint(item);
		this.pdf.endMarkedContent();
	}

	#drawLink({ items }: GroupItem, href: string, structure: Structure): void {
		for (const item of items) {
			this.#painter.paint(item);
			if (item.kind !== 'text') continue;
			for (const { text, face, size, x, y } of item.runs) {
				const options = { structParent: structure, Contents: new String(href) };
				// The letters reach about 0.8 em above the baseline, and 0.2 em below it.
				const box = [x, y - size * 0.8, textWidth(text, face, size), size] as const;
				this.pdf.link(...box, href, options as object);
			}
		}
	}
}
