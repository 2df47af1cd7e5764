import { lookup } from 'mime-types';

/** Everything that the build writes as text is UTF-8. */
const TEXT = /^text\/|[/+](?:json|xml)$|\/(?:javascript|manifest\+json)$/u;
const UNKNOWN = 'application/octet-stream';

/** The value of `Content-Type` for a file, by what its name ends with. */
export function contentTypeOf(name: string): string {
	const [, ending] = /(\.[^./]+)$/u.exec(name) ?? [];
	const type = ending === undefined ? false : lookup(ending);
	if (type === false) return UNKNOWN;
	return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}
