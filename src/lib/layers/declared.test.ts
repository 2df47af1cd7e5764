import { describe, expect, test } from 'vitest';
import { COLOURS } from '../dossier/model/vocabulary';
import type { LabelDeclaration, LayerDeclaration } from '../dossier/model/declarations';
import type { PositionStep } from '../dossier/model/positions';
import type { LayerFeature } from '../dossier/model/types';
import { categoryId, categoryOf } from './category';
import type { LayerDefinition } from './definition';
import { layersOf, type DeclaresLayers } from './layers-of';
import { BORDER, LAND, PALETTE } from './palette';
import { partsSides, sideWords } from './sides';

const STATUSES = [
	{ id: 'promised', label: 'Promised' },
	{ id: 'refused', label: 'Refused' },
	{ id: 'offered', label: 'Offered' }
];
const label: LabelDeclaration = {
	text: '{name}: {category}, {date}',
	fromZoom: 3,
	size: 12,
	colour: 'plum',
	placement: 'beside'
};

/** What is made of a declaration, with positions that were taken. */
function declared(
	layer: Partial<LayerDeclaration>,
	positions: readonly Pick<PositionStep, 'layer' | 'statuses'>[] = []
): LayerDefinition {
	const dossier: DeclaresLayers = {
		layers: [
			{
				id: 'grain',
				kind: 'areas',
				name: 'Grain',
				summary: 'Who has grain.',
				categories: [{ value: 'wheat', label: 'Wheat', look: 'solid', colour: 'blue' }],
				...layer
			}
		],
		vocabulary: { subjects: [], kinds: [], statuses: STATUSES },
		positions: positions.map((step) => ({
			country: 'FRA',
			from: '2026-01-19',
			claims: [],
			article: 'article',
			saidOn: '2026-01-19',
			...step
		}))
	};
	const [made] = layersOf(dossier);
	if (made === undefined) throw new Error('No layer was made of the declaration.');
	return made;
}

function feature(properties: Record<string, unknown>, country?: string): LayerFeature {
	return {
		type: 'Feature',
		id: 'field',
		geometry: null,
		...(country !== undefined && { country }),
		properties: { basis: 'derived', source: 'article', date: '2026-01-19', ...properties }
	};
}

describe('a layer of positions', () => {
	const positions: Partial<LayerDeclaration> = {
		kind: 'positions',
		categories: [
			{ value: 'promised', look: 'solid', colour: 'yellow' },
			{ value: 'refused', look: 'hatched', colour: 'vermilion' },
			{ value: 'offered', label: 'Offered in words', look: 'dotted', colour: 'blue' }
		]
	};

	test('has the words of the vocabulary where it has none of its own', () => {
		const { categories } = declared(positions).scale;
		expect(categories.map((category) => category.label)).toEqual([
			'Promised',
			'Refused',
			'Offered in words'
		]);
	});

	test('reads the status where no other property is declared', () => {
		expect(declared(positions).scale.property).toBe('status');
		expect(declared({ ...positions, property: 'stance' }).scale.property).toBe('stance');
		expect(declared({ property: 'crop' }).scale.property).toBe('crop');
		expect(declared({}).scale.property).toBeUndefined();
	});

	test('has a category for statuses that contradict each other, with a hatching of each', () => {
		const disputed = ['promised', 'refused'];
		const { scale } = declared(positions, [
			{ layer: 'grain', statuses: disputed },
			{ layer: 'grain', statuses: disputed },
			{ layer: 'grain', statuses: ['offered'] },
			{ layer: 'another', statuses: ['refused', 'offered'] }
		]);
		const category = categoryOf({ scale }, { status: 'promised+refused' });
		expect(category?.label).toBe('Disputed: Promised and Refused');
		expect(scale.categories).toHaveLength(4);
		const { shape, pattern, crossing, strokes } = category?.symbology ?? {};
		expect(shape).toBe('area');
		expect(pattern).toMatchObject({ kind: 'hatch', direction: 'up', ink: PALETTE.yellow.mark });
		expect(crossing).toMatchObject({
			kind: 'hatch',
			direction: 'down',
			ink: PALETTE.vermilion.mark
		});
		expect(strokes).toMatchObject([{ ink: PALETTE.yellow.mark }]);
	});

	test('follows the positions, which another day has others of', () => {
		const dossier = {
			layers: [{ ...positions, id: 'grain', name: 'Grain', summary: '' } as LayerDeclaration],
			vocabulary: { subjects: [], kinds: [], statuses: STATUSES }
		};
		const disputed: PositionStep = {
			layer: 'grain',
			country: 'FRA',
			from: '2026-01-19',
			statuses: ['promised', 'offered'],
			claims: [],
			article: 'article',
			saidOn: '2026-01-19'
		};
		const values = (steps: PositionStep[]) =>
			layersOf({ ...dossier, positions: steps })[0]?.scale.categories.map(({ value }) => value);
		expect(values([])).not.toContain('promised+offered');
		expect(values([disputed])).toContain('promised+offered');
	});

	test('explains plain land last in the legend, which no country is a category of', () => {
		const none = { label: 'Not mentioned', meaning: 'No word of it.', unplaced: 'No status.' };
		const { scale } = declared({ ...positions, none });
		const last = scale.categories.at(-1);
		// Some of it is mentioned, and has no position.
		expect(last).toMatchObject({ label: 'No position', legendOnly: true });
		const named = declared({ ...positions, none: { ...none, legend: 'No word on grain' } });
		expect(named.scale.categories.at(-1)?.label).toBe('No word on grain');
		expect(last?.symbology).toMatchObject({
			shape: 'area',
			fill: { ink: LAND, opacity: 1 },
			strokes: [{ ink: BORDER }]
		});
		expect(categoryOf({ scale }, { status: last?.value })).toBeUndefined();
		expect(declared(positions).scale.categories).toHaveLength(3);
	});
});

test('the areas of positions and of members are countries', () => {
	const kinds = ['positions', 'members', 'areas', 'lines', 'points'] as const;
	expect(kinds.filter((kind) => declared({ kind }).areasAreCountries)).toEqual([
		'positions',
		'members'
	]);
});

test('categories of one value are told apart by their conditions', () => {
	const layer = declared({
		property: 'crop',
		categories: [
			{
				value: 'wheat',
				label: 'Wheat, seen',
				look: 'solid',
				colour: 'blue',
				where: { certainty: ['high'] }
			},
			{ value: 'wheat', label: 'Wheat, told of', look: 'dotted', colour: 'blue', id: 'told' }
		]
	});
	const of = (certainty: string) => categoryOf(layer, { crop: 'wheat', certainty });
	expect(of('high')?.label).toBe('Wheat, seen');
	expect(of('low')?.label).toBe('Wheat, told of');
	expect(layer.scale.categories.map(categoryId)).toEqual(['wheat', 'told']);
});

describe('the label of a feature', () => {
	const words = (of: LayerFeature, text = label.text): string | undefined =>
		declared({ property: 'crop', label: { ...label, text } }).labels?.text(of, (code) =>
			code === 'FRA' ? 'France' : code
		);

	test('has its name, else that of its country, else its id', () => {
		const date = '19 January 2026';
		expect(words(feature({ name: 'Beauce', crop: 'wheat' }, 'FRA'))).toBe(`Beauce: Wheat, ${date}`);
		expect(words(feature({ crop: 'wheat' }, 'FRA'))).toBe(`France: Wheat, ${date}`);
		expect(words(feature({ crop: 'wheat' }))).toBe(`field: Wheat, ${date}`);
	});

	test('has no category where the scale has none, and keeps braces that mean nothing', () => {
		expect(words(feature({ crop: 'rye' }), '{name}{category} {crop}')).toBe('field {crop}');
	});

	test('stands as it is declared', () => {
		expect(declared({}).labels).toBeUndefined();
		expect(declared({ label }).labels).toMatchObject({
			minimumZoom: 3,
			size: 12,
			ink: PALETTE.plum.mark,
			placement: 'beside',
			longestOnly: false,
			replacesCountryName: false
		});
		const rare = { ...label, longestOnly: true, replacesCountryName: true } as const;
		expect(declared({ label: rare }).labels).toMatchObject({
			longestOnly: true,
			replacesCountryName: true
		});
	});

	test('is on every feature, or on those that it is declared for', () => {
		const on = (where?: Record<string, string[]>) =>
			declared({ label: { ...label, ...(where && { where }) } }).labels?.of(
				feature({ crop: 'wheat' })
			);
		expect(on()).toBe(true);
		expect(on({ crop: ['wheat'] })).toBe(true);
		expect(on({ crop: ['rye'] })).toBe(false);
	});
});

test('a measure has its label and its words, or the figure alone', () => {
	const { measures } = declared({
		measures: [
			{ property: 'width', unit: 'kilometres', label: 'Width', text: 'About {value}' },
			{ property: 'length', unit: 'kilometres' }
		]
	});
	expect(measures.map(({ property, label }) => [property, label])).toEqual([
		['width', 'Width'],
		['length', undefined]
	]);
	expect(measures.map(({ words }) => words(15))).toEqual([
		expect.stringMatching(/^About 15\skm$/),
		expect.stringMatching(/^15\skm$/)
	]);
	expect(declared({}).measures).toEqual([]);
});

describe('the sides of a line', () => {
	const sides = {
		left: 'Held, {date}',
		right: 'Taken',
		fromZoom: 3,
		size: 12,
		colour: 'ink'
	} as const;

	test('have their words, with the day of the line', () => {
		const line = feature({});
		expect(sideWords(sides, 'left', line)).toBe('Held, 19 January 2026');
		expect(sideWords(sides, 'right', line)).toBe('Taken');
	});

	test('are parted by every line, or by those that are declared', () => {
		const parts = (where?: Record<string, string[]>) =>
			partsSides({ ...sides, ...(where && { where }) }, feature({ state: 'line' }));
		expect([parts(), parts({ state: ['line'] }), parts({ state: ['road'] })]).toEqual([
			true,
			true,
			false
		]);
	});
});

test('a solid area has the shade of its colour for areas, and the letters that go with it', () => {
	for (const colour of COLOURS) {
		const layer = declared({
			categories: [{ value: 'wheat', label: 'Wheat', look: 'solid', colour }]
		});
		const { fill, text } = layer.scale.categories[0]?.symbology ?? {};
		const { mark, fill: area, lettering } = PALETTE[colour];
		expect(fill, colour).toEqual({ ink: area ? area.ink : mark, opacity: 1 });
		expect(text, colour).toEqual(lettering && { ink: lettering, halo: mark });
	}
});
