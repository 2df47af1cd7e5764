import { t } from '../language/with-snapshot';
import { saveFile } from '../ui/save-file';
import type { SnapshotFile } from './make-file';
import { SnapshotError } from './snapshot-error';

/** Has the browser save the file under its name. */
export function savePicture(file: SnapshotFile): void {
	saveFile(file.name, blobOf(file));
}

/**
 * Puts a PNG on the clipboard. Call it in the click's own task: browsers give the clipboard only to
 * what the reader has just asked for, and wait for the picture themselves.
 * @throws SnapshotError, in words for the reader, where the browser refuses; and what the picture's
 * own making throws
 */
export async function copyPicture(picture: Promise<SnapshotFile>): Promise<void> {
	if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) {
		await picture;
		throw new SnapshotError(t('snapshot:error.no-clipboard'));
	}
	const blob = picture.then(blobOf);
	const written = navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
	// Both are awaited, so that neither is rejected unheard; the picture's own error says more. Where
	// the clipboard is refused at once, nobody else listens to the blob.
	const [made, copied] = await Promise.allSettled([blob, written]);
	if (made.status === 'rejected') throw made.reason;
	if (copied.status === 'rejected') {
		throw new SnapshotError(t('snapshot:error.clipboard'), { cause: copied.reason });
	}
}

/** Puts words on the clipboard. @throws SnapshotError, in words for the reader, where the browser refuses */
export async function copyWords(words: string): Promise<void> {
	if (!('clipboard' in navigator)) throw new SnapshotError(t('snapshot:error.clipboard-text'));
	try {
		await navigator.clipboard.writeText(words);
	} catch (cause) {
		throw new SnapshotError(t('snapshot:error.clipboard-text'), { cause });
	}
}

function blobOf({ parts, type }: SnapshotFile): Blob {
	return new Blob([...parts], { type });
}
