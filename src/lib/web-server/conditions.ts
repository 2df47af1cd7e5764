import fresh from 'fresh';
import type { IncomingHttpHeaders } from 'node:http';

/** What tells one state of a body from another. */
export interface Validators {
	/** Strong: the same only for the same bytes. */
	readonly etag: string;
	/** A date of HTTP; undefined where no date is known. */
	readonly lastModified: string | undefined;
}

/** Whether the reader has what would be sent: `If-None-Match`, or else `If-Modified-Since`. */
export function isKnown(headers: IncomingHttpHeaders, validators: Validators): boolean {
	return fresh(headers, { etag: validators.etag, 'last-modified': validators.lastModified });
}

/** Whether the reader wants another state than there is: `If-Match`, or else `If-Unmodified-Since`. */
export function isRefused(
	{ 'if-match': match, 'if-unmodified-since': since }: IncomingHttpHeaders,
	{ etag, lastModified }: Validators
): boolean {
	if (match !== undefined) {
		const tags = match.split(',').map((tag) => tag.trim());
		return !tags.includes('*') && !tags.includes(etag);
	}
	if (since === undefined || lastModified === undefined) return false;
	// A date that cannot be read asks for nothing: no comparison with it is true.
	return Date.parse(lastModified) > Date.parse(since);
}

/** Whether a part may be sent, or only the whole: the reader's other parts are of this very state. */
export function isSameState(
	{ 'if-range': condition }: IncomingHttpHeaders,
	{ etag }: Validators
): boolean {
	// A date of HTTP is a second long, in which files may change twice: only a tag is proof.
	return condition === undefined || condition === etag;
}
