import type { Feature, Geometry, Polygon } from 'geojson';
import type { LayerFeature, LayerFeatures } from '../../src/lib/dossier/model/types';
import type { MapData } from '../../src/lib/cartography/map-sources';
import { TEST_LAYERS, TEST_LAYER_IDS } from './test-layers';

const NOTHING = { type: 'FeatureCollection' as const, features: [] };

/** For tests: a map of squares, with one feature of every category of every layer. */
export function sampleData(): MapData {
	return {
		countries: {
			type: 'FeatureCollection',
			features: [
				feature({ id: 'FRA', name: 'France' }, square(0)),
				feature({ id: 'CHE', name: 'Switzerland' }, square(10))
			]
		},
		countryLabels: {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					geometry: { type: 'Point', coordinates: [2, 47] },
					properties: { id: 'FRA', name: 'France', rank: 3 }
				}
			]
		},
		coasts: { type: 'MultiLineString', coordinates: [] },
		borders: {
			type: 'MultiLineString',
			coordinates: [
				[
					[10, 45],
					[10, 46]
				]
			]
		},
		oblastsMatter: true,
		oblastLines: {
			type: 'MultiLineString',
			coordinates: [
				[
					[30, 45],
					[30, 46]
				]
			]
		},
		places: {
			rivers: NOTHING,
			lakes: NOTHING,
			lakeNames: NOTHING,
			seas: NOTHING,
			cities: {
				type: 'FeatureCollection',
				features: [
					{
						type: 'Feature',
						geometry: { type: 'Point', coordinates: [2.35, 48.85] },
						properties: { name: 'Paris', rank: 1, capital: true }
					}
				]
			}
		},
		layers: TEST_LAYERS,
		features: Object.fromEntries(TEST_LAYER_IDS.map((id) => [id, sampleLayer(id)]))
	};
}

function sampleLayer(id: string): LayerFeatures {
	const layer = TEST_LAYERS.find((definition) => definition.id === id);
	const categories = (layer?.scale.categories ?? []).filter(
		({ legendOnly }) => legendOnly !== true
	);
	return {
		type: 'FeatureCollection',
		features: categories.map(
			({ value, where = {}, symbology: { shape } }, index): LayerFeature => ({
				type: 'Feature',
				id: `${id}-${index + 1}`,
				geometry: geometryOf(shape, index),
				properties: {
					name: `${id} ${index + 1}`,
					basis: 'illustrative',
					source: 'sample',
					date: '2026-01-19',
					[layer?.scale.property ?? '']: value,
					...Object.fromEntries(Object.entries(where).map(([key, [first]]) => [key, first]))
				}
			})
		)
	};
}

function geometryOf(shape: 'area' | 'line' | 'point', index: number): Geometry {
	if (shape === 'area') return square(index);
	if (shape === 'point') return { type: 'Point', coordinates: [index, 50] };
	return {
		type: 'LineString',
		coordinates: [
			[index, 48],
			[index + 1, 48.1],
			[index + 2, 48]
		]
	};
}

/** A square of one degree, its ring anticlockwise. */
function square(west: number): Polygon {
	return {
		type: 'Polygon',
		coordinates: [
			[
				[west, 45],
				[west + 1, 45],
				[west + 1, 46],
				[west, 46],
				[west, 45]
			]
		]
	};
}

function feature<P>(properties: P, geometry: Polygon): Feature<Polygon, P> {
	return { type: 'Feature', geometry, properties };
}
