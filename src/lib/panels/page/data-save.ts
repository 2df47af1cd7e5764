import type { DataFile } from '../../data-export/data-file';
import { saveFile } from '../../ui/save-file';

/** Has the browser save the file under its name; gives its size in bytes. */
export function saveDataFile({ name, mediaType, text }: DataFile): number {
	const blob = new Blob([text], { type: mediaType });
	saveFile(name, blob);
	return blob.size;
}
