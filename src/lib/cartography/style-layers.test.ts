import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import type { LayerDefinition, Symbology } from '../layers/definition';
import { PALETTE } from '../layers/palette';
import {
	FIRST,
	numberOf,
	only,
	styleLayersOf,
	valueOf
} from '../../../tests/support/style-evaluation';
import type { FeatureState } from './emphasis';

const ink = PALETTE.blue.mark;

describe('strokes of an area', () => {
	const strokes = [
		{ ink, width: 2, opacity: 0.5, blur: 4, inset: 3 },
		{ ink: PALETTE.green.mark, width: 1, dash: [3, 2] }
	];

	test.each([
		[3, 0.75],
		[5, 1],
		[8, 1.5]
	])('grow with the zoom, at %d to %d of their width', (zoom, factor) => {
		const first = styleLayersOf({}, only({ shape: 'area', strokes })).layer(
			'troops/wheat/stroke-1'
		);
		for (const [name, length] of Object.entries({
			'line-width': 2,
			'line-blur': 4,
			'line-offset': 3
		})) {
			expect(valueOf(first, name, { zoom }), name).toBeCloseTo(length * factor, 9);
		}
	});

	test('have their colour, and of what is looked past a third of their opacity', () => {
		const drawn = styleLayersOf({ opacity: { troops: 0.5 } }, only({ shape: 'area', strokes }));
		const [first, second] = [1, 2].map((index) => drawn.layer(`troops/wheat/stroke-${index}`));
		expect(first?.paint).toMatchObject({ 'line-color': ink.light });
		expect(second?.paint).toMatchObject({ 'line-color': PALETTE.green.mark.light });
		const opacity = (of: LayerSpecification | undefined, state = {}) =>
			of && numberOf(of, 'line-opacity', { state });
		expect([opacity(first), opacity(second)]).toEqual([0.25, 0.5]);
		expect(opacity(second, { faded: true })).toBeCloseTo(0.5 * 0.35, 3);
	});

	test('have dashes whose bends do not spread them', () => {
		const [first, second] = [1, 2].map((index) =>
			styleLayersOf({}, only({ shape: 'area', strokes })).layer(`troops/wheat/stroke-${index}`)
		);
		expect(second?.paint).toMatchObject({ 'line-dasharray': [3, 2] });
		expect(first?.paint).not.toHaveProperty('line-dasharray');
		expect(second?.paint).not.toHaveProperty('line-blur');
		expect(second?.paint).not.toHaveProperty('line-offset');
		expect(first?.layout).toMatchObject({ 'line-join': 'round', 'line-cap': 'butt' });
		expect(second?.layout).toMatchObject({ 'line-join': 'bevel' });
	});

	test('are none where the look has none', () => {
		const plain = styleLayersOf({}, only({ shape: 'area', fill: { ink, opacity: 1 } }));
		expect(plain.ids.filter((id) => id.includes('stroke'))).toEqual([]);
	});
});

describe('fills', () => {
	const hatch = { kind: 'hatch', ink, spacing: 8, width: 1 } as const;

	test('have both patterns of a disputed position, each in the strength of its layer', () => {
		const look: Symbology = {
			shape: 'area',
			pattern: { ...hatch, direction: 'up' },
			crossing: { ...hatch, direction: 'down' }
		};
		const { layer, patterns } = styleLayersOf({ opacity: { troops: 0.5 } }, only(look));
		const images = ['pattern', 'crossing'].map((part) => {
			const { paint } = layer(`troops/wheat/${part}`);
			return (paint as Record<string, string>)['fill-pattern'] ?? '';
		});
		expect(images.map((image) => patterns[image])).toMatchObject([
			{ direction: 'up' },
			{ direction: 'down' }
		]);
		expect(numberOf(layer('troops/wheat/crossing'), 'fill-opacity')).toBe(0.5);
	});

	test('lie beneath those of every layer where their look says so', () => {
		const beneath = (of: boolean): string[] => {
			const fill = { ink, opacity: 0.2, beneath: of };
			const [first] = only({ shape: 'area', fill });
			const { ids } = styleLayersOf({}, [
				FIRST,
				{ ...(first as LayerDefinition), id: 'coalition' }
			]);
			return ids.filter((id) => /\/fill$/.test(id) && /^(troops|coalition)/.test(id));
		};
		expect(beneath(true)[0]).toBe('coalition/wheat/fill');
		expect(beneath(false).at(-1)).toBe('coalition/wheat/fill');
	});

	test('of what only the legend explains are not drawn', () => {
		expect(styleLayersOf().ids.filter((id) => id.startsWith('troops/none'))).toEqual([]);
	});
});

test('a point has its mark whatever is there, as large as its zoom asks for', () => {
	const { layer } = styleLayersOf(
		{ opacity: { troops: 0.5 } },
		only({ shape: 'point', fill: { ink, opacity: 1 }, radius: 5 })
	);
	const mark = layer('troops/wheat/mark');
	expect(valueOf(mark, 'icon-overlap')).toBe('always');
	expect([3, 5, 8].map((zoom) => numberOf(mark, 'icon-size', { zoom }))).toEqual([0.75, 1, 1.5]);
	expect(valueOf(mark, 'icon-opacity')).toBe(0.5);
});

describe('the outline of what is looked at', () => {
	/** From where to where a stroke is seen, CSS pixels from the feature's own line or point. */
	const seen = (layer: LayerSpecification, state: FeatureState): [number, number] => {
		if (layer.type === 'circle') {
			const radius = numberOf(layer, 'circle-radius', { state });
			return [radius, radius + numberOf(layer, 'circle-stroke-width', { state })];
		}
		const width = numberOf(layer, 'line-width', { state });
		const gap = numberOf(layer, 'line-gap-width', { state }) / 2;
		const outside = -numberOf(layer, 'line-offset', { state });
		return gap > 0 ? [gap, gap + width] : [outside - width / 2, outside + width / 2];
	};
	const STATES = ['related', 'hovered', 'selected'] as const;
	const outlines = (source: string, shape: string) => {
		const { layer, ids } = styleLayersOf();
		const [casing, line] = ['casing', 'line'].map((part) =>
			layer(`${source}/selection/${shape}/${part}`)
		) as [LayerSpecification, LayerSpecification];
		expect(ids.indexOf(casing.id)).toBeLessThan(ids.indexOf(line.id));
		return { casing, line };
	};

	test.each([
		['countries', 'area', 'line'],
		['monitoring', 'area', 'line'],
		['contact-line', 'line', 'line'],
		['places', 'point', 'circle']
	])(
		'of %s is a line with a casing to either side, heavier the more it is meant',
		(source, shape, type) => {
			const { casing, line } = outlines(source, shape);
			expect([casing.type, line.type]).toEqual([type, type]);
			const widths = STATES.map((state) => {
				const [from, to] = seen(line, { [state]: true });
				const [outerFrom, outerTo] = seen(casing, { [state]: true });
				expect(from - outerFrom).toBeGreaterThan(0.89);
				expect(outerTo - to).toBeCloseTo(from - outerFrom, 9);
				return to - from;
			});
			expect(widths).toEqual([...widths].sort((a, b) => a - b));
			expect(new Set(widths).size).toBe(3);
		}
	);

	test('runs outside of an area, beside the edge that tells what it is', () => {
		const { layer, ids } = styleLayersOf();
		const [edge] = FIRST.scale.categories.flatMap(({ symbology }) => symbology.strokes ?? []);
		for (const state of STATES) {
			const [from] = seen(outlines('countries', 'area').line, { [state]: true });
			// Of the edge, which is as wide on either side of the border, at most a sixth.
			expect(from).toBeGreaterThan((edge?.width ?? Infinity) / 3);
		}
		const { casing } = outlines('countries', 'area');
		const fills = ids.filter((id) => layer(id).type === 'fill' && !id.startsWith('countries/'));
		const above = fills.filter((id) => ids.indexOf(id) > ids.indexOf(casing.id));
		expect(above).toContain('troops/signed-intent/fill');
	});

	test('goes around a line or a mark, which stay seen within it', () => {
		for (const [source, shape] of [
			['contact-line', 'line'],
			['places', 'point']
		] as const) {
			const { casing } = outlines(source, shape);
			for (const state of STATES) expect(seen(casing, { [state]: true })[0]).toBeGreaterThan(3);
		}
		expect(valueOf(outlines('places', 'point').line, 'circle-opacity')).toBe(0);
	});

	test.each([
		['countries', 'area', 'line-opacity'],
		['places', 'point', 'circle-stroke-opacity']
	])('of %s is there for nothing else', (source, shape, property) => {
		const { casing, line } = outlines(source, shape);
		for (const layer of [casing, line]) {
			expect(numberOf(layer, property)).toBe(0);
			expect(numberOf(layer, property, { state: { faded: true } })).toBe(0);
			for (const state of STATES) {
				expect(numberOf(layer, property, { state: { [state]: true } })).toBe(1);
			}
		}
	});

	test('of a country is that of the base map alone', () => {
		const { ids } = styleLayersOf();
		expect(ids.filter((id) => id.startsWith('troops/selection'))).toEqual([]);
		expect(ids.filter((id) => id.startsWith('monitoring/selection/line'))).toEqual([]);
		const order = ['monitoring/selection/area/line', 'contact-line/selection/line/line'];
		const [areas = NaN, lines = NaN] = order.map((id) => ids.indexOf(id));
		expect(areas).toBeLessThan(lines);
		expect(lines).toBeLessThan(ids.indexOf('places/selection/point/casing'));
	});
});
