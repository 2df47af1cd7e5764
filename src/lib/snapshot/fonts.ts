import { t } from '../language/with-snapshot';
import { resolve } from '$app/paths';
import { fontFileName, fontPath, type ReadFont } from '../fonts/font-files';
import { SnapshotError } from './snapshot-error';

/** Addresses of every sheet's font files, on our own origin, by their paths in Fontsource's packages. */
const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob<string>(
	[
		'/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,cyrillic}-{400,600}-normal.{woff,woff2}',
		'/node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,cyrillic}-{400,600}-normal.{woff,woff2}',
		'/node_modules/@fontsource/source-serif-4/files/source-serif-4-{latin,latin-ext,cyrillic}-400-italic.{woff,woff2}'
	],
	{ eager: true, query: '?url', import: 'default' }
);
const PACKAGES = '/node_modules/@fontsource/';

const loaded = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/**
 * Fetches a font file, each once.
 * @throws SnapshotError where it cannot be had
 */
export const fetchFont: ReadFont = (file, format) => {
	const path = fontPath(file, format);
	const known =
		loaded.get(path) ??
		// What only some dossiers need stands beside the program.
		fetchBytes(
			ADDRESSES[PACKAGES + path] ?? resolve('/fonts/[file]', { file: fontFileName(file, format) })
		);
	loaded.set(path, known);
	// What failed may work the next time.
	known.catch(() => loaded.delete(path));
	return known;
};

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
	const response = await heard(fetch(address));
	if (!response.ok) {
		throw new SnapshotError(t('snapshot:error.font', { answer: response.status }));
	}
	return new Uint8Array(await heard(response.arrayBuffer()));
}

/** What browsers call “Failed to fetch” and the like, in words for the reader. */
async function heard<Answer>(answer: Promise<Answer>): Promise<Answer> {
	try {
		return await answer;
	} catch (cause) {
		throw new SnapshotError(t('snapshot:error.font', { answer: t('snapshot:error.silence') }), {
			cause
		});
	}
}
