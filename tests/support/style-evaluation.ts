import {
	featureFilter,
	latest,
	normalizePropertyExpression,
	type LayerSpecification
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureState } from '../../src/lib/cartography/emphasis';
import { compileStyle, type StyleOptions } from '../../src/lib/cartography/style';
import type { LayerDefinition, Symbology } from '../../src/lib/layers/definition';
import { sampleData } from './sample-map-data';
import { TEST_LAYERS, TEST_LAYER_IDS } from './test-layers';

/*
 * What a style says once MapLibre's own evaluation has read it: what is seen of a feature, at a zoom and in
 * a state.
 */

/** A layer to make others of. */
export const FIRST = TEST_LAYERS[0] as LayerDefinition;

/** The style layers of the sample map, or of it with other layers. */
export function styleLayersOf(
	options: Partial<StyleOptions> = {},
	drawn?: readonly LayerDefinition[]
) {
	const data = sampleData();
	const { style, patterns } = compileStyle(drawn ? { ...data, layers: drawn } : data, {
		visible: TEST_LAYER_IDS,
		opacity: {},
		theme: 'light',
		countryName: (id) => id,
		fontFaces: {},
		...options
	});
	const found = new Map(style.layers.map((layer) => [layer.id, layer]));
	const layer = (id: string): LayerSpecification => {
		const of = found.get(id);
		if (of === undefined) throw new Error(`There is no style layer ${id}.`);
		return of;
	};
	return { layer, ids: style.layers.map(({ id }) => id), patterns, sources: style.sources };
}

export interface Seen {
	readonly zoom?: number;
	readonly state?: FeatureState;
	readonly properties?: Record<string, unknown>;
}

/** A property of a style layer as it is for a feature. */
export function valueOf(layer: LayerSpecification, name: string, seen: Seen = {}): unknown {
	const reference: Readonly<Record<string, unknown>> = latest;
	const specification = {
		...(reference[`layout_${layer.type}`] as Record<string, object>),
		...(reference[`paint_${layer.type}`] as Record<string, object>)
	}[name] as { default?: unknown };
	const given: Record<string, unknown> = { ...layer.layout, ...layer.paint };
	const expression = normalizePropertyExpression(
		(given[name] ?? specification.default) as Parameters<typeof normalizePropertyExpression>[0],
		name,
		specification as Parameters<typeof normalizePropertyExpression>[2]
	);
	const { zoom = 5, state = {}, properties = {} } = seen;
	return expression.evaluate({ zoom }, { type: 1, properties }, { ...state });
}
/** A property that is a number. */
export const numberOf = (layer: LayerSpecification, name: string, seen?: Seen) =>
	valueOf(layer, name, seen) as number;

/** Whether a feature is drawn by a style layer. */
export function isKept(
	layer: LayerSpecification,
	properties: object,
	zoom: number,
	type: 1 | 2 | 3 = 1
) {
	if (!('filter' in layer) || layer.filter === undefined) return true;
	return featureFilter(layer.filter, layer.id).filter(
		{ zoom },
		{ type, properties: properties as Record<string, unknown> }
	);
}

/** A layer of one category, of this look. */
export function only(symbology: Symbology): LayerDefinition[] {
	const categories = [{ value: 'wheat', label: 'Wheat', symbology }];
	return [{ ...FIRST, id: 'troops', scale: { property: 'crop', categories } }];
}
