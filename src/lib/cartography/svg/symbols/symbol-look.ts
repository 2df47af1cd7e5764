import { Formatted, type LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Face } from '../../../fonts/face';
import { FONTS } from '../../labels';
import type { Colour, MarkItem } from '../../display-list';
import { markInks, type ResolvedMark } from '../../point-mark';
import type { ThemeName } from '../../../layers/palette';
import { Reader } from '../scene/reader';
import type { Scene, SceneFeature } from '../scene/scene';
import { ANCHORS, JUSTIFICATIONS, radialOffset, type Anchor, type Justification } from './anchors';
import { setText, type SetText } from './typesetting';

/** How a symbol's icon looks. */
export interface IconLook {
	readonly mark: ResolvedMark;
	/** Its inks in both themes. */
	readonly inks: Pick<MarkItem, 'ink' | 'edge'>;
	/** Times the mark's own size: as drawn, and as MapLibre reckons its room. */
	readonly scale: number;
	readonly roomScale: number;
	readonly opacity: number;
	/** Drawn whatever is there already. */
	readonly always: boolean;
}

/** How a symbol's text looks. */
export interface TextLook {
	readonly text: SetText;
	/** Of the letters, CSS pixels: as drawn, and as MapLibre reckons their room. */
	readonly size: number;
	readonly roomSize: number;
	/** CSS pixels that are kept free around it. */
	readonly padding: number;
	/** Where it may stand, the best first. */
	readonly options: readonly AnchorOption[];
	/** undefined: as suits the anchor. */
	readonly justification: Justification | undefined;
	readonly colour: Colour;
	/** How far it reaches beyond the letters, CSS pixels; undefined where there is none. */
	readonly halo: (Colour & { readonly width: number }) | undefined;
	readonly opacity: number;
	/** Takes its room whatever is there already. */
	readonly always: boolean;
}

/** Which part of a text lies at its symbol's place, and how far away from it in ems. */
export interface AnchorOption {
	readonly anchor: Anchor;
	readonly offset: readonly [x: number, y: number];
}

export interface SymbolLook {
	readonly icon: IconLook | undefined;
	readonly text: TextLook | undefined;
}

/** The style specification's own colour of texts. */
const BLACK: Colour = { ink: { light: '#000000', dark: '#000000' }, opacity: 1 };

const FACES: Readonly<Record<string, Face>> = {
	[FONTS.regular]: { family: 'sans', weight: 400 },
	[FONTS.strong]: { family: 'sans', weight: 600 }
};

/** A symbol layer, asked for the looks of its features. */
export class SymbolLayer {
	readonly layer: LayerSpecification;
	readonly alongLine: boolean;
	readonly #scene: Scene;
	/** MapLibre reckons room with the sizes of the next whole zoom, so that labels stay while zooming. */
	readonly #roomZoom: number;
	readonly #looks = new Map<string, SymbolLook>();

	constructor(scene: Scene, layer: LayerSpecification) {
		this.layer = layer;
		this.#scene = scene;
		this.#roomZoom = Math.floor(scene.drawing.camera.zoom) + 1;
		this.alongLine = new Reader(scene, layer).text('symbol-placement') === 'line';
	}

	/** What a feature looks like; the same object for features that say the same. */
	look(feature: SceneFeature): SymbolLook {
		const key = JSON.stringify([feature.properties, feature.state, feature.geometry.type]);
		const known = this.#looks.get(key) ?? { icon: this.#icon(feature), text: this.#text(feature) };
		this.#looks.set(key, known);
		return known;
	}

	reader(feature: SceneFeature): Reader {
		return new Reader(this.#scene, this.layer, feature);
	}

	/** undefined where the feature has no icon. */
	#icon(feature: SceneFeature): IconLook | undefined {
		const reader = this.reader(feature);
		const images = reader.images('icon-image');
		if (images === undefined) return undefined;
		const mark = this.#mark('light', images.light);
		return {
			mark,
			inks: markInks(mark, this.#mark('dark', images.dark)),
			scale: reader.number('icon-size'),
			roomScale: reader.number('icon-size', this.#roomZoom),
			opacity: reader.number('icon-opacity'),
			always: this.#overlaps('icon-overlap', feature)
		};
	}

	#mark(theme: ThemeName, image: string): ResolvedMark {
		const mark = this.#scene.patterns[theme][image];
		if (mark?.kind !== 'mark') this.#refuse('icon-image', image, 'Name a mark of the style.');
		return mark;
	}

	/**
	 * undefined where the feature has no text.
	 * @throws Error for a font that we do not bring
	 */
	#text(feature: SceneFeature): TextLook | undefined {
		const field = this.#scene.evaluate(this.layer, 'text-field', feature);
		if (!(field instanceof Formatted) || field.isEmpty()) return undefined;
		const reader = this.reader(feature);
		const text = setText(field, {
			font: this.#list('text-font', feature).join(),
			faceOf: (font) =>
				FACES[font] ?? this.#refuse('text-font', font, `Use ${Object.keys(FACES).join(' or ')}.`),
			letterSpacing: reader.number('text-letter-spacing'),
			maximumWidth: this.alongLine ? Infinity : reader.number('text-max-width'),
			lineHeight: reader.number('text-line-height'),
			transform: TRANSFORMS[reader.text('text-transform')] ?? asItIs
		});
		if (text === undefined) return undefined;
		const haloColour = reader.colour('text-halo-color');
		const haloWidth = reader.number('text-halo-width');
		return {
			text,
			size: reader.number('text-size'),
			roomSize: reader.number('text-size', this.#roomZoom),
			padding: reader.number('text-padding'),
			options: this.#options(feature),
			justification: JUSTIFICATIONS.find((each) => each === reader.text('text-justify')),
			colour: reader.colour('text-color') ?? BLACK,
			halo:
				haloColour === undefined || haloWidth === 0
					? undefined
					: { ...haloColour, width: haloWidth },
			opacity: reader.number('text-opacity'),
			always: this.#overlaps('text-overlap', feature)
		};
	}

	#options(feature: SceneFeature): AnchorOption[] {
		const offset = this.reader(feature).number('text-radial-offset');
		const names = this.#list('text-variable-anchor', feature);
		const anchors = ANCHORS.filter((anchor) => names.includes(anchor)).sort(
			(a, b) => names.indexOf(a) - names.indexOf(b)
		);
		return (anchors.length === 0 ? (['center'] as const) : anchors).map((anchor) => ({
			anchor,
			offset: radialOffset(anchor, offset)
		}));
	}

	/** The style specification has no default for it: nothing said is never. */
	#overlaps(property: 'icon-overlap' | 'text-overlap', feature: SceneFeature): boolean {
		return this.#scene.evaluate(this.layer, property, feature) === 'always';
	}

	#list(property: string, feature: SceneFeature): string[] {
		const value = this.#scene.evaluate(this.layer, property, feature) ?? [];
		return Array.isArray(value) ? value.map(String) : [];
	}

	#refuse(property: string, value: string, remedy: string): never {
		throw new Error(`${this.layer.id} of the style asks for the ${property} ${value}. ${remedy}`);
	}
}

const TRANSFORMS: Readonly<Record<string, (text: string) => string>> = {
	uppercase: (text) => text.toUpperCase(),
	lowercase: (text) => text.toLowerCase()
};

function asItIs(text: string): string {
	return text;
}
