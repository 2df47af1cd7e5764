import type { Position } from 'geojson';
import type { Owned } from '../../display-list';
import { project } from '../../projection';
import type { Scene, SceneFeature } from '../scene/scene';
import { worldPaths, type WorldPath } from '../geometry/world-paths';
import { clipToTile, distance, lineAnchors, type LineAnchor } from './line-anchors';
import type { PixelPoint } from '../../projection';
import type { Box } from './collision-index';
import { simplifyLine } from './simplify-line';
import type { IconLook, SymbolLayer, TextLook } from './symbol-look';

/** A symbol that would like to stand somewhere. Places in CSS pixels from the frame's corner. */
export interface PointSymbol extends PixelPoint, Owned {
	readonly icon: IconLook | undefined;
	readonly text: TextLook | undefined;
}

export interface LineSymbol {
	readonly line: readonly PixelPoint[];
	readonly anchor: LineAnchor;
	readonly text: TextLook;
}

export type SymbolCandidate = PointSymbol | LineSymbol;

/** Side of MapLibre's tiles at their own zoom, CSS pixels. */
const TILE = 512;
/** MapLibre's own for GeoJSON sources: pixels of a tile. */
const TOLERANCE = 0.375;
/** MapLibre reckons with symbols this far outside the frame, CSS pixels. */
export const SURROUNDINGS = 100;
/** The zoom at which MapLibre measures what is to stand on a line, whatever the zoom is. */
const MEASURING_ZOOM = 18;

interface Ordered {
	readonly candidate: SymbolCandidate;
	/** Compared one by one: the smaller goes first. */
	readonly order: readonly number[];
}

/** The frame and its margin. */
export function drawnBox({ drawing: { size, margin = 0 } }: Scene): Box {
	return {
		left: -margin,
		top: -margin,
		right: size.width + margin,
		bottom: size.height + margin
	};
}

/**
 * The symbols of a style layer in the order in which MapLibre places them: by sort key, then tile by
 * tile, column after column, and in a tile by the order of the source.
 */
export function candidatesOf(scene: Scene, symbols: SymbolLayer): SymbolCandidate[] {
	const { layer } = symbols;
	const said = new Map<string, LineAnchor[]>();
	const sorted = 'layout' in layer && 'symbol-sort-key' in (layer.layout ?? {});
	return scene
		.featuresOf(layer)
		.flatMap((feature) => {
			const key = sorted ? symbols.reader(feature).number('symbol-sort-key') : 0;
			const found = symbols.alongLine
				? alongLines(scene, symbols, feature, said)
				: atPoints(scene, symbols, feature);
			return found.map(({ candidate, order }) => ({ candidate, order: [key, ...order] }));
		})
		.sort((a, b) => compare(a.order, b.order))
		.map(({ candidate }) => candidate);
}

function compare(a: readonly number[], b: readonly number[]): number {
	const index = a.findIndex((value, at) => value !== b[at]);
	return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

function atPoints(scene: Scene, symbols: SymbolLayer, feature: SceneFeature): Ordered[] {
	const zoom = Math.floor(scene.drawing.camera.zoom);
	const { left, top, right, bottom } = drawnBox(scene);
	const near: { x: number; y: number; order: number[] }[] = [];
	for (const position of pointsOf(feature, symbols.layer.id)) {
		const [first, y] = scene.toFrame(position);
		if (y < top - SURROUNDINGS || y > bottom + SURROUNDINGS) continue;
		for (const copy of scene.copies) {
			const x = first + copy;
			if (x < left - SURROUNDINGS || x > right + SURROUNDINGS) continue;
			const [worldX, worldY] = project(asPlace(position), zoom);
			near.push({ x, y, order: [copy, Math.floor(worldX / TILE), Math.floor(worldY / TILE)] });
		}
	}
	if (near.length === 0) return [];
	const look = symbols.look(feature);
	const owner = scene.ownerOf(feature);
	return near.map(({ x, y, order }) => ({
		candidate: { x, y, ...look, ...owner },
		order
	}));
}

/** @param said where words stand already, by tile and words */
function alongLines(
	scene: Scene,
	symbols: SymbolLayer,
	feature: SceneFeature,
	said: Map<string, LineAnchor[]>
): Ordered[] {
	const { zoom: exact } = scene.drawing.camera;
	const zoom = Math.floor(exact);
	const tiles = tilesInView(scene);
	const near = linesOf(feature, symbols.layer.id).filter((_, index) =>
		tiles.some((tile) => reaches(worldPaths(feature.geometry)[index], tile, TILE / 2 ** zoom))
	);
	if (near.length === 0) return [];
	const text = symbols.look(feature).text;
	if (text === undefined) return [];
	if (text.text.lines.length > 1) {
		throw new Error(`${symbols.layer.id} has a label of several lines, which no line can carry.`);
	}
	const reader = symbols.reader(feature);
	const size = reader.number('text-size', MEASURING_ZOOM);
	const lettering = {
		length: text.text.width * size,
		size,
		spacing: reader.number('symbol-spacing'),
		maximumAngle: reader.number('text-max-angle')
	};
	const lines = near.map((line) => {
		const points = line.map((position): PixelPoint => {
			const [x, y] = project(asPlace(position), zoom);
			return { x, y };
		});
		return simplifyLine(points, TOLERANCE);
	});
	const enlarged = 2 ** (exact - zoom);
	return tiles.flatMap(({ copy, column, row, left, top }) => {
		const words = text.text.lines.flatMap(({ runs }) => runs.map((run) => run.text)).join(' ');
		const key = [copy, column, row, words].join();
		const taken = said.get(key) ?? [];
		said.set(key, taken);
		const corner = { x: column * TILE, y: row * TILE };
		return lines.flatMap((line) =>
			clipToTile(
				line.map(({ x, y }) => ({ x: x - corner.x, y: y - corner.y })),
				TILE
			).flatMap((part) => {
				const anchors = lineAnchors(part, lettering, TILE).filter((anchor) => {
					// The same words are not said twice close together.
					if (taken.some((other) => distance(other, anchor) < lettering.spacing / 2)) return false;
					taken.push(anchor);
					return true;
				});
				const onFrame = <P extends PixelPoint>(point: P): P => ({
					...point,
					x: left + point.x * enlarged,
					y: top + point.y * enlarged
				});
				return anchors.map((anchor) => ({
					candidate: { line: part.map(onFrame), anchor: onFrame(anchor), text },
					order: [copy, column, row]
				}));
			})
		);
	});
}

/** Whether any of a line may lie in a tile. More than the rounding of its places: pixels at zoom 0. */
const ROUNDING = 1e-6;

/** @param side of a tile, CSS pixels at zoom 0 */
function reaches(
	path: WorldPath | undefined,
	{ column, row }: { readonly column: number; readonly row: number },
	side: number
): boolean {
	if (path === undefined) return false;
	const [left, top, right, bottom] = path.box;
	return (
		right >= column * side - ROUNDING &&
		left <= (column + 1) * side + ROUNDING &&
		bottom >= row * side - ROUNDING &&
		top <= (row + 1) * side + ROUNDING
	);
}

/** MapLibre's tiles that are seen, and where their corners lie in the frame. */
function tilesInView(scene: Scene) {
	const { zoom: exact } = scene.drawing.camera;
	const side = TILE * 2 ** (exact - Math.floor(exact));
	const count = 2 ** Math.floor(exact);
	const [originX, originY] = scene.toFrame([-180, 90]);
	const box = drawnBox(scene);
	const tiles: { copy: number; column: number; row: number; left: number; top: number }[] = [];
	for (const copy of scene.copies) {
		for (let row = 0; row < count; row++) {
			const top = originY + row * side;
			if (top + side < box.top || top > box.bottom) continue;
			for (let column = 0; column < count; column++) {
				const left = originX + copy + column * side;
				if (left + side < box.left || left > box.right) continue;
				tiles.push({ copy, column, row, left, top });
			}
		}
	}
	return tiles;
}

function pointsOf({ geometry }: SceneFeature, layer: string): Position[] {
	if (geometry.type === 'Point') return [geometry.coordinates];
	if (geometry.type === 'MultiPoint') return geometry.coordinates;
	throw new Error(`${layer} of the style puts symbols on a ${geometry.type}: give it points.`);
}

function linesOf({ geometry }: SceneFeature, layer: string): Position[][] {
	if (geometry.type === 'LineString') return [geometry.coordinates];
	if (geometry.type === 'MultiLineString') return geometry.coordinates;
	throw new Error(`${layer} of the style writes along a ${geometry.type}: give it lines.`);
}

function asPlace([longitude = 0, latitude = 0]: Position): [number, number] {
	return [longitude, latitude];
}
