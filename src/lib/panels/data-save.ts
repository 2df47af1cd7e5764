import type { DataFile } from '../data-export/data-file';
import { language } from '../language/language';

/** How long a saved file's address is kept for the browser to read it, in milliseconds. */
const ADDRESS_LIFE = 60_000;

/** Has the browser save the file under its name; gives its size in bytes. */
export function saveDataFile({ name, mediaType, text }: DataFile): number {
	const blob = new Blob([text], { type: mediaType });
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	setTimeout(() => {
		URL.revokeObjectURL(link.href);
	}, ADDRESS_LIFE);
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
