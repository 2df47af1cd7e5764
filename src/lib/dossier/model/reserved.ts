/**
 * Whether a word means something to JavaScript's object model: such a word is never a key or an id of
 * ours, so that no look-up can be led to a prototype (`__proto__`, `constructor`, `toString`, …).
 */
export function isReserved(word: string): boolean {
	return word === 'prototype' || word in Object.prototype;
}
