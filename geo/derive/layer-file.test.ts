import { expect, it } from 'vitest';
import { formatLayer } from './format';
import { readLayer } from './layer-file';

const WRITTEN = `{
	"type": "FeatureCollection",
	"features": [
		{
			"type": "Feature",
			"id": "quay",
			"properties": {
				"name": "The quay",
				"state": "open",
				"basis": "public-record",
				"source": "harbour-office",
				"date": "2026-01-19",
				"label": [4.1,51.2]
			},
			"geometry": {"type":"LineString","coordinates":[[4.1,51.2],[4.2,51.3]]}
		}
	]
}
`;

it('a layer that has been downloaded and saved by QGIS is written as it stood', () => {
	const saved = {
		type: 'FeatureCollection',
		name: 'berths',
		crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
		features: [
			{
				type: 'Feature',
				properties: {
					...{ fid: 1, id: 'berths:quay', state: 'open', layer: 'berths', layerName: 'Berths' },
					...{ name: 'The quay', detail: 'Open', commonName: null, basis: 'public-record' },
					...{ date: '2026/01/19', note: null, label: '4.1,51.2', source: 'harbour-office' },
					...{ reference: 'berths:quay', claim_quotes: '', feature_link: 'https://example.org/' }
				},
				geometry: {
					type: 'LineString',
					coordinates: [
						[4.100000000000001, 51.2],
						[4.2, 51.3]
					]
				}
			}
		]
	};
	expect(formatLayer(readLayer('berths.geojson', JSON.stringify(saved)))).toBe(WRITTEN);
});
