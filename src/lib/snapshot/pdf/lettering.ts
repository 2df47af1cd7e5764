import type { TextRun } from '../../cartography/display-list';
import type { Face } from '../../fonts/face';
import { faceName, type LoadedFont } from '../../fonts/font-files';
import { partsFromLeft } from '../../fonts/parts';

/** The name under which a document knows a font file. */
export function fontName(face: Face, subset: LoadedFont['subset']): string {
	return `${faceName(face)}/${subset}`;
}

/** Sets a run with the document's own fonts, in the colour at hand: it can be selected and found. */
export function setRun(pdf: PDFKit.PDFDocument, run: TextRun): void {
	const { face, size, y, direction, letterSpacing = 0 } = run;
	let { x } = run;
	for (const { subset, text } of partsFromLeft(run)) {
		pdf.font(fontName(face, subset)).fontSize(size);
		const options = { characterSpacing: letterSpacing };
		for (const part of asWritten(text, direction)) {
			pdf.text(part, x, y, { ...options, lineBreak: false, baseline: 'alphabetic' });
			x += pdf.widthOfString(part, options) + letterSpacing;
		}
	}
}

/**
 * What pdfkit is given one after the other, so that it stands in the order of its direction. pdfkit
 * takes that from the script of the letters: digits of Persian run from left to right all the same, and
 * marks between letters from right to left.
 */
function asWritten(text: string, direction: TextRun['direction']): string[] {
	if (RIGHT_TO_LEFT_LETTERS.test(text) === (direction === 'rtl')) return [text];
	return direction === 'rtl' ? [...text].reverse() : [...text];
}

const RIGHT_TO_LEFT_LETTERS =
	/\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;
