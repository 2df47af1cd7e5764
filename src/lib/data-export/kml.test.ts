import { kml as toGeoJson } from '@tmcw/togeojson';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { Feature, Geometry, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { layerIds } from '../layers/layers-of';
import { kml } from './kml';
import { invalidPlace } from '../dossier/check/geometry-validity';
import { testInput, withOrphans, withSummary } from '../../../tests/support/export-input';

function parse(text: string): Document {
	const stop = (level: string, message: string): never => {
		throw new Error(`${level}: ${message}`);
	};
	return new DOMParser({ onError: stop }).parseFromString(text, 'text/xml');
}

function readBack(text: string): Feature<Geometry | null>[] {
	return toGeoJson(parse(text)).features;
}

const input = testInput();
const layers = layerIds(input.dossier);
const text = kml(input, layers);
const features = readBack(text);
const feature = (id: string) => features.find((candidate) => candidate.id === id);

/** The children's names, each run of equal ones once. */
function childNames(element: Element): string[] {
	const names = [...element.childNodes].flatMap((child) =>
		child.nodeType === child.ELEMENT_NODE ? [child.nodeName] : []
	);
	return names.filter((name, index) => name !== names[index - 1]);
}

describe('kml', () => {
	it('is read back by toGeoJSON with every shape as it was', () => {
		const shapes = layers.flatMap((layer) =>
			(input.features[layer]?.features ?? []).map(({ id, geometry }) => [
				`${layer}.${id}`,
				geometry
			])
		);
		expect(features.map(({ id, geometry }) => [id, flattened(geometry)])).toEqual(
			shapes.map(([id, geometry]) => [id, flattened(geometry as Geometry)])
		);
	});

	it('holds no area that programs with the OGC’s rules refuse', () => {
		const areas = features.flatMap(({ id, geometry }) => {
			const area = asArea(geometry);
			return area === undefined ? [] : [{ id, area }];
		});
		expect(areas.length).toBeGreaterThan(50);
		expect(areas.flatMap(({ id, area }) => (invalidPlace(area) ? [id] : []))).toEqual([]);
	});

	it('says of an orphan that the article no longer has it', () => {
		const words = kml(testInput(withOrphans()), ['troops']);
		expect(words).toContain('in a postwar context” (Stood in the article until 22 November 2026;');
		expect(text).not.toContain('Stood in the article');
	});

	// OGC 07-147r2, ogckml22.xsd: AbstractFeatureType, DocumentType, PlacemarkType.
	it('keeps the order of elements that the schema of KML 2.2 asks for', () => {
		const document = parse(text);
		const of = (name: string) => [...document.getElementsByTagName(name)].map(childNames);
		expect(of('Document')).toEqual([['name', 'description', 'Style', 'Folder']]);
		for (const names of of('Folder')) expect(names).toEqual(['name', 'description', 'Placemark']);
		for (const names of of('Placemark')) {
			expect(names.slice(0, 2)).toEqual(['name', 'description']);
			expect(['TimeSpan', 'TimeStamp']).toContain(names[2]);
			expect(names.slice(3, 5)).toEqual(['styleUrl', 'ExtendedData']);
			expect(['Point', 'LineString', 'Polygon', 'MultiGeometry']).toContain(names[5]);
			expect(names).toHaveLength(6);
		}
	});

	it('refers to styles that are there, with the colours of the legend', () => {
		const document = parse(text);
		const ids = [...document.getElementsByTagName('Style')].map((style) =>
			style.getAttribute('id')
		);
		for (const url of document.getElementsByTagName('styleUrl')) {
			expect(ids).toContain(url.textContent?.slice(1));
		}
		// Okabe–Ito blue, #0072b2, written backwards behind its opacity.
		expect(text).toContain('<Style id="style.troops.signed-intent"><LineStyle><color>ffb27200<');
	});

	it('says what it is from, as of when, on what basis and terms', () => {
		const description = parse(text).getElementsByTagName('description')[0]?.textContent ?? '';
		expect(description).toMatch(/ukraine-guarantees.*As of 19 January 2026.*68\/262.*CC BY 4\.0/s);
		expect(description).toMatch(
			/no location has been published: Proposed fortifications and Monitoring/
		);
	});

	it('says in its name what is illustrative', () => {
		expect(feature('monitoring.drones')?.properties?.['name']).toBe(
			'Reach of drones (illustrative)'
		);
		expect(feature('troops.FRA')?.properties?.['name']).toBe('Country FRA');
	});

	it('has a feature’s claims and properties', () => {
		const properties = feature('troops.FRA')?.properties;
		expect(properties).toMatchObject({
			status: 'signed-intent',
			reference: 'troops:FRA',
			basis: 'boundary',
			date: '2026-01-19'
		});
		expect(JSON.stringify(properties?.['description'])).toContain('“several thousands”');
	});

	it('says since when it has been said, and in plain columns by whom, in which words and where', () => {
		const claims = input.dossier.claims.filter(({ actors }) => actors.includes('FRA'));
		const days = claims.map(({ saidOn }) => saidOn);
		const properties = feature('troops.FRA')?.properties;
		expect(days).toContain((properties?.['timespan'] as { begin: string }).begin);
		expect(properties?.['claim_quotes']).toContain(
			'“… France and the UK committed to deploying troops to Ukraine in a postwar context …” (paragraph 3)'
		);
		expect(properties?.['source_in_words']).toContain('US hesitates as UK, France commit troops');
		expect(properties?.['feature_link']).toBe(
			'https://example.org/maps/ukraine-guarantees?select=troops:FRA'
		);
		expect(feature('places.paris')?.properties?.['source_link']).toMatch(/^https:/);
	});

	it('holds hostile words as words', () => {
		const hostile = 'a ]]> <img src=x onerror=alert(1)> & $[name] "b"';
		const found = readBack(kml(testInput(withSummary(hostile)), ['troops']));
		const description = JSON.stringify(
			found.find(({ id }) => id === 'troops.FRA')?.properties?.['description']
		);
		expect(description).toContain('a ]]&gt; &lt;img src=x onerror=alert(1)&gt; &amp; &#36;[name]');
		expect(description).not.toContain('<img');
	});
});

/** toGeoJSON gives a MultiGeometry as a collection; its parts are what counts. */
function flattened(geometry: Geometry | null): unknown[] {
	switch (geometry?.type) {
		case undefined:
			return [];
		case 'GeometryCollection':
			return geometry.geometries.flatMap(flattened);
		case 'MultiPolygon':
		case 'MultiLineString':
		case 'MultiPoint':
			return geometry.coordinates;
		default:
			return [geometry?.coordinates];
	}
}

/** Its polygons as one geometry again; undefined for points and lines. */
function asArea(geometry: Geometry | null): MultiPolygon | undefined {
	const parts = geometry?.type === 'GeometryCollection' ? geometry.geometries : [geometry];
	const coordinates = parts.flatMap((part) => (part?.type === 'Polygon' ? [part.coordinates] : []));
	return coordinates.length === 0 ? undefined : { type: 'MultiPolygon', coordinates };
}
