/** Numbers that only look random: the same seed gives the same cases on every machine. */
export interface Random {
	/** From 0 up to, but not including, 1. */
	next(): number;
	/** A whole number from 0 up to, but not including, `below`. */
	below(below: number): number;
	pick<T>(items: readonly T[]): T;
	shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32 by Tommy Ettinger (public domain): a small generator with a period of 2^32. */
export function random(seed: number): Random {
	let state = seed >>> 0;
	const next = (): number => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (limit: number): number => Math.floor(next() * limit);
	const pick = <T>(items: readonly T[]): T => {
		const item = items[below(items.length)];
		if (item === undefined) throw new RangeError('There is nothing to pick from.');
		return item;
	};
	return {
		next,
		below,
		pick,
		shuffled: (items) =>
			items
				.map((item) => [next(), item] as const)
				.sort(([one], [other]) => one - other)
				.map(([, item]) => item)
	};
}
