/**
 * The grid every coordinate lies on. All geometry work is done on it in whole numbers, so that tests for
 * crossing lines are exact and what is tested is what is written.
 *
 * 0.001 degrees are 111 m north to south and 74 m east to west at 48°N: a seventh of a pixel at zoom 6. Finer
 * grids were tried: halving the cells costs a tenth more bytes, and the source is no better than some 100 m itself.
 */
export const DEGREES_PER_CELL = 0.001;

export const GRID_TRANSFORM = {
	scale: [DEGREES_PER_CELL, DEGREES_PER_CELL] as [number, number],
	translate: [-180, -90] as [number, number]
};

const KILOMETRES_PER_DEGREE = 111.195;

export type Cell = [x: number, y: number];

export function toCell([longitude, latitude]: readonly number[]): Cell {
	return [
		Math.round(((longitude ?? NaN) + 180) / DEGREES_PER_CELL),
		Math.round(((latitude ?? NaN) + 90) / DEGREES_PER_CELL)
	];
}

export function toDegrees([x, y]: readonly number[]): [longitude: number, latitude: number] {
	return [(x ?? NaN) * DEGREES_PER_CELL - 180, (y ?? NaN) * DEGREES_PER_CELL - 90];
}

/** Square kilometres that one grid cell covers at grid row `y`. */
export function cellArea(y: number): number {
	const side = DEGREES_PER_CELL * KILOMETRES_PER_DEGREE;
	return side * side * Math.cos(((y * DEGREES_PER_CELL - 90) * Math.PI) / 180);
}

/** Signed area of a closed ring in grid cells: positive when it runs anticlockwise. */
export function signedArea(ring: readonly (readonly number[])[]): number {
	let twice = 0;
	for (let index = 1; index < ring.length; index += 1) {
		const [x0 = NaN, y0 = NaN] = ring[index - 1] ?? [];
		const [x1 = NaN, y1 = NaN] = ring[index] ?? [];
		twice += x0 * y1 - x1 * y0;
	}
	return twice / 2;
}
