import type { DataFile } from '../data-export/data-file';
import { language } from '../language/language';
import { saveFile } from '../ui/save-file';

/** Has the browser save the file under its name; gives its size in bytes. */
export function saveDataFile({ name, mediaType, text }: DataFile): number {
	const blob = new Blob([text], { type: mediaType });
	saveFile(name, blob);
	return blob.size;
}

/** A file's size for reading: “58 kB”; a kilobyte has 1000 bytes, and less than one is one. */
export function sizeWords(bytes: number): string {
	return new Intl.NumberFormat(language(), {
		style: 'unit',
		unit: 'kilobyte',
		maximumFractionDigits: 0
	}).format(Math.max(1, Math.round(bytes / 1000)));
}
