import { Color, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Colour } from '../../display-list';
import type { Scene, SceneFeature } from './scene';

/** Names of images, in the light style and in the dark one. */
export interface Images {
	readonly light: string;
	readonly dark: string;
}

/**
 * A style layer's values for one feature, each as what it must be.
 * @throws TypeError from every method for a value of another kind than the style specification says;
 * Error where the two themes differ in more than inks
 */
export class Reader {
	readonly #scene: Scene;
	readonly #layer: LayerSpecification;
	readonly #feature: SceneFeature | undefined;

	/** @param feature left out where the layer as a whole is read */
	constructor(scene: Scene, layer: LayerSpecification, feature?: SceneFeature) {
		this.#scene = scene;
		this.#layer = layer;
		this.#feature = feature;
	}

	number(property: string, zoom?: number): number {
		const found = this.#value(property, zoom);
		if (typeof found === 'number') return found;
		throw this.#wrong(property, found);
	}

	text(property: string): string {
		const found = this.#value(property);
		if (typeof found === 'string') return found;
		throw this.#wrong(property, found);
	}

	flag(property: string): boolean {
		const found = this.#value(property);
		if (typeof found === 'boolean') return found;
		throw this.#wrong(property, found);
	}

	/** Undefined where neither the layer nor the specification names one. */
	colour(property: string): Colour | undefined {
		const light = this.#value(property);
		if (light === undefined) return undefined;
		if (!(light instanceof Color)) throw this.#wrong(property, light);
		const dark = this.#valueInDark(property);
		if (dark instanceof Color && dark.a === light.a) {
			return { ink: { light: hexOf(light), dark: hexOf(dark) }, opacity: light.a };
		}
		throw new Error(
			`${property} of the style layer ${this.#layer.id} differs between the themes in more than its ink. Compile both styles from the same data and options.`
		);
	}

	numbers(property: string, zoom?: number): readonly number[] | undefined {
		const found = this.#value(property, zoom);
		if (found === undefined || found === null) return undefined;
		if (Array.isArray(found) && found.every((each) => typeof each === 'number')) return found;
		throw this.#wrong(property, found);
	}

	images(property: string): Images | undefined {
		const light = this.#value(property);
		if (light === undefined || light === null) return undefined;
		return { light: String(light), dark: String(this.#valueInDark(property)) };
	}

	#value(property: string, zoom?: number): unknown {
		return this.#scene.evaluate(this.#layer, property, this.#feature, zoom);
	}

	#valueInDark(property: string): unknown {
		return this.#scene.evaluate(this.#scene.inDark(this.#layer), property, this.#feature);
	}

	#wrong(property: string, found: unknown): TypeError {
		return new TypeError(
			`${property} of the style layer ${this.#layer.id} is ${String(found)}, which it cannot be. Correct its expression.`
		);
	}
}

/** A colour of the style specification as `#rrggbb`, whatever its own opacity. */
function hexOf({ r, g, b, a }: Color): string {
	const channel = (value: number): string =>
		Math.round(a === 0 ? 0 : (value / a) * 255)
			.toString(16)
			.padStart(2, '0');
	return `#${channel(r)}${channel(g)}${channel(b)}`;
}
