import { Color, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene, SceneFeature } from './scene';

/** A style layer's values for one feature, each as what it must be. */
export interface Reader {
	number(property: string, zoom?: number): number;
	text(property: string): string;
	/** Undefined where neither the layer nor the specification names one. */
	colour(property: string): Color | undefined;
	numbers(property: string, zoom?: number): readonly number[] | undefined;
	image(property: string): string | undefined;
}

/** @throws TypeError for a value of another kind than the style specification says */
export function read(scene: Scene, layer: LayerSpecification, feature?: SceneFeature): Reader {
	const value = (property: string, zoom?: number): unknown =>
		scene.evaluate(layer, property, feature, zoom);
	const wrong = (property: string, found: unknown): TypeError =>
		new TypeError(
			`${property} of the style layer ${layer.id} is ${String(found)}, which it cannot be. Correct its expression.`
		);
	return {
		number: (property, zoom) => {
			const found = value(property, zoom);
			if (typeof found === 'number') return found;
			throw wrong(property, found);
		},
		text: (property) => {
			const found = value(property);
			if (typeof found === 'string') return found;
			throw wrong(property, found);
		},
		colour: (property) => {
			const found = value(property);
			if (found === undefined || found instanceof Color) return found;
			throw wrong(property, found);
		},
		numbers: (property, zoom) => {
			const found = value(property, zoom);
			if (found === undefined || found === null) return undefined;
			if (Array.isArray(found) && found.every((each) => typeof each === 'number')) return found;
			throw wrong(property, found);
		},
		image: (property) => {
			const found = value(property);
			return found === undefined || found === null ? undefined : String(found);
		}
	};
}
