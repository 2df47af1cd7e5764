import type {
	DataDrivenPropertyValueSpecification,
	LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { BaseInks } from './palette';
import { outlineFilter, type Shape } from './filters';
import { visibility } from './marks';
import { rounded } from './paint';
import { AROUND, CASING, INNER, OUTSIDE, type Attended } from './selection-widths';

/** An outline is a line, and a casing below it. */
export interface SelectionOutlines {
	/** Of an area it lies below all fills, which keep it from inlets that are narrower than it. */
	readonly casing: LayerSpecification;
	readonly line: LayerSpecification;
}

/** The outlines of a source's features of one shape that are selected, related or hovered. */
export function selectionOutlines(
	source: string,
	shape: Shape,
	inks: BaseInks,
	visible: boolean
): SelectionOutlines {
	return {
		casing: outline(source, shape, 'casing', inks.selectionOuter, visible),
		line: outline(source, shape, 'line', inks.selectionInner, visible)
	};
}

function outline(
	source: string,
	shape: Shape,
	part: 'casing' | 'line',
	colour: string,
	visible: boolean
): LayerSpecification {
	const base = {
		id: `${source}/selection/${shape}/${part}`,
		source,
		filter: outlineFilter(shape)
	};
	const casing = (state: Attended): number => (part === 'casing' ? CASING[state] : 0);
	const width = byState((state) => INNER[state] + 2 * casing(state), 0);
	if (shape === 'point') {
		return {
			...base,
			type: 'circle',
			layout: visibility(visible),
			paint: {
				'circle-radius': byState((state) => AROUND.point - casing(state), AROUND.point),
				'circle-opacity': 0,
				'circle-stroke-color': colour,
				'circle-stroke-width': width,
				'circle-stroke-opacity': shown()
			}
		};
	}
	return {
		...base,
		type: 'line',
		layout: { ...visibility(visible), 'line-join': 'round', 'line-cap': 'round' },
		paint: {
			'line-color': colour,
			'line-width': width,
			'line-opacity': shown(),
			...(shape === 'area' && {
				'line-offset': byState((state) => -OUTSIDE - INNER[state] / 2, 0)
			}),
			...(shape === 'line' && {
				'line-gap-width': byState((state) => 2 * (AROUND.line - casing(state)), 2 * AROUND.line)
			})
		}
	};
}

type NumberValue = DataDrivenPropertyValueSpecification<number>;

function byState(value: (state: Attended) => number, otherwise: number): NumberValue {
	return [
		'case',
		['boolean', ['feature-state', 'selected'], false],
		rounded(value('selected')),
		['boolean', ['feature-state', 'hovered'], false],
		rounded(value('hovered')),
		['boolean', ['feature-state', 'related'], false],
		rounded(value('related')),
		otherwise
	];
}

/** 0 for what is not looked at: MapLibre then leaves its outline out before drawing it. */
function shown(): NumberValue {
	return byState(() => 1, 0);
}
