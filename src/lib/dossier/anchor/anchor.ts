import { isCharacterBorder } from './characters';
import type { Quote } from '../model/schema';
import type { TextRange } from '../model/types';

/** Where a quote stands in a text: exactly once, or why it cannot be said. */
export type Anchor =
	| { readonly kind: 'found'; readonly range: TextRange }
	/** `elsewhere`: where the same words stand between other neighbours. */
	| { readonly kind: 'missing'; readonly elsewhere: readonly TextRange[] }
	| { readonly kind: 'ambiguous'; readonly candidates: readonly TextRange[] };

/**
 * The place of a quote: where `exact` stands with `prefix` directly before and `suffix` directly
 * after it, code unit for code unit. A text that is merely alike is never taken for it, and
 * neither is one that would cut a character in two (“cafe” in “café” with a combining accent).
 */
export function anchorQuote(body: string, { exact, prefix, suffix }: Quote): Anchor {
	const standing = occurrences(body, exact);
	const candidates = standing.filter(
		({ start, end }) => body.endsWith(prefix, start) && body.startsWith(suffix, end)
	);
	const [first] = candidates;
	if (first === undefined) return { kind: 'missing', elsewhere: standing };
	if (candidates.length > 1) return { kind: 'ambiguous', candidates };
	return { kind: 'found', range: first };
}

/** Every place where the words stand, overlapping ones too, that cuts no character in two. */
export function occurrences(body: string, exact: string): TextRange[] {
	if (exact === '') return [];
	const ranges: TextRange[] = [];
	for (let start = body.indexOf(exact); start !== -1; start = body.indexOf(exact, start + 1)) {
		const end = start + exact.length;
		if (isCharacterBorder(body, start) && isCharacterBorder(body, end)) ranges.push({ start, end });
	}
	return ranges;
}
