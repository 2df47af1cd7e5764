import { LRUCache } from 'lru-cache';
import type { FeatureLink, HitLayer } from '../cartography/display-list';
import type { Camera, Size } from '../cartography/projection';
import { placedFor } from '../cartography/places/placed-map';
import { type CompiledStyle, compileStyle, type MapData } from '../cartography/style';
import { drawMap } from '../cartography/svg/draw/draw-map';
import { writeMap } from '../cartography/svg/writers/write-map';
import type { FeatureState } from '../cartography/emphasis';
import type { Dossier, FeatureReference } from '../dossier/model/types';
import type { ThemeName } from '../layers/palette';
import { cameraFor } from '../cartography/camera';
import type { View } from '../view/view';

export interface FrozenMap {
	readonly dossier: Dossier;
	readonly mapData: MapData;
	readonly view: View;
	readonly states: ReadonlyMap<FeatureReference, FeatureState>;
	/** Name in the interface language by ISO 3166-1 alpha-3 code. */
	readonly countryName: (alpha3: string) => string;
	/** Where a feature on the map leads; undefined where it leads nowhere. */
	readonly linkTo: (reference: FeatureReference) => FeatureLink | undefined;
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

/** The maps of a view as inline SVG, whose colours follow the page's theme. */
export function frozenMaps(frozen: FrozenMap): string {
	const { states, linkTo, description } = frozen;
	return MAPS.map(({ name, size, margin, padding }) => {
		const camera = cameraOf(frozen, size, padding);
		const mapData = placedFor(frozen.mapData, camera, size, margin);
		const { light, dark } = stylesOf({ ...frozen, mapData });
		const drawn = drawMap({
			compiled: light,
			dark,
			camera,
			size,
			states,
			margin,
			precision: PRECISION,
			interactive: linkTo
		});
		return (
			`<svg class="${name}" viewBox="0 0 ${size.width} ${size.height}" role="group" aria-label="${description}">` +
			`${writeMap({ ...drawn, hits: leadingSomewhere(drawn.hits) }, { theme: 'both' })}</svg>`
		);
	}).join('\n');
}

/** Without a script, nothing else answers the pointer: the other shapes would be half of the page. */
function leadingSomewhere(hits: readonly HitLayer[]): HitLayer[] {
	return hits.map((layer) => ({
		...layer,
		areas: layer.areas.filter(({ link }) => link !== undefined)
	}));
}

type Styles = Readonly<Record<ThemeName, CompiledStyle>>;

/** Readers ask for other places more often than for other layers: a style, once read, is drawn again. */
const stylesByMap = new WeakMap<MapData, LRUCache<string, Styles>>();
const MOST_STYLES = 16;

function stylesOf({ mapData, view, countryName }: FrozenMap): Styles {
	const styles = stylesByMap.get(mapData) ?? new LRUCache<string, Styles>({ max: MOST_STYLES });
	stylesByMap.set(mapData, styles);
	const key = JSON.stringify([view.layers, view.opacity]);
	const styleIn = (theme: ThemeName): CompiledStyle =>
		compileStyle(mapData, {
			visible: view.layers,
			opacity: view.opacity,
			theme,
			countryName,
			fontFaces: {}
		});
	const found = styles.get(key) ?? { light: styleIn('light'), dark: styleIn('dark') };
	styles.set(key, found);
	return found;
}

function cameraOf({ dossier, view }: FrozenMap, size: Size, padding: number): Camera {
	const edges = { top: padding, right: padding, bottom: padding, left: padding };
	return view.camera ?? cameraFor(dossier.frame, size, edges);
}
