/** A character of a label, with its advance in ems, letter spacing included. */
export interface Letter {
	readonly character: string;
	readonly advance: number;
}

interface Break {
	readonly index: number;
	readonly x: number;
	readonly before: Break | undefined;
	readonly badness: number;
}

/** Characters after which a line may end, as MapLibre has them. */
const ENDS_LINE = /[\n\r &)+\-/\u00ad\u00b7\u200b\u2010\u2013\u2027]/u;
/** Scripts in which a line may end after each character, as MapLibre has them. */
const IDEOGRAPHIC =
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|\p{Script=Yi}|[\u3000-\u303f\uff00-\uffef]/u;
/** What outweighs every raggedness: a line break that the text asks for. */
const DEMANDED = -10_000;
const BESIDE_PARENTHESIS = 50;

/**
 * Where lines end so that they are about equally long: MapLibre's algorithm (`determineLineBreaks`),
 * which is that of Knuth and Plass with raggedness alone as badness.
 * @param maximum ems, aimed at; a word that is longer is not broken
 * @returns the index after each line's last character
 */
export function lineBreaks(letters: readonly Letter[], maximum: number): number[] {
	const total = letters.reduce((sum, { advance }) => sum + advance, 0);
	const demanded = letters.some(({ character }) => character === '\n');
	if (total <= maximum && !demanded) return [letters.length];
	const aim = total / Math.max(1, Math.ceil(total / maximum));
	const possible: Break[] = [];
	let x = 0;
	letters.forEach(({ character, advance }, index) => {
		const before = letters[index - 1]?.character ?? '';
		const opens = character === '(' && letters[index + 1] !== undefined;
		if (index > 0 && (ENDS_LINE.test(before) || IDEOGRAPHIC.test(before) || opens)) {
			possible.push(bestBreak(index, x, aim, possible, penalty(before, character), false));
		}
		// Spaces do not count, as with MapLibre: they are left out at a line's ends.
		if (!/\s/u.test(character)) x += advance;
	});
	const breaks: number[] = [];
	let last: Break | undefined = bestBreak(letters.length, x, aim, possible, 0, true);
	for (; last !== undefined; last = last.before) breaks.unshift(last.index);
	return breaks;
}

function penalty(before: string, after: string): number {
	return (
		(before === '\n' ? DEMANDED : 0) +
		(before === '(' ? BESIDE_PARENTHESIS : 0) +
		(after === ')' ? BESIDE_PARENTHESIS : 0)
	);
}

function bestBreak(
	index: number,
	x: number,
	aim: number,
	possible: readonly Break[],
	cost: number,
	isLast: boolean
): Break {
	let best: Break = { index, x, before: undefined, badness: badness(x, aim, cost, isLast) };
	for (const before of possible) {
		const sum = badness(x - before.x, aim, cost, isLast) + before.badness;
		if (sum <= best.badness) best = { index, x, before, badness: sum };
	}
	return best;
}

function badness(width: number, aim: number, cost: number, isLast: boolean): number {
	const raggedness = (width - aim) ** 2;
	// A last line that is shorter than the others looks better than one that is longer.
	if (isLast) return width < aim ? raggedness / 2 : raggedness * 2;
	return raggedness + Math.abs(cost) * cost;
}
