import { FAMILIES } from '../../../fonts/face';
import type { PlacedText } from '../draw/drawing';
import { escape } from '../writers/markup';
import { shortest } from '../writers/path-data';

/** A text as an element of SVG; its family falls back to what the reader has. */
export function writeText(placed: PlacedText): string {
	const { text, face, size, x, y, letterSpacing = 0, attributes } = placed;
	const weight = face.weight === 400 ? '' : ` font-weight="${face.weight}"`;
	const style = face.italic === true ? ' font-style="italic"' : '';
	const spacing = letterSpacing === 0 ? '' : ` letter-spacing="${shortest(letterSpacing)}"`;
	return (
		`<text x="${shortest(x)}" y="${shortest(y)}" font-family="${FAMILIES[face.family]}"` +
		` font-size="${shortest(size)}"${weight}${style}${spacing} ${attributes}>${escape(text)}</text>`
	);
}
