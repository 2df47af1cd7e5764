/** Whether a text may be cut here: not within a surrogate pair, not before a combining mark. */
export function isCharacterBorder(text: string, offset: number): boolean {
	if (offset === 0 || offset === text.length) return true;
	return !splitsPair(text, offset) && !/^\p{M}/u.test(text.slice(offset, offset + 2));
}

/** Whether a cut here would part the two halves of a code point. */
export function splitsPair(text: string, offset: number): boolean {
	return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1));
}
