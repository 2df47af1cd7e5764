// For tests: a scene of a few symbol layers.
import type { SymbolLayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry, Position } from 'geojson';
import { FONTS } from '../../labels';
import type { ResolvedMark } from '../../point-mark';
import { unproject } from '../../projection';
import type { MapDrawing } from '../draw/drawing';
import { makeScene, type Scene } from '../scene/scene';

/** CSS pixels. The frame's middle is at longitude and latitude 0. */
export const SIZE = { width: 400, height: 300 };
const ZOOM = 6;

/** 8 CSS pixels wide, in an image of 12. */
export const DISC: ResolvedMark = { kind: 'mark', mark: 'disc', radius: 4, ink: '#112233' };

export interface SymbolFeature {
	/** CSS pixels from the frame's top left corner; several make a line. */
	readonly places: readonly (readonly [x: number, y: number])[];
	readonly properties?: Readonly<Record<string, unknown>>;
}

export interface SymbolSpecification {
	readonly id: string;
	readonly features: readonly SymbolFeature[];
	readonly layout: Readonly<Record<string, unknown>>;
	readonly paint?: Readonly<Record<string, unknown>>;
}

export function symbolScene(
	layers: readonly SymbolSpecification[],
	changes: Partial<MapDrawing> = {}
): Scene {
	return makeScene({
		compiled: {
			style: {
				version: 8,
				sources: Object.fromEntries(
					layers.map(({ id, features }) => [
						id,
						{
							type: 'geojson',
							data: { type: 'FeatureCollection', features: features.map(asFeature) }
						}
					])
				),
				layers: layers.map(asStyleLayer)
			},
			patterns: { disc: DISC },
			interactive: []
		},
		camera: { longitude: 0, latitude: 0, zoom: ZOOM },
		size: SIZE,
		states: new Map(),
		...changes
	});
}

function asStyleLayer({ id, layout, paint = {} }: SymbolSpecification): SymbolLayerSpecification {
	return {
		id,
		type: 'symbol',
		source: id,
		layout: { 'text-font': [FONTS.regular], ...layout } as NonNullable<
			SymbolLayerSpecification['layout']
		>,
		paint: { ...paint }
	};
}

function asFeature({ places, properties = {} }: SymbolFeature): Feature {
	const coordinates = places.map(([x, y]): Position => {
		const middle = 256 * 2 ** ZOOM;
		return unproject([middle + x - SIZE.width / 2, middle + y - SIZE.height / 2], ZOOM);
	});
	const [first = [0, 0]] = coordinates;
	const geometry: Geometry =
		coordinates.length > 1
			? { type: 'LineString', coordinates }
			: { type: 'Point', coordinates: first };
	return { type: 'Feature', geometry, properties: { ...properties } };
}
