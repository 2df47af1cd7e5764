import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rasterPattern } from '../../../src/lib/cartography/pattern';
import { compileStyle, type CompiledStyle } from '../../../src/lib/cartography/style';
import { drawMap } from '../../../src/lib/cartography/svg/draw/draw-map';
import { svgDocument } from '../../../src/lib/cartography/svg/writers/write-map';
import type { Symbology } from '../../../src/lib/layers/definition';
import { cameraFor } from '../../../src/lib/cartography/camera';
import type { DrawnDossier } from '../../../src/lib/server/drawn-dossier';
import type { Look, PeerData, PeerPattern } from './pages/peer-data';
import { MAP_AREA, MAP_PADDING, PHONE_AREA, PHONE_PADDING } from '../pages';
import { layerIds, layersOf } from '../../../src/lib/layers/layers-of';

const FONTS = {
	'Noto Sans Regular': 'noto-sans-latin-400-normal.woff2',
	'Noto Sans SemiBold': 'noto-sans-latin-600-normal.woff2'
} as const;
/** As the page draws them: see `map/maplibre/apply-patterns.ts`. */
const PATTERN_DENSITY = 2;

/**
 * Writes what the peer pages show of a dossier: the very style that Sourceline compiles, each of its
 * sources as a file of GeoJSON, and its colours for libraries that read no style.
 * @param site folder of the peer pages; the data go to `data/<slug>/` in it
 */
export function writePeerData({ dossier, mapData, countryName }: DrawnDossier, site: string): void {
	const folder = join(site, 'data', dossier.slug);
	mkdirSync(folder, { recursive: true });
	const write = (name: string, content: unknown): void => {
		writeFileSync(join(folder, name), JSON.stringify(content));
	};
	const visible = layerIds(dossier).filter((id) => dossier.visible.includes(id));
	const compiled = compileStyle(mapData, {
		visible,
		opacity: {},
		theme: 'light',
		countryName,
		fontFaces: Object.fromEntries(
			Object.entries(FONTS).map(([font, file]) => [font, [`../fonts/${file}`]])
		)
	});
	const camera = cameraFor(dossier.frame, MAP_AREA, MAP_PADDING);
	const sources = Object.entries(compiled.style.sources).map(([id, source]) => {
		if (source.type !== 'geojson') throw new Error(`The source ${id} is not GeoJSON.`);
		const file = `${id.replaceAll('/', '-')}.json`;
		write(file, source.data);
		return [id, { ...source, data: `../data/${dossier.slug}/${file}` }] as const;
	});
	write('style.json', { ...compiled.style, sources: Object.fromEntries(sources) });
	write('peer.json', {
		camera,
		phoneCamera: cameraFor(dossier.frame, PHONE_AREA, PHONE_PADDING),
		patterns: patternsOf(compiled),
		layers: layersOf(dossier).map(({ id, scale }) => ({
			id,
			visible: visible.includes(id),
			property: scale.property,
			categories: scale.categories
				.filter(({ legendOnly }) => legendOnly !== true)
				.map(({ value, where = {}, symbology }) => ({ value, where, look: lookOf(symbology) }))
		}))
	} satisfies PeerData);
}

/** Writes the page that only shows the map. @param site folder of the peer pages */
export function writePicture({ dossier, mapData, countryName }: DrawnDossier, site: string): void {
	const compiled = compileStyle(mapData, {
		visible: layerIds(dossier).filter((id) => dossier.visible.includes(id)),
		opacity: {},
		theme: 'light',
		countryName,
		fontFaces: {}
	});
	const camera = cameraFor(dossier.frame, MAP_AREA, MAP_PADDING);
	const drawn = drawMap({ compiled, camera, size: MAP_AREA, states: new Map() });
	mkdirSync(join(site, 'picture'), { recursive: true });
	writeFileSync(
		join(site, 'picture', 'index.html'),
		picturePage(dossier.title, svgDocument(drawn, MAP_AREA))
	);
}

/** The fonts that the style names. @param site folder of the peer pages */
export function copyFonts(site: string): void {
	mkdirSync(join(site, 'fonts'), { recursive: true });
	for (const file of Object.values(FONTS)) {
		const path = `node_modules/@fontsource/noto-sans/files/${file}`;
		copyFileSync(path, join(site, 'fonts', basename(file)));
	}
}

function patternsOf({ patterns }: CompiledStyle): PeerPattern[] {
	return Object.entries(patterns).map(([id, pattern]) => {
		const { width, height, data } = rasterPattern(pattern, PATTERN_DENSITY);
		return {
			id,
			width,
			height,
			pixelRatio: PATTERN_DENSITY,
			pixels: Buffer.from(data).toString('base64')
		};
	});
}

/** Patterns become a light wash: not every library has them. */
function lookOf({ fill, pattern, strokes = [], radius }: Symbology): Look {
	const stroke = strokes.at(-1);
	return {
		fill: fill?.ink.light ?? pattern?.ink.light ?? 'none',
		fillOpacity: fill?.opacity ?? (pattern ? 0.3 : 0),
		stroke: stroke?.ink.light ?? 'none',
		width: stroke?.width ?? 0,
		dash: (stroke?.dash ?? []).map((length) => length * (stroke?.width ?? 1)),
		radius: radius ?? 0
	};
}

/** The least that shows a map: one answer, no script. */
function picturePage(title: string, svg: string): string {
	const { x, y, width, height } = MAP_AREA;
	const phone = PHONE_AREA;
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><style>body{margin:0;font-family:sans-serif}svg{position:absolute;left:${x}px;top:${y}px;width:${width}px;height:${height}px;overflow:hidden}@media(width<=45rem){svg{left:${phone.x}px;top:${phone.y}px;width:${phone.width}px;height:${phone.height}px}}</style><h1>${title}</h1>${svg}</html>`;
}
