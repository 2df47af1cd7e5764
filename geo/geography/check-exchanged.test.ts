import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { reportInto } from '../../src/lib/dossier/check/report';
import type { LayerFeature } from '../derive/layer-file';
import { readGround } from '../read-geography';
import { checkExchanged, checkSettlementsExchanged } from './check-exchanged';

const boundaries = decodeBoundaries(readGround().topology);

function problemsOf(features: readonly LayerFeature[], about?: string): Problem[] {
	const problems: Problem[] = [];
	checkExchanged(features, about, boundaries, reportInto(problems, 'layer.geojson'));
	return problems;
}

const featureOf = (
	id: string,
	geometry: Geometry | null,
	properties: Record<string, unknown> = {}
): LayerFeature => ({ type: 'Feature', id, geometry, properties });
const city = (name: string, coordinates: Position) =>
	featureOf('here', { type: 'Point', coordinates }, { name });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

describe('longitude and latitude are said to be exchanged', () => {
	it.each([
		['a city by its name', city('Warsaw', [52.23, 21.01]), undefined, 'geometry'],
		['what lies in the country of the layer', featureOf('west', line([48.1, 37.6], [48.4, 37.7])), 'UKR', 'geometry'], // prettier-ignore
		['a country with a shape of its own', featureOf('POL', line([52.2, 21], [50, 20])), undefined, 'geometry'], // prettier-ignore
		['the label of a boundary', featureOf('x', null, { boundary: 'FRA', label: [46.7, 2.4] }), undefined, 'properties.label'], // prettier-ignore
		['the label of an oblast', featureOf('x', null, { boundary: 'UA-63', label: [49.6, 36.4] }), undefined, 'properties.label'], // prettier-ignore
		['the label of a line', featureOf('x', line([30, 50], [31, 51]), { label: [50.5, 30.5] }), undefined, 'properties.label'] // prettier-ignore
	])('of %s', (_, feature, about, place) => {
		expect(problemsOf([feature], about)).toMatchObject([
			{
				path: `features[0].${place}`,
				subject: feature.id,
				message: expect.stringMatching(/^Longitude and latitude of “\w+” are exchanged/) as string,
				remedy: expect.stringContaining('[longitude, latitude]') as string
			}
		]);
	});

	it('of a whole layer once', () => {
		const sections = [0, 1, 2, 3, 4, 5].map((index) =>
			featureOf(`section-${index}`, line([48 + index / 10, 37], [48.1 + index / 10, 37.1]))
		);
		expect(problemsOf(sections, 'UKR')).toMatchObject([
			{ subject: 'section-0', elsewhere: { count: 5 } }
		]);
	});

	it('of a settlement', () => {
		const settlement = { sector: 's', side: 'UA' };
		const problems: Problem[] = [];
		checkSettlementsExchanged(
			[
				{ ...settlement, name: 'Kyiv', coordinates: [30.52, 50.45] },
				{ ...settlement, name: 'Kherson', coordinates: [46.63, 32.6] }
			],
			'UKR',
			boundaries,
			['sides', 0, 'settlements'],
			reportInto(problems, 'checks.json')
		);
		expect(problems).toMatchObject([
			{ path: 'sides[0].settlements[1].coordinates', subject: 'Kherson' }
		]);
	});
});

describe('longitude and latitude are not said to be exchanged', () => {
	it.each([
		// Exchanged, it lies in Ukraine’s longitudes and latitudes as Riyadh and Isfahan do.
		['a city that lies elsewhere', city('Riyadh', [46.72, 24.69]), undefined],
		['the other city of that name', city('Vienna', [-77.27, 38.9]), undefined],
		['a place that no list knows', city('Where the drones come from', [51.67, 32.65]), undefined],
		['a city that is wrong either way', city('Warsaw', [2.35, 48.85]), undefined],
		['what lies elsewhere either way', featureOf('x', line([100, 10], [101, 11])), 'UKR'],
		['a country’s territory overseas', featureOf('FRA', line([55.5, -21.1], [55.6, -21.2])), undefined], // prettier-ignore
		[
			'a label out at sea',
			featureOf('x', null, { boundary: 'PRT', label: [-14, 39.5] }),
			undefined
		],
		[
			'a code that is none',
			featureOf('x', null, { boundary: 'XYZ', label: [46.7, 2.4] }),
			undefined
		]
	])('of %s', (_, feature, about) => {
		expect(problemsOf([feature], about)).toEqual([]);
	});

	it('of anything that lies where it should, wherever that is', () => {
		const labels = [...boundaries.countries.values()].map(({ properties }) => properties);
		fc.assert(
			fc.property(
				fc.constantFrom(...labels),
				fc.double({ min: -5, max: 5, noNaN: true }),
				(one, away) => {
					const [longitude, latitude] = one.label;
					const there = line([longitude, latitude], [longitude + away, latitude]);
					expect(problemsOf([featureOf('x', there, { label: one.label })], one.id)).toEqual([]);
					expect(
						problemsOf([featureOf('x', null, { boundary: one.id, label: one.label })])
					).toEqual([]);
				}
			)
		);
	});
});
