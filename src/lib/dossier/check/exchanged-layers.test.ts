import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { testInput } from '../../../../tests/support/export-input';
import type { Dossier, LayerFeature, LayerFeatures } from '../model/types';
import { exchangedLayers } from './exchanged-layers';

const EUROPE = [-11, 35.5, 46, 62] as const;

/** A dossier of one layer of points; those named are boundaries without a shape in the file. */
function dossierOf(
	positions: readonly Position[],
	frame: Dossier['frame'],
	boundaries: readonly string[] = []
): Pick<Dossier, 'features' | 'frame'> {
	const about = { basis: 'public-record', source: 'gazetteer', date: '2026-01-19' } as const;
	const features = [
		...positions.map((coordinates, index): LayerFeature => ({
			type: 'Feature',
			id: `p${index}`,
			geometry: { type: 'Point', coordinates },
			properties: about
		})),
		...boundaries.map((boundary): LayerFeature => ({
			type: 'Feature',
			id: boundary,
			geometry: null,
			properties: { ...about, boundary }
		}))
	];
	return { frame, features: { places: { type: 'FeatureCollection', features } } };
}

const exchanged = ([longitude = NaN, latitude = NaN]: Position) => [latitude, longitude];

describe('exchangedLayers', () => {
	it('tells of a layer that lies in the frame the other way round', () => {
		const warsawAndKyiv = [
			[52.2298, 21.0118],
			[50.4547, 30.5238]
		];
		expect(exchangedLayers(dossierOf(warsawAndKyiv, [...EUROPE], ['POL']))).toMatchObject([
			{
				file: 'places.geojson',
				path: 'features',
				message: expect.stringMatching(/^Longitude and latitude seem to be exchanged/) as string,
				remedy: expect.stringContaining('Write [longitude, latitude]') as string
			}
		]);
	});

	it('says nothing of the real dossier, and tells of each of its layers with a shape of its own', () => {
		const { dossier } = testInput();
		expect(exchangedLayers(dossier)).toEqual([]);
		const own = ['contact-line', 'places', 'monitoring'];
		for (const id of own) {
			const text = JSON.stringify(dossier.features[id]);
			const turned = JSON.parse(
				text.replaceAll(/\[(-?[\d.]+),(-?[\d.]+)\]/g, '[$2,$1]')
			) as LayerFeatures;
			const features = { ...dossier.features, [id]: turned };
			const found = exchangedLayers({ ...dossier, features });
			// Greenland, one of the places, is outside the frame either way.
			expect(found.map(({ file }) => file)).toEqual(id === 'places' ? [] : [`${id}.geojson`]);
		}
	});

	it('doubts the frame where it holds nothing of any layer', () => {
		const { dossier } = testInput();
		const [west, south, east, north] = dossier.frame;
		expect(exchangedLayers({ ...dossier, frame: [south, west, north, east] })).toMatchObject([
			{ file: 'dossier.json', path: 'frame' }
		]);
	});

	it.each([
		['one place, which may be Riyadh', [[46.7219, 24.6877]]],
		['Riyadh beside Paris', [[46.7219, 24.6877], [2.3488, 48.8534]]], // prettier-ignore
		['Washington and New York', [[-77.0364, 38.8951], [-74.006, 40.7143]]], // prettier-ignore
		['Tehran, Beijing and Pyongyang', [[51.4215, 35.6944], [116.3972, 39.9075], [125.7543, 39.0339]]], // prettier-ignore
		['nothing with a shape of its own', []]
	])('has no doubt of %s', (_, positions) => {
		expect(exchangedLayers(dossierOf(positions, [...EUROPE], ['POL', 'UKR']))).toEqual([]);
	});

	const degrees = (least: number, most: number) =>
		fc.double({ min: least, max: most, noNaN: true });
	const frame = fc
		.tuple(degrees(-170, 160), degrees(-80, 70), degrees(1, 20), degrees(1, 20))
		.map(([west, south, width, height]): Dossier['frame'] => [
			west,
			south,
			west + width,
			south + height
		]);
	const inFrame = frame.chain((bounds) => {
		const [west, south, east, north] = bounds;
		const positions = fc.array(fc.tuple(degrees(west, east), degrees(south, north)), {
			minLength: 2,
			maxLength: 20
		});
		return fc.tuple(fc.constant(bounds), positions);
	});

	it('never doubts a layer of which anything is in the frame', () => {
		const elsewhere = fc.array(fc.tuple(degrees(-180, 180), degrees(-90, 90)));
		fc.assert(
			fc.property(inFrame, elsewhere, ([bounds, [first]], others) => {
				expect(exchangedLayers(dossierOf([...others, ...(first ? [first] : [])], bounds))).toEqual(
					[]
				);
			})
		);
	});

	it('tells of every layer of the frame once it is exchanged, where that leads out of it', () => {
		fc.assert(
			fc.property(inFrame, ([bounds, positions]) => {
				const [west, south, east, north] = bounds;
				// Exchanged, a frame far from the diagonal is somewhere else.
				fc.pre(west > north || south > east);
				expect(exchangedLayers(dossierOf(positions.map(exchanged), bounds))).toHaveLength(1);
			})
		);
	});
});
