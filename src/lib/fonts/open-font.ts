import { create, type Font } from 'fontkit';

/**
 * A font file (woff or woff2) that has been read.
 * @throws Error where it is a collection of fonts, which ours are not
 */
export function openFont(bytes: Uint8Array): Font {
	// fontkit reads Node's Buffer and any other bytes, but its types name only the first.
	const font = create(bytes as Buffer);
	if (font.type === 'TTC' || font.type === 'DFont') {
		throw new Error('A font file is a collection of fonts, and not one font.');
	}
	return font as Font;
}
