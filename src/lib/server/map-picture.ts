import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { DrawnMap, FeatureLink, HitLayer } from '../cartography/display-list';
import type { Bounds, Size } from '../cartography/projection';
import { compileStyle } from '../cartography/style';
import { drawMap } from '../cartography/svg/draw/draw-map';
import { writeHits, writeLayers } from '../cartography/svg/writers/write-map';
import { escape } from '../cartography/svg/writers/markup';
import { bySquares } from '../cartography/svg/writers/split-by-tile';
import type { SvgOptions } from '../cartography/svg/writers/svg-options';
import type { FeatureReference } from '../dossier/model/types';
import { layerIds } from '../layers/layers-of';
import type { ThemeName } from '../layers/palette';
import { readDrawnDossier, type DrawnDossier } from './drawn-dossier';
import { frameCells, frameView, FRAME_WIDTH } from '../cartography/frame-view';
import { withCells } from '../cartography/places/placed-map';
import { pictureWords } from '../cartography/picture-words';
import { placeRule } from './picture-place';
import { hatchings, isHatching, type Hatchings } from './picture-hatchings';
import { nameSets, type NameSets } from './picture-names';
import { withLayers, type PictureStyle } from './picture-style';

/** Drawn beyond the frame on each side: what a window of another shape shows as well. */
const MARGIN = 800;
/** Of the shapes, CSS pixels. */
const PRECISION = 0.5;
/** Side of the squares by which lines are apart, CSS pixels: about that of a browser's tiles. */
const SQUARES = 200;

/** Gives what a feature's shape leads to; features without a link answer nothing. */
export type LinksOf = (
	dossier: DrawnDossier
) => (reference: FeatureReference) => FeatureLink | undefined;

/** A drawn map as part of a page. */
export interface Picture {
	readonly markup: string;
	/** The text of the style sheet that stands in it, for the page's policy. */
	readonly sheet: string;
}

/** All that a picture is written from. */
interface DrawnPicture {
	/** Of the frame, as the shapes are drawn; CSS pixels. */
	readonly size: Size;
	/** Shapes that lie below the hatchings, and those above them. */
	readonly below: DrawnMap;
	readonly above: DrawnMap;
	readonly hatchings: Hatchings;
	readonly names: NameSets;
	/** A style rule: see `placeRule`. */
	readonly place: string;
	/** What it shows, for those who do not see it. */
	readonly words: string;
}

// Forgotten with the dossier that it shows: its page and its embed are made one soon after the other.
const drawn = new WeakMap<DrawnDossier, DrawnPicture>();

/**
 * The default view of a dossier's map as markup for its page: shapes in an SVG whose view box is
 * the dossier's frame, and marks and names in elements that are as large as it but not scaled.
 * `MapPicture.svelte` has the styles that both need.
 * @param lead what becomes of its links in the page that it stands in
 * @throws DossierError with every problem of the dossier's files
 */
export function drawPicture(
	slug: string,
	linksOf: LinksOf,
	lead: (link: FeatureLink, slug: string) => FeatureLink = (link) => link
): Picture {
	const dossier = readDrawnDossier(slug);
	const picture = drawn.get(dossier) ?? pictureOf(dossier, linksOf);
	drawn.set(dossier, picture);
	return writePicture(picture, (link) => lead(link, slug));
}

function pictureOf(read: DrawnDossier, linksOf: LinksOf): DrawnPicture {
	const { dossier, countryName } = read;
	const mapData = withCells(read.mapData, frameCells(dossier.frame));
	const visible = layerIds(dossier).filter((id) => dossier.visible.includes(id));
	const compiledIn = (theme: ThemeName) =>
		compileStyle(mapData, { visible, opacity: {}, theme, countryName, fontFaces: {} });
	const style = { compiled: compiledIn('light'), dark: compiledIn('dark') };
	const interactive = linksOf(read);
	return {
		...drawParts(style, dossier.frame, interactive),
		place: placeRule(dossier.frame),
		words: pictureWords(dossier, visible, (reference) => interactive(reference)?.name)
	};
}

function drawParts(
	style: PictureStyle,
	frame: Bounds,
	interactive: (reference: FeatureReference) => FeatureLink | undefined
): Omit<DrawnPicture, 'words' | 'place'> {
	const viewOf = (width: number) => frameView(frame, width);
	const { camera, size } = viewOf(FRAME_WIDTH);
	const shapes = { margin: MARGIN, squares: SQUARES };
	const draw = (isWanted: (layer: LayerSpecification, index: number) => boolean): DrawnMap =>
		drawMap({
			...withLayers(style, isWanted),
			camera,
			size,
			states: new Map(),
			margin: MARGIN,
			precision: PRECISION,
			interactive
		});
	// Neither patterns nor names and marks grow with the shapes.
	const isShape = (layer: LayerSpecification) => layer.type !== 'symbol' && !isHatching(layer);
	const hatched = style.compiled.style.layers.findLastIndex(isHatching) + 1;
	return {
		size,
		below: draw((layer, index) => index < hatched && isShape(layer)),
		above: draw((layer, index) => index >= hatched && isShape(layer)),
		hatchings: hatchings(style, viewOf, FRAME_WIDTH, shapes),
		names: nameSets(style, viewOf)
	};
}

function writePicture(
	{ size, below, above, hatchings: hatching, names, place, words }: DrawnPicture,
	lead: (link: FeatureLink) => FeatureLink
): Picture {
	const options: SvgOptions = { theme: 'both', apart: bySquares(SQUARES) };
	const { width, height } = size;
	const shape = `style="--shape:${(width / height).toFixed(4)}"`;
	const sheet = hatching.rules + names.rules + place;
	const markup = [
		`<style>${sheet}</style>`,
		`<svg class="shapes" ${shape} viewBox="0 0 ${width} ${height}" role="group" aria-label="${escape(words)}">`,
		writeLayers(below.shapes, options),
		hatching.markup,
		writeLayers(above.shapes, options),
		writeHits(linked([...below.hits, ...above.hits], lead)),
		`</svg><svg class="names after-map" ${shape}>${names.markup}</svg>`
	];
	return { markup: markup.join(''), sheet };
}

/** Shapes that lead nowhere are only of use to scripts, which soon have the live map. */
function linked(hits: readonly HitLayer[], lead: (link: FeatureLink) => FeatureLink): HitLayer[] {
	return hits.map((layer) => ({
		...layer,
		areas: layer.areas.flatMap((area) => (area.link ? [{ ...area, link: lead(area.link) }] : []))
	}));
}
