import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Bounds } from '../cartography/projection';
import { compileStyle, type CompiledStyle } from '../cartography/style';
import { drawMap } from '../cartography/svg/draw/draw-map';
import type { DrawnMap, FeatureLink } from '../cartography/svg/draw/drawing';
import { inBothThemes } from '../cartography/two-themes';
import type { FeatureReference } from '../dossier/model/types';
import type { ThemeName } from '../layers/define';
import { LAYER_IDS } from '../layers/ids';
import { readDrawnDossier, type DrawnDossier } from './drawn-dossier';
import { frameView } from './frame-view';
import { hatchings, isHatching } from './picture-hatchings';
import { nameSets } from './picture-names';

/** Width of the frame as it is drawn, CSS pixels: that of a common desktop window. */
const FRAME_WIDTH = 688;
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

const drawn = new Map<string, string>();

/**
 * The default view of a dossier's map as markup for its page: shapes in an SVG whose view box is
 * the dossier's frame, and marks and names in elements that are as large as it but not scaled.
 * `MapPicture.svelte` has the styles that both need.
 * @throws DossierError with every problem of the dossier's files
 */
export function drawPicture(slug: string, linksOf: LinksOf): string {
	const known = drawn.get(slug);
	if (known !== undefined) return known;
	const read = readDrawnDossier(slug);
	const { dossier, mapData, countryName } = read;
	const link = linksOf(read);
	const visible = LAYER_IDS.filter((id) => dossier.visible.includes(id));
	const draw = (theme: ThemeName): string => {
		const options = { visible, opacity: {}, theme, countryName, fontFaces: {} };
		return pictureOf(compileStyle(mapData, options), dossier.frame, link);
	};
	const picture = inBothThemes(draw('light'), draw('dark'));
	drawn.set(slug, picture);
	return picture;
}

function pictureOf(
	compiled: CompiledStyle,
	frame: Bounds,
	link: (reference: FeatureReference) => FeatureLink | undefined
): string {
	const viewOf = (width: number) => frameView(frame, width);
	const { camera, size } = viewOf(FRAME_WIDTH);
	const draw = (layers: readonly LayerSpecification[]): DrawnMap =>
		drawMap({
			compiled: { ...compiled, style: { ...compiled.style, layers: [...layers] } },
			camera,
			size,
			states: new Map(),
			margin: MARGIN,
			precision: PRECISION,
			squares: SQUARES,
			interactive: link
		});
	const { layers } = compiled.style;
	// Neither patterns nor names and marks grow with the shapes.
	const isShape = (layer: LayerSpecification) => layer.type !== 'symbol' && !isHatching(layer);
	const hatched = layers.findLastIndex(isHatching) + 1;
	const below = draw(layers.slice(0, hatched).filter(isShape));
	const above = draw(layers.slice(hatched).filter(isShape));
	const hatching = hatchings(compiled, viewOf, FRAME_WIDTH, { margin: MARGIN, squares: SQUARES });
	const names = nameSets(compiled, viewOf);
	const shape = `style="--shape:${(size.width / size.height).toFixed(4)}"`;
	return [
		`<style>${hatching.rules}${names.rules}</style>`,
		`<svg class="shapes" viewBox="0 0 ${size.width} ${size.height}">`,
		// Ids of several drawings in one page would not be unique, and nothing refers to them.
		`${below.geometry}${hatching.markup}${above.geometry}`.replaceAll(/ id="[^"]*"/g, ''),
		linksOnly(below.targets + above.targets),
		`</svg><svg class="names after-map" ${shape}>${names.marks}</svg>`,
		`<div class="names after-map" ${shape}>${names.texts}</div>`
	].join('');
}

/** Shapes that lead nowhere are only of use to scripts, which soon have the live map. */
function linksOnly(targets: string): string {
	return targets.replaceAll(/<g data-feature="[^"]*">.*?<\/g>/g, '');
}
