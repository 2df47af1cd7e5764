import PDFDocument from 'pdfkit';
import type { Provenance } from '../provenance';
import { plainXml } from '../xml';

/**
 * A PDF of one page that says where it comes from. The same provenance and content give the same
 * bytes: its dates are the dossier's, and its identifier follows from what it says of itself.
 */
export class SheetDocument extends PDFDocument {
	readonly #provenance: Provenance;
	/** By their names; the page knows them by the keys. */
	readonly #layers = new Map<
		string,
		{ readonly key: string; readonly group: PDFKit.PDFKitReference }
	>();

	/**
	 * @param size of the page in points (72 to the inch)
	 */
	constructor(provenance: Provenance, size: { readonly width: number; readonly height: number }) {
		const { title, description, date, permalink, sources, licence, software, keywords } =
			provenance;
		super({
			size: [size.width, size.height],
			margin: 0,
			// None but those that are embedded: pdfkit would begin with Helvetica.
			font: '',
			pdfVersion: '1.7',
			lang: provenance.language,
			tagged: true,
			// Held to what a program can tell of it by `draw-pdf.test.ts`: no validator is on npm or in Debian.
			// pdfkit's types know PDF/A alone.
			subset: 'PDF/UA' as PDFKit.Mixins.PDFSubsets,
			displayTitle: true,
			info: {
				Title: title,
				Author: software,
				Subject: description,
				Keywords: keywords.join(', '),
				Creator: software,
				CreationDate: dayOf(date),
				ModDate: dayOf(date),
				...{ Permalink: permalink, Sources: sources.join('\n') },
				...(licence !== '' && { Licence: licence })
			}
		});
		this.#provenance = provenance;
	}

	/**
	 * What is painted belongs to a layer, which readers can switch off by its name: optional content (ISO
	 * 32000-1, 8.11), of which pdfkit knows nothing but how to write a dictionary.
	 */
	inLayer(name: string, paint: () => void): void {
		const key = this.#layers.get(name)?.key ?? `Layer${this.#layers.size + 1}`;
		if (!this.#layers.has(name)) {
			const group = this.ref({ Type: 'OCG', Name: new String(name) });
			this.#layers.set(name, { key, group });
		}
		this.addContent(`/OC /${key} BDC`);
		paint();
		this.addContent('EMC');
	}

	#endLayers(): void {
		const layers = [...this.#layers.values()];
		if (layers.length === 0) return;
		const groups = layers.map(({ group }) => group);
		for (const group of groups) group.end(undefined);
		const { page, _root: catalog } = dictionariesOf(this);
		page.resources.data['Properties'] = Object.fromEntries(
			layers.map(({ key, group }) => [key, group])
		);
		// As in panels of layers elsewhere, what lies on top stands first.
		const shown = { Name: new String(this.#provenance.title), Order: groups.toReversed() };
		catalog.data['OCProperties'] = { OCGs: groups, D: shown };
	}

	/** The finished file. Nothing can be added to it afterwards. */
	bytes(): Promise<Uint8Array<ArrayBuffer>[]> {
		return new Promise((resolve, reject) => {
			const parts: Uint8Array<ArrayBuffer>[] = [];
			this.on('data', (part: Uint8Array) => parts.push(Uint8Array.from(part)));
			this.on('end', () => {
				resolve(parts);
			});
			this.on('error', reject);
			this.#endLayers();
			this.end();
		});
	}

	/**
	 * Called by pdfkit when the document ends. Its own version of it writes the title as it stands,
	 * so that “&” breaks the XML, and has no place for sources.
	 */
	_addInfo(): void {
		const {
			title,
			description,
			language,
			dossier,
			date,
			permalink,
			sources,
			licence,
			software,
			keywords
		} = this.#provenance;
		const items = (kind: string, texts: readonly string[], attributes = ''): string =>
			`<rdf:${kind}>${texts.map((text) => `<rdf:li${attributes}>${plainXml(text)}</rdf:li>`).join('')}</rdf:${kind}>`;
		const inWords = (text: string): string => items('Alt', [text], ' xml:lang="x-default"');
		this.appendXML(
			[
				'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
				' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
				`<dc:format>application/pdf</dc:format>`,
				`<dc:title>${inWords(title)}</dc:title>`,
				`<dc:description>${inWords(description)}</dc:description>`,
				`<dc:creator>${items('Seq', [software])}</dc:creator>`,
				`<dc:date>${items('Seq', [date])}</dc:date>`,
				`<dc:language>${items('Bag', [language])}</dc:language>`,
				...(licence === '' ? [] : [`<dc:rights>${inWords(licence)}</dc:rights>`]),
				`<dc:identifier>${plainXml(permalink)}</dc:identifier>`,
				`<dc:relation>${items('Bag', [dossier])}</dc:relation>`,
				`<dc:source>${plainXml(sources.join('\n'))}</dc:source>`,
				`<xmp:CreateDate>${date}</xmp:CreateDate>`,
				`<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
				`<xmp:CreatorTool>${plainXml(software)}</xmp:CreatorTool>`,
				`<pdf:Producer>PDFKit</pdf:Producer>`,
				`<dc:subject>${items('Bag', keywords)}</dc:subject>`,
				`<pdf:Keywords>${plainXml(keywords.join(', '))}</pdf:Keywords>`,
				'</rdf:Description>'
			].join('\n')
		);
	}
}

/** Dictionaries of the file that are pdfkit's, and that its types leave out. */
interface Dictionaries {
	readonly page: { readonly resources: { readonly data: Record<string, object> } };
	readonly _root: { readonly data: Record<string, object> };
}

function dictionariesOf(document: PDFKit.PDFDocument): Dictionaries {
	return document as unknown as Dictionaries;
}

function dayOf(isoDate: string): Date {
	return new Date(`${isoDate}T00:00:00Z`);
}
