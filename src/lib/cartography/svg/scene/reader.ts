import { Color, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Colour } from '../../display-list';
import type { Scene, SceneFeature } from './scene';

/** Names of images, in the light style and in the dark one. */
export interface Images {
	readonly light: string;
	readonly dark: string;
}

/** A style layer's values for one feature, each as what it must be. */
export interface Reader {
	number(property: string, zoom?: number): number;
	text(property: string): string;
	flag(property: string): boolean;
	/** Undefined where neither the layer nor the specification names one. */
	colour(property: string): Colour | undefined;
	numbers(property: string, zoom?: number): readonly number[] | undefined;
	images(property: string): Images | undefined;
}

/**
 * @throws TypeError for a value of another kind than the style specification says; Error where the two
 * themes differ in more than inks
 */
export function read(scene: Scene, layer: LayerSpecification, feature?: SceneFeature): Reader {
	const value = (property: string, zoom?: number): unknown =>
		scene.evaluate(layer, property, feature, zoom);
	const inDark = (property: string): unknown =>
		scene.evaluate(scene.inDark(layer), property, feature);
	const differs = (property: string): Error =>
		new Error(
			`${property} of the style layer ${layer.id} differs between the themes in more than its ink. Compile both styles from the same data and options.`
		);
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
		flag: (property) => {
			const found = value(property);
			if (typeof found === 'boolean') return found;
			throw wrong(property, found);
		},
		colour: (property) => {
			const light = value(property);
			if (light === undefined) return undefined;
			if (!(light instanceof Color)) throw wrong(property, light);
			const dark = inDark(property);
			if (!(dark instanceof Color) || dark.a !== light.a) throw differs(property);
			return { ink: { light: hexOf(light), dark: hexOf(dark) }, opacity: light.a };
		},
		numbers: (property, zoom) => {
			const found = value(property, zoom);
			if (found === undefined || found === null) return undefined;
			if (Array.isArray(found) && found.every((each) => typeof each === 'number')) return found;
			throw wrong(property, found);
		},
		images: (property) => {
			const light = value(property);
			if (light === undefined || light === null) return undefined;
			return { light: String(light), dark: String(inDark(property)) };
		}
	};
}

/** A colour of the style specification as `#rrggbb`, whatever its own opacity. */
function hexOf({ r, g, b, a }: Color): string {
	const channel = (value: number): string =>
		Math.round(a === 0 ? 0 : (value / a) * 255)
			.toString(16)
			.padStart(2, '0');
	return `#${channel(r)}${channel(g)}${channel(b)}`;
}
