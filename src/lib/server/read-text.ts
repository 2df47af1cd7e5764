import { isUtf8 } from 'node:buffer';
import { readFileSync, statSync } from 'node:fs';
import { LIMITS } from '../dossier/model/limits';
import type { Report } from '../dossier/check/report';

/**
 * The text of a data file, which must be there, be UTF-8 and of a size that people work with.
 * Otherwise that is reported, a file that is too large before it is read, and gives undefined.
 */
export function readText(path: string, report: Report): string | undefined {
	try {
		return checkedText(path, report);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
		if (code === undefined) throw error;
		const reason = REASONS[code];
		if (reason === undefined) report('', `The file cannot be read (${code}).`, 'Restore it.');
		else report('', reason.message, reason.remedy);
		return undefined;
	}
}

/** By the system's word for it. */
const REASONS: Readonly<Record<string, { message: string; remedy: string }>> = {
	ENOENT: {
		message: 'The file is missing.',
		remedy: 'Restore it from the repository’s history.'
	},
	EISDIR: { message: 'This is a folder, not a file.', remedy: 'Put the file in its place.' },
	EACCES: { message: 'The file may not be read.', remedy: 'Give yourself the right to read it.' }
};

function checkedText(path: string, report: Report): string | undefined {
	const limit = path.endsWith('.md') ? LIMITS.articleBytes : LIMITS.dataBytes;
	const found = statSync(path);
	if (!found.isFile() && !found.isDirectory()) {
		// Reading a pipe would wait for ever.
		report('', 'This is a pipe or a device, not a file.', 'Put the file in its place.');
		return undefined;
	}
	const { size } = found;
	if (size > limit) {
		report(
			'',
			`The file has ${megabytes(size)}, more than the ${megabytes(limit)} that one may have.`,
			'Divide it, or simplify its shapes.'
		);
		return undefined;
	}
	const bytes = readFileSync(path);
	const wide = isUtf16(bytes);
	if (wide || !isUtf8(bytes)) {
		report(
			'',
			wide ? 'The file is UTF-16, not UTF-8.' : 'The file is not UTF-8.',
			'Save it as UTF-8: a wrong character would make its quotes miss.'
		);
		return undefined;
	}
	// `ignoreBOM` keeps a byte order mark in the text, where parsing finds it and says so.
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** By its byte order mark, or by the zero that is half of every Latin letter. */
function isUtf16(bytes: Buffer): boolean {
	const [first, second] = bytes;
	const marked = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
	return marked || (first === 0 && second !== 0) || (first !== 0 && second === 0);
}

function megabytes(bytes: number): string {
	return `${(bytes / 1e6).toFixed(1)} MB`;
}
