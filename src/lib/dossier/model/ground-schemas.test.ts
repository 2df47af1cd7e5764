import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checksSchema } from './checks';
import {
	area,
	features,
	kilometreRange,
	kilometres,
	line,
	oneFeature,
	sideId
} from './ground-schemas';
import { recipesSchema } from './recipes';
import { rostersSchema } from './rosters';

/** Where a value is refused, as paths; the whole of it as ''. */
function refused(schema: v.GenericSchema, value: unknown): string[] {
	return (v.safeParse(schema, value).issues ?? []).map((issue) => v.getDotPath(issue) ?? '');
}

describe('what recipes and checks name on the ground', () => {
	it.each<[string, v.GenericSchema, unknown[], unknown[]]>([
		['features', features, ['dams:aswan', 'old-dams:*'], ['dams', 'Dams:a', ' dams:a', 'dams:a b']],
		['one feature', oneFeature, ['dams:aswan'], ['dams:*', 'x dams:aswan', 'dams:aswan ']],
		['a line', line, ['dams:*', ['FRA', 'sea'], ['FRA', 'DEU']], ['FRA', ['FRA'], ['sea', 'FRA']]],
		['an area', area, ['FRA', 'UA-63', 'dams:*', 'dams:x'], ['FR', 'UA-', 'xFRA', 'FRAx', 'sea']],
		['a side', sideId, ['near', 'N2', 'a'.repeat(60)], ['2n', 'a b', 'a'.repeat(61), '']],
		['kilometres', kilometres, [0, 2000], [-1, 2001, '1']],
		[
			'a range',
			kilometreRange,
			[
				[1, 2],
				[2, 2],
				[0, 0]
			],
			[[2, 1], [-1, 2], [1]]
		]
	])('is %s', (_, schema, right, wrong) => {
		for (const value of right) expect(refused(schema, value), String(value)).toEqual([]);
		for (const value of wrong) expect(refused(schema, value), String(value)).not.toEqual([]);
	});
});

describe('rosters.json', () => {
	const roster = { id: 'union', name: 'Union', source: 'atlas', date: '2026-01-19' };
	it('names at least one member of each', () => {
		const file = (members: unknown) => ({ rosters: [{ ...roster, members }] });
		expect(refused(rostersSchema, file(['FRA']))).toEqual([]);
		expect(refused(rostersSchema, file([]))).toEqual(['rosters.0.members']);
		expect(refused(rostersSchema, file(['France']))).toEqual(['rosters.0.members.0']);
		expect(refused(rostersSchema, { rosters: [{}] })).toHaveLength(5);
	});
});

describe('checks.json', () => {
	const checks = {
		description: 'What the geography is checked against.',
		date: '2026-01-19',
		layers: { dams: { country: 'EGY' } },
		lines: [
			{
				...{ line: 'river:*', unbroken: true, kilometres: [1, 2] },
				begins: { name: 'the lake', at: [31, 24], withinKilometres: 1 },
				ends: { name: 'the sea', at: ['EGY', 'sea'], withinKilometres: 1 }
			}
		],
		sides: [
			{
				...{ line: 'river', country: 'EGY', throughKilometres: 3 },
				settlements: [{ name: 'Qena', sector: 'south', side: 'east', coordinates: [32.7, 26.2] }]
			}
		],
		points: { 'places:cairo': 'EGY', 'places:sea': null },
		borders: [{ between: ['EGY', 'SDN'], kilometres: [1200, 1300] }]
	};

	it('may ask for all of this', () => {
		expect(refused(checksSchema, checks)).toEqual([]);
	});

	it.each<[string, object]>([
		['description', { description: '' }],
		['layers.dams.country', { layers: { dams: { country: 'Egypt' } } }],
		['layers.dams.country', { layers: { dams: {} } }],
		['layers.dams.town', { layers: { dams: { country: 'EGY', town: 'Qena' } } }],
		[
			'lines.0.begins.at.0',
			{
				lines: [
					{ line: 'river:*', begins: { name: 'a', at: ['Egypt', 'sea'], withinKilometres: 1 } }
				]
			}
		],
		[
			'lines.0.begins.at.1',
			{ lines: [{ line: 'river:*', begins: { name: 'a', at: [31, 91], withinKilometres: 1 } }] }
		],
		[
			'lines.0.begins.name',
			{ lines: [{ line: 'river:*', begins: { at: [31, 1], withinKilometres: 1 } }] }
		],
		['lines.0.unbroken', { lines: [{ line: 'river:*', unbroken: false }] }],
		[
			'sides.0.settlements.0.side',
			{
				sides: [
					{
						line: 'river',
						throughKilometres: 3,
						settlements: [{ name: 'Qena', coordinates: [32.7, 26.2] }]
					}
				]
			}
		],
		['borders.0.between.1', { borders: [{ between: ['EGY', 'Sudan'], kilometres: [1, 2] }] }],
		['borders.0.kilometres', { borders: [{ between: ['EGY', 'SDN'], kilometres: [2, 1] }] }],
		['rivers', { rivers: {} }]
	])('says that %s is wrong', (path, change) => {
		expect(refused(checksSchema, { ...checks, ...change })).toEqual([path]);
	});
});

describe('recipes.json', () => {
	const made = { layer: 'dams', basis: 'derived', source: 'atlas', date: '2026-01-19', name: 'N' };
	const figure = { figure: '25 km', title: 'T', publisher: 'P', date: '2010' };
	const recipes = [
		{
			...made,
			kind: 'belt',
			id: 'a',
			along: ['EGY', 'sea'],
			offsetKilometres: 0,
			widthKilometres: 1,
			inside: 'EGY',
			properties: { role: 'x', rank: 1 },
			figures: [figure]
		},
		{ ...made, kind: 'corridor', id: 'b', around: 'river:*', reachKilometres: 5, outside: ['SDN'] },
		{ ...made, kind: 'edge', id: 'c', of: 'dams:*', inside: 'EGY' },
		{
			...made,
			kind: 'boundary-part',
			id: 'd',
			boundary: 'EGY',
			between: ['places:cairo', { name: 'the cape', position: [30, 31] }]
		},
		{ ...made, kind: 'boundary-part', id: 'e', boundary: ['EGY', 'SDN'], box: [20, 20, 30, 30] },
		{ ...made, name: undefined, kind: 'neighbours', id: 'f', of: 'EGY', published: { SDN: [1, 2] } }
	].map(({ name, ...recipe }) => (name === undefined ? recipe : { name, ...recipe }));
	const file = (...list: object[]) => ({ description: 'D', recipes: list });

	it('may make features of each kind', () => {
		expect(refused(recipesSchema, file(...recipes))).toEqual([]);
	});

	it.each<[string, number, object]>([
		['widthKilometres', 0, { widthKilometres: 0 }],
		['along.0', 0, { along: ['Egypt', 'sea'] }],
		['properties.role', 0, { properties: { role: '' } }],
		['properties.Role', 0, { properties: { Role: 'x' } }],
		['figures.0.date', 0, { figures: [{ ...figure, date: 'in 2010' }] }],
		['figures.0.date', 0, { figures: [{ ...figure, date: '2010-1' }] }],
		['figures.0.title', 0, { figures: [{ ...figure, title: undefined }] }],
		['basis', 1, { basis: 'boundary' }],
		['reachKilometres', 1, { reachKilometres: 2001 }],
		['outside.0', 1, { outside: ['sea'] }],
		['side', 1, { side: 'east' }],
		['of', 2, { of: 'Egypt' }],
		['boundary', 3, { boundary: 'Egypt' }],
		['between.0', 3, { between: ['cairo', 'places:cairo'] }],
		['between.1.position', 3, { between: ['places:cairo', { name: 'the cape' }] }],
		['between.1', 3, { between: ['places:cairo', 'Cairo'] }],
		['boundary.1', 4, { boundary: ['EGY', 'Sudan'] }],
		['published.SDN', 5, { published: { SDN: [2, 1] } }]
	])('says that %s of recipe %i is wrong', (path, number, change) => {
		const wrong = recipes.map((recipe, place) =>
			place === number ? { ...recipe, ...change } : recipe
		);
		expect(refused(recipesSchema, file(...wrong))).toEqual([`recipes.${number}.${path}`]);
	});

	it('has dividing lines with two sides, and an outline within bounds', () => {
		const side = { id: 'east', name: 'East' };
		const through = [[31, 24]];
		const dividing = (far: object) => ({
			...file(),
			dividingLines: [{ id: 'river', line: 'river:*', near: { ...side, id: 'west' }, far }]
		});
		expect(refused(recipesSchema, dividing({ ...side, through }))).toEqual([]);
		expect(refused(recipesSchema, dividing({ ...side, through: [] }))).toEqual([
			'dividingLines.0.far.through'
		]);
		expect(refused(recipesSchema, dividing({ through }))).toHaveLength(2);
		const outline = {
			softeningKilometres: 4,
			toleranceDegrees: 0.1,
			smallestPartSquareKilometres: 0,
			decimals: 3
		};
		expect(refused(recipesSchema, { ...file(), outline })).toEqual([]);
		for (const [key, value] of [
			['decimals', 2.5],
			['decimals', 7],
			['decimals', 1],
			['toleranceDegrees', 0.2]
		] as const) {
			expect(refused(recipesSchema, { ...file(), outline: { ...outline, [key]: value } })).toEqual([
				`outline.${key}`
			]);
		}
	});
});
