import { posix } from 'node:path';

/** What a request asks for. */
export interface Address {
	/** From the site's front page, decoded, with neither `.` nor `..`; begins with a slash. */
	readonly path: string;
	/** As it stands, with its `?`; '' where there is none. */
	readonly query: string;
	/** Whose site is meant, where the address itself says so. */
	readonly host: string | undefined;
}

/** The control characters, and what separates folders on another system. */
// eslint-disable-next-line no-control-regex -- these are what is meant
const IMPOSSIBLE = /[\u0000-\u001f\u007f\\]/u;

/**
 * Reads the target of a request line, in each form that HTTP has for it.
 * @returns undefined for what cannot be the address of a file
 */
export function readAddress(target: string): Address | undefined {
	const isWhole = !target.startsWith('/');
	const text = isWhole ? target : `http://site${target}`;
	if (!URL.canParse(text)) return undefined;
	const { protocol, pathname, search, host } = new URL(text);
	if (!/^https?:$/u.test(protocol)) return undefined;
	const decoded = decode(pathname);
	if (decoded === undefined || IMPOSSIBLE.test(decoded)) return undefined;
	// Encoded slashes may bring more dots to light. What would leave the site stays at its root.
	const path = posix.normalize(decoded);
	return { path, query: search, host: isWhole ? host : undefined };
}

function decode(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch (error) {
		if (error instanceof URIError) return undefined;
		throw error;
	}
}
