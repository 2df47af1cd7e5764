import type { TextRun } from '../../cartography/display-list';
import type { Face } from '../../fonts/face';
import { faceName, partsByFile, type LoadedFont } from '../font-files';

/** The name under which a document knows a font file. */
export function fontName(face: Face, subset: LoadedFont['subset']): string {
	return `${faceName(face)}/${subset}`;
}

/** Sets a run with the document's own fonts, in the colour at hand: it can be selected and found. */
export function setRun(pdf: PDFKit.PDFDocument, run: TextRun): void {
	const { face, size, y, letterSpacing = 0 } = run;
	let { x } = run;
	for (const { subset, text: part } of partsByFile(run.text)) {
		pdf.font(fontName(face, subset)).fontSize(size);
		const options = { characterSpacing: letterSpacing };
		pdf.text(part, x, y, { ...options, lineBreak: false, baseline: 'alphabetic' });
		x += pdf.widthOfString(part, options) + letterSpacing;
	}
}
