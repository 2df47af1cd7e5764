import type { SizeChoice } from './presets';
import type { SheetContent } from './sheet-content';

/** The most characters of a name that a file's name has. */
const LONGEST = 48;

/**
 * What a file of a sheet is called, so that it can be told from others in a folder: the dossier, what is
 * selected or since when changes are listed, the day, what it is filtered by, what it shows where that is no map,
 * and the size: `ukraine-guarantees-france-2026-01-19-slide.png`.
 * @param ending what comes after the last dot; `caption.txt` has one of its own
 */
export function fileName(
	{ dossier, asOf, about, body }: Pick<SheetContent, 'dossier' | 'asOf' | 'about' | 'body'>,
	size: SizeChoice,
	ending: string
): string {
	const { subject, filter } = about;
	const kind = body.show === 'map' ? '' : body.show;
	const parts = [dossier.slug, inName(subject), asOf, inName(filter), kind, sizeName(size)];
	return `${parts.filter((part) => part !== '').join('-')}.${ending}`;
}

/** Words as a part of a file's name: letters and digits of any script, parted by hyphens. */
function inName(words: string): string {
	const plain = words
		.normalize('NFKD')
		.replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
		.normalize('NFC')
		.toLowerCase();
	const parts = plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
	let name = '';
	for (const part of parts) {
		if (name.length + part.length >= LONGEST && name !== '') break;
		name += name === '' ? part : `-${part}`;
	}
	return name.slice(0, LONGEST);
}

/** `a4`, `slide-2x`, or `1200x800` */
function sizeName({ preset, scale, custom }: SizeChoice): string {
	const name = preset === 'custom' ? `${custom.width}x${custom.height}` : preset;
	return scale === 1 ? name : `${name}-${scale}x`;
}
