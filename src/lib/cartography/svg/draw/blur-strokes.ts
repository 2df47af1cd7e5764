/** One of the strokes that make a line with a soft edge: its width and opacity. */
export interface SoftStroke {
	/** CSS pixels. */
	readonly width: number;
	readonly opacity: number;
}

/**
 * A line with a soft edge as strokes on top of each other, the widest first. MapLibre's line-blur
 * lets opacity fall evenly over `blur` and a pixel more, up to half a pixel outside the line; each
 * stroke here is a step of that slope, so that no renderer needs a filter.
 * @param width CSS pixels
 * @param blur CSS pixels
 */
export function softened(width: number, blur: number, opacity: number): SoftStroke[] {
	if (blur === 0) return [{ width, opacity }];
	const edge = width / 2 + 0.5;
	const slope = blur + 1;
	const top = Math.min(1, edge / slope);
	const steps = Math.max(1, Math.round(Math.min(slope, edge)));
	let covered = 0;
	return Array.from({ length: steps }, (_, index) => {
		const wanted = (opacity * top * (index + 1)) / steps;
		// Where the step lies on the slope: in its middle.
		const half = edge - (slope * top * (index + 0.5)) / steps;
		const stroke = { width: 2 * half, opacity: 1 - (1 - wanted) / (1 - covered) };
		covered = wanted;
		return stroke;
	});
}
