import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import { joinGeometries, separateGeometries } from '../../src/lib/cartography/map-data';
import type { LayerFeatures } from '../../src/lib/dossier/model/types';
import { derivationOf } from '../../geo/derive/derive-dossier';
import { readGround } from '../../geo/read-geography';
import { regionCodesFor, withRegions } from '../../src/lib/server/regions';

/** A layer that has two features, neither of which has a shape of its own. */
function layerOf(...boundaries: string[]): Record<string, LayerFeatures> {
	const features = boundaries.map((boundary) => ({
		type: 'Feature' as const,
		id: boundary.toLowerCase(),
		geometry: null,
		properties: { boundary, basis: 'boundary', source: 'sample', date: '2026-01-19' }
	}));
	return {
		monitoring: { type: 'FeatureCollection', features } as unknown as LayerFeatures
	};
}

describe('a dossier with a governorate of Egypt', () => {
	it('gets its shape with the dossier’s own, and that of an oblast from the boundaries', () => {
		const { features, geometries } = separateGeometries(withRegions(layerOf('EG-C', 'UA-63')));
		expect(Object.keys(geometries['monitoring'] ?? {})).toEqual(['eg-c']);
		const oblast = { type: 'Polygon' as const, coordinates: [] };
		const joined = joinGeometries(features, geometries, (code) =>
			code === 'UA-63' ? { type: 'Feature', geometry: oblast, properties: {} } : undefined
		);
		const [cairo, kharkiv] = joined['monitoring']?.features ?? [];
		const shape = cairo?.geometry;
		expect(shape?.type === 'Polygon' || shape?.type === 'MultiPolygon').toBe(true);
		if (shape?.type !== 'Polygon' && shape?.type !== 'MultiPolygon') return;
		expect(booleanPointInPolygon([31.24, 30.04], shape)).toBe(true);
		expect(kharkiv?.geometry).toBe(oblast);
	});

	it('knows the codes of Egypt, and reads no other country', () => {
		const codes = regionCodesFor(layerOf('EG-XX', 'UA-63', 'FRA'));
		expect(codes).toContain('EG-C');
		expect(codes.every((code) => code.startsWith('EG-'))).toBe(true);
	});

	it('has it filled in by npm run geo:derive, and a code that does not exist named', () => {
		const text = JSON.stringify({
			type: 'FeatureCollection',
			features: ['EG-C', 'EG-XX'].map((boundary) => ({
				type: 'Feature',
				id: boundary,
				properties: { boundary },
				geometry: null
			}))
		});
		const { texts, problems } = derivationOf(new Map([['zones.geojson', text]]), readGround());
		expect(problems).toMatchObject([
			{ file: 'zones.geojson', path: 'features[1].properties.boundary' }
		]);
		expect(problems[0]?.message).toContain('EG-XX');
		expect(texts.size).toBe(0);
	});
});
