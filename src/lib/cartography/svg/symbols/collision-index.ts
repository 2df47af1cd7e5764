/** CSS pixels. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

export interface Circle {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** What a symbol takes up: a box, or for letters along a line a circle for every few of them. */
export type Shape = Box | Circle;

/** Side of a cell, CSS pixels: about a label's height. */
const CELL = 32;

/** The room on a map: what is taken, found by cells of a grid. */
export class Room {
	readonly #cells = new Map<string, Shape[]>();

	/** Whether nothing that has been taken touches any of the shapes. */
	isFree(shapes: readonly Shape[]): boolean {
		return !shapes.some((shape) =>
			cellsOf(shape).some((cell) => this.#cells.get(cell)?.some((other) => overlap(shape, other)))
		);
	}

	/** Takes the shapes, whether or not they are free. */
	take(shapes: readonly Shape[]): void {
		for (const shape of shapes) {
			for (const cell of cellsOf(shape)) {
				const taken = this.#cells.get(cell);
				if (taken === undefined) this.#cells.set(cell, [shape]);
				else taken.push(shape);
			}
		}
	}
}

function cellsOf(shape: Shape): string[] {
	const { left, top, right, bottom } = boundsOf(shape);
	const cells: string[] = [];
	for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
		for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
			cells.push(`${column} ${row}`);
		}
	}
	return cells;
}

export function boundsOf(shape: Shape): Box {
	if ('left' in shape) return shape;
	const { x, y, radius } = shape;
	return { left: x - radius, top: y - radius, right: x + radius, bottom: y + radius };
}

/** Whether two shapes overlap; a box does so as soon as it touches, as with MapLibre. */
export function overlap(a: Shape, b: Shape): boolean {
	if ('left' in a) return 'left' in b ? boxesOverlap(a, b) : circleOverlapsBox(b, a);
	if ('left' in b) return circleOverlapsBox(a, b);
	return Math.hypot(a.x - b.x, a.y - b.y) < a.radius + b.radius;
}

function boxesOverlap(a: Box, b: Box): boolean {
	return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

function circleOverlapsBox({ x, y, radius }: Circle, { left, top, right, bottom }: Box): boolean {
	const nearestX = Math.max(left, Math.min(right, x));
	const nearestY = Math.max(top, Math.min(bottom, y));
	return Math.hypot(x - nearestX, y - nearestY) <= radius;
}
