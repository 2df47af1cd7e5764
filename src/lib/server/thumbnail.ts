import { cameraFor } from '../cartography/camera';
import type { Size } from '../cartography/projection';
import { compileStyle } from '../cartography/style';
import { drawMap } from '../cartography/svg/draw/draw-map';
import { svgDocument } from '../cartography/svg/writers/write-map';
import { layerIds } from '../layers/layers-of';
import type { ThemeName } from '../layers/palette';
import { readDrawnDossier } from './drawn-dossier';

/** CSS pixels. */
export const THUMBNAIL: Size = { width: 360, height: 240 };
/** Nobody looks closer at a picture of this size, CSS pixels. */
const PRECISION = 0.5;

/**
 * A dossier's map at its first view, small and without names, as an SVG file in the colours of the
 * reader's theme.
 * @throws DossierError with every problem of the dossier's files
 */
export function thumbnail(slug: string): string {
	const { dossier, mapData, countryName } = readDrawnDossier(slug);
	const visible = layerIds(dossier).filter((id) => dossier.visible.includes(id));
	const styleIn = (theme: ThemeName) =>
		compileStyle(mapData, {
			...{ visible, opacity: {}, theme, countryName, fontFaces: {} },
			labels: false
		});
	const edges = { top: 8, right: 8, bottom: 8, left: 8 };
	const drawn = drawMap({
		compiled: styleIn('light'),
		dark: styleIn('dark'),
		camera: cameraFor(dossier.frame, THUMBNAIL, edges),
		size: THUMBNAIL,
		states: new Map(),
		precision: PRECISION
	});
	return svgDocument(drawn, THUMBNAIL, { theme: 'both' });
}
