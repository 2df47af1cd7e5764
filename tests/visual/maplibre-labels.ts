// For tests: where MapLibre puts its labels, from its own records of the placement.
import type { Camera, Size } from '../../src/lib/cartography/projection';
import type { CompiledStyle } from '../../src/lib/cartography/style';
import { alignment, type Anchor } from '../../src/lib/cartography/svg/symbols/anchors';
import type { Box } from '../../src/lib/cartography/svg/symbols/collision-index';
import { applyPatterns } from '../../src/lib/map/maplibre/apply-patterns';
import { createMap } from '../../src/lib/map/maplibre/create-map';

type MapLibre = ReturnType<typeof createMap>;

/** CSS pixels from the map's top left corner. */
export interface MapLibreLabel {
	readonly layer: string;
	/** The symbol's own place. */
	readonly at: { readonly x: number; readonly y: number };
	/** The middle of its text. */
	readonly x: number;
	readonly y: number;
	/** The room that its text takes; undefined for one along a line. */
	readonly box: Box | undefined;
}

/** Draws a style with MapLibre and waits until it has finished. */
export async function drawWithMapLibre(
	container: HTMLElement,
	compiled: CompiledStyle,
	camera: Camera,
	{ width, height }: Size
): Promise<MapLibre> {
	container.style.cssText = `position: absolute; top: 0; left: 0; width: ${width}px; height: ${height}px`;
	const map = createMap(container, compiled, camera, {
		interactive: false,
		trackResize: false,
		fadeDuration: 0,
		pixelRatio: 1
	});
	map.once('style.load', () => {
		applyPatterns(map, compiled.patterns, 1);
	});
	await map.once('idle');
	// While tiles arrive, labels keep the side on which they first had room. We want to know where
	// they go when all is there.
	map.style.placement.variableOffsets = {};
	map.triggerRepaint();
	await map.once('idle');
	return map;
}

interface SymbolInstance {
	readonly anchorX: number;
	readonly anchorY: number;
	readonly crossTileID: number;
	readonly textBoxStartIndex: number;
	readonly textBoxEndIndex: number;
}

/** What is read of MapLibre's own bucket of symbols, which it does not export. */
interface Bucket {
	readonly symbolInstances: { readonly length: number; get(index: number): SymbolInstance };
}

/** Units of a tile's side, and of one of its pixels. */
const EXTENT = 8192;
const PIXEL = EXTENT / 512;

/**
 * All labels that MapLibre shows.
 * @param textSize of a style layer's letters, CSS pixels
 */
export function labelsOf(map: MapLibre, textSize: (layer: string) => number): MapLibreLabel[] {
	const { placement } = map.style;
	return map.getLayersOrder().flatMap((id) => {
		const layer = map.style.getLayer(id);
		if (layer?.type !== 'symbol' || layer.isHidden(map.getZoom())) return [];
		const manager = map.style.tileManagers[layer.source];
		return (manager?.getRenderableIds(true) ?? []).flatMap((key) => {
			const tile = manager?.getTileByID(key);
			const bucket = tile?.getBucket(layer) as Bucket | undefined;
			if (tile === undefined || bucket === undefined) return [];
			const labels: MapLibreLabel[] = [];
			for (let index = 0; index < bucket.symbolInstances.length; index++) {
				const instance = bucket.symbolInstances.get(index);
				const { anchorX, anchorY, crossTileID, textBoxStartIndex, textBoxEndIndex } = instance;
				if (placement.placements[crossTileID]?.text !== true) continue;
				const at = map.project(placeInTile(tile.tileID.canonical, anchorX, anchorY));
				const shift = shiftOf(placement.variableOffsets[crossTileID], textSize(id));
				const [x, y] = [at.x + shift.x, at.y + shift.y];
				const box = tile.collisionBoxArray?.get(textBoxStartIndex);
				labels.push({
					layer: id,
					at,
					x,
					y,
					box:
						box === undefined || textBoxStartIndex === textBoxEndIndex
							? undefined
							: {
									left: x + box.x1 / PIXEL,
									top: y + box.y1 / PIXEL,
									right: x + box.x2 / PIXEL,
									bottom: y + box.y2 / PIXEL
								}
				});
			}
			return labels;
		});
	});
}

function placeInTile(
	{ x, y, z }: { x: number; y: number; z: number },
	anchorX: number,
	anchorY: number
): [longitude: number, latitude: number] {
	const across = (x + anchorX / EXTENT) / 2 ** z;
	const down = (y + anchorY / EXTENT) / 2 ** z;
	const latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * down)));
	return [across * 360 - 180, (latitude * 180) / Math.PI];
}

interface VariableOffset {
	readonly textOffset: readonly [number, number];
	readonly width: number;
	readonly height: number;
	readonly anchor: Anchor;
	readonly textBoxScale: number;
}

/** As MapLibre's `calculateVariableRenderShift`; 24 of its units are an em. */
function shiftOf(offset: VariableOffset | undefined, size: number): { x: number; y: number } {
	if (offset === undefined) return { x: 0, y: 0 };
	const { anchor, width, height, textOffset, textBoxScale } = offset;
	const { horizontal, vertical } = alignment(anchor);
	return {
		x: (((0.5 - horizontal) * width) / textBoxScale + textOffset[0]) * (size / 24),
		y: (((0.5 - vertical) * height) / textBoxScale + textOffset[1]) * (size / 24)
	};
}
