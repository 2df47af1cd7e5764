import type { Contour } from '../../display-list';

/**
 * Contours as the data of one SVG path, in as few characters as SVG allows: relative, without separators
 * that can be done without.
 * @param step of their coordinates, CSS pixels
 */
export function pathData(contours: readonly Contour[], step: number): string {
	// Most steps are small and come again and again.
	const texts = new Map<number, string>();
	const textOf = (value: number): string => {
		const known = texts.get(value) ?? shortest(value * step);
		texts.set(value, known);
		return known;
	};
	let data = '';
	let written = '';
	let command = '';
	// Where SVG's pen stands.
	let [x, y] = [0, 0];

	const write = (letter: string, ...values: readonly number[]): void => {
		// What follows on a pair after m is taken as l.
		const implied = letter !== 'm' && (command === letter || (command === 'm' && letter === 'l'));
		let before = implied ? written : '';
		if (!implied) data += letter;
		for (const value of values) {
			const text = textOf(value);
			data += separator(before, text) + text;
			before = text;
		}
		written = before;
		command = letter;
	};
	const lineTo = (toX: number, toY: number): void => {
		if (toY === y) write('h', toX - x);
		else if (toX === x) write('v', toY - y);
		else write('l', toX - x, toY - y);
		[x, y] = [toX, toY];
	};

	for (const { points, closed } of contours) {
		const [startX, startY] = points;
		if (startX === undefined || startY === undefined) continue;
		write('m', startX - x, startY - y);
		[x, y] = [startX, startY];
		for (let index = 2; index < points.length; index += 2) {
			lineTo(points[index] ?? 0, points[index + 1] ?? 0);
		}
		if (closed) {
			data += 'z';
			command = 'z';
			[x, y] = [startX, startY];
		}
	}
	return data;
}

/** A second point needs no separator, nor does a sign. */
function separator(before: string, text: string): string {
	if (before === '' || text.startsWith('-')) return '';
	return text.startsWith('.') && before.includes('.') ? '' : ' ';
}

/**
 * A number in as few characters as hold it.
 * @param decimals how many of them at most
 */
export function shortest(value: number, decimals = 2): string {
	const text = String(Math.round(value * 10 ** decimals) / 10 ** decimals);
	return text.replace(/^(-?)0\./, '$1.');
}
