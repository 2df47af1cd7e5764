import type { DataDrivenPropertyValueSpecification } from '@maplibre/maplibre-gl-style-spec';

type NumberValue = DataDrivenPropertyValueSpecification<number>;

/** What is left of an opacity while something else is looked at. */
const FADED = 0.35;

/** Widths are designed for zoom 5: finer on an overview, heavier close by. */
const WIDTH_STOPS = [
	[3, 0.75],
	[5, 1],
	[8, 1.5]
] as const;

/** An opacity that gives way while something else is looked at. */
export function fadingOpacity(opacity: number, faded = FADED): NumberValue {
	return [
		'case',
		['boolean', ['feature-state', 'faded'], false],
		rounded(opacity * faded),
		rounded(opacity)
	];
}

/** A length in CSS pixels that grows with the zoom. */
export function byZoom(length: number): NumberValue {
	return [
		'interpolate',
		['linear'],
		['zoom'],
		...WIDTH_STOPS.flatMap(([zoom, factor]) => [zoom, rounded(length * factor)])
	] as NumberValue;
}

/** Three decimals are finer than any screen, and keep the style readable. */
export function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
