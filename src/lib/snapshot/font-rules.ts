import { FAMILY_NAMES } from '../fonts/face';
import { toBase64 } from './base64';
import { unicodeRange, type LoadedFont } from '../fonts/font-files';

/** `@font-face` rules for a drawing that carries its fonts (woff2) with it. */
export function fontRules(fonts: readonly LoadedFont[]): string {
	return fonts
		.map((font) => {
			const { face, bytes } = font;
			return (
				`@font-face{font-family:'${FAMILY_NAMES[face.family]}';font-weight:${face.weight};` +
				`font-style:${face.italic === true ? 'italic' : 'normal'};unicode-range:${unicodeRange(font)};` +
				`src:url(data:font/woff2;base64,${toBase64(bytes)}) format('woff2')}`
			);
		})
		.join('');
}
