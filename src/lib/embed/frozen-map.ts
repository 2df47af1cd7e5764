import type { Camera, Size } from '../cartography/projection';
import { type CompiledStyle, compileStyle, type MapData } from '../cartography/style';
import { drawMap } from '../cartography/svg/draw/draw-map';
import type { FeatureLink } from '../cartography/svg/draw/drawing';
import type { FeatureState } from '../cartography/emphasis';
import { joinThemes } from '../cartography/two-themes';
import type { Dossier, FeatureReference } from '../dossier/model/types';
import type { ThemeName } from '../layers/define';
import { cameraFor } from '../cartography/camera';
import type { View } from '../view/view';

export interface FrozenMap {
	readonly dossier: Dossier;
	readonly mapData: MapData;
	readonly view: View;
	readonly states: ReadonlyMap<FeatureReference, FeatureState>;
	/** Name in the interface language by ISO 3166-1 alpha-3 code. */
	readonly countryName: (alpha3: string) => string;
	/** Where a feature on the map leads. */
	readonly linkTo: (reference: FeatureReference) => FeatureLink;
	/** What the map shows, for those who do not see it. */
	readonly description: string;
}

/**
 * Two maps, each drawn for frames of about its size, so that names can be read in both; the style
 * sheet shows one. The margin fills frames of other shapes. CSS pixels.
 */
const MAPS = [
	{ name: 'wide', size: { width: 640, height: 360 }, margin: 160, padding: 24 },
	{ name: 'narrow', size: { width: 320, height: 180 }, margin: 110, padding: 8 }
] as const;
/** What coordinates are rounded to, CSS pixels: finer is not seen on a screen, and twice the bytes. */
const PRECISION = 0.5;

/** The maps of a view, as inline SVG, in each theme. */
export function frozenMaps(frozen: FrozenMap): Readonly<Record<ThemeName, string>> {
	const { mapData, view, countryName, states, linkTo, description } = frozen;
	const compile = (theme: ThemeName): CompiledStyle =>
		compileStyle(mapData, {
			visible: view.layers,
			opacity: view.opacity,
			theme,
			countryName,
			fontFaces: {}
		});
	const { compiled, coloured } = joinThemes(compile('light'), compile('dark'));
	const maps = MAPS.map(({ name, size, margin, padding }) => {
		const camera = cameraOf(frozen, size, padding);
		const { geometry, labels, targets } = drawMap({
			compiled,
			camera,
			size,
			states,
			margin,
			precision: PRECISION,
			prefix: `${name}-`,
			interactive: linkTo
		});
		return (
			`<svg class="${name}" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${description}">` +
			`${geometry}${labels}${targets}</svg>`
		);
	}).join('\n');
	return { light: coloured(maps, 'light'), dark: coloured(maps, 'dark') };
}

function cameraOf({ dossier, view }: FrozenMap, size: Size, padding: number): Camera {
	const edges = { top: padding, right: padding, bottom: padding, left: padding };
	return view.camera ?? cameraFor(dossier.frame, size, edges);
}
