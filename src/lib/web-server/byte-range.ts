/** The first and the last byte, counted from 0. */
export interface ByteRange {
	readonly first: number;
	readonly last: number;
}

/**
 * The part of a body that a header `Range` asks for, by RFC 9110, section 14.
 * @param size of the body in bytes
 * @returns undefined where the whole is to be sent: for other units, for several ranges at once, and
 * for what is no range; `unsatisfiable` where there is no such part
 */
export function byteRange(header: string, size: number): ByteRange | 'unsatisfiable' | undefined {
	const [, from, to] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/iu.exec(header) ?? [];
	if (from === undefined || to === undefined || (from === '' && to === '')) return undefined;
	const end = size - 1;
	const range =
		from === ''
			? { first: Math.max(0, size - Number(to)), last: end }
			: { first: Number(from), last: to === '' ? end : Math.min(Number(to), end) };
	return range.first > range.last ? 'unsatisfiable' : range;
}
