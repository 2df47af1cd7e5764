import { FAMILIES, type Face } from '../../fonts/face';
import type { PlacedText, WriteText } from '../../cartography/svg/draw/drawing';
import { faceName, partsByFile, type LoadedFont } from '../font-files';
import type { SvgElement } from '../svg-tree';
import { numbers } from './paint';

/** The name under which a document knows a font file. */
export function fontName(face: Face, subset: LoadedFont['subset']): string {
	return `${faceName(face)}/${subset}`;
}

/** A text of a drawing, as it was before it was written. */
export function placedText({ attributes, children }: SvgElement): PlacedText {
	const [x = 0] = numbers(attributes['x'] ?? '0');
	const [y = 0] = numbers(attributes['y'] ?? '0');
	const [letterSpacing = 0] = numbers(attributes['letter-spacing'] ?? '0');
	return {
		text: children.filter((child) => typeof child === 'string').join(''),
		face: faceOf(attributes),
		size: Number(attributes['font-size']),
		x,
		y,
		letterSpacing,
		attributes: ''
	};
}

/** @throws Error for a family that is not ours */
function faceOf(attributes: Readonly<Record<string, string>>): Face {
	const name = attributes['font-family'];
	const family = FAMILY_KEYS.find((key) => FAMILIES[key] === name);
	if (family === undefined)
		throw new Error(`The drawing is set in ${name}, which is no font of ours.`);
	return {
		family,
		weight: attributes['font-weight'] === '600' ? 600 : 400,
		italic: attributes['font-style'] === 'italic'
	};
}

const FAMILY_KEYS = ['sans', 'serif'] as const;

/** Sets a text with the document's own fonts, in the colour at hand: it can be selected and found. */
export function setText(pdf: PDFKit.PDFDocument, text: PlacedText): void {
	const { face, size, y, letterSpacing = 0 } = text;
	let { x } = text;
	for (const { subset, text: part } of partsByFile(text.text)) {
		pdf.font(fontName(face, subset)).fontSize(size);
		const options = { characterSpacing: letterSpacing };
		pdf.text(part, x, y, { ...options, lineBreak: false, baseline: 'alphabetic' });
		x += pdf.widthOfString(part, options) + letterSpacing;
	}
}

/** The `d` of the path that a text's outlines are; '' for one that is all blank. */
export function outlinePath(text: PlacedText, writeOutlines: WriteText): string {
	return / d="([^"]*)"/u.exec(writeOutlines(text))?.[1] ?? '';
}
