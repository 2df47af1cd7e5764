/**
 * The lowest place, from 0, that a condition holds for; it holds for all behind it. The length where it holds
 * for none. Found by halving: https://en.wikipedia.org/wiki/Binary_search
 */
export function lowestPlace(length: number, holds: (place: number) => boolean): number {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (holds(middle)) high = middle;
		else low = middle + 1;
	}
	return low;
}
