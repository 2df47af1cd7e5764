import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { at, colourAt, drawn, eventually, show, target } from '../../../../tests/support/shown-map';
import {
	DATA,
	EAST,
	IN_EAST,
	IN_WEST,
	SELECTED,
	syntheticStyle,
	WEST
} from '../../../../tests/support/synthetic-style';
import { VectorMap } from './vector-map';

/** As many areas as no page has elements for, far from the others: in the south. */
function manyAreas(count: number) {
	const [model] = DATA.features;
	if (model === undefined) throw new Error('There is nothing to multiply.');
	return Array.from({ length: count }, (_, index) => {
		const [west, south] = [(index % 180) - 80, -60 + 0.9 * Math.floor(index / 180)];
		const ring = [
			[west, south],
			[west + 0.9, south],
			[west + 0.9, south + 0.8],
			[west, south + 0.8],
			[west, south]
		];
		const id = `M${index}`;
		return {
			...model,
			id,
			properties: { ...model.properties, id },
			geometry: { type: 'Polygon' as const, coordinates: [ring] }
		};
	});
}

describe('a drawing of very many shapes', () => {
	it('is a canvas, with the same colours, states and answers to the pointer', async () => {
		const data = { ...DATA, features: [...DATA.features, ...manyAreas(17_000)] };
		const compiled = {
			...syntheticStyle({ data }),
			patterns: syntheticStyle({ hatched: true }).patterns
		};
		const camera = { longitude: 10, latitude: 20, zoom: 1.5 };
		const { rerender, onpick } = await show({ engine: VectorMap, compiled, camera });
		expect(target.querySelectorAll('canvas')).toHaveLength(1);
		expect(target.querySelectorAll('svg path').length).toBeLessThan(100);
		expect(await colourAt(at(IN_WEST, camera))).toBe(WEST);
		expect(await colourAt(at(IN_EAST, camera))).toBe(EAST);
		await rerender({ states: new Map([['troops:EST' as const, { selected: true }]]) });
		await drawn();
		expect(await colourAt(at(IN_EAST, camera))).toBe(SELECTED);
		await userEvent.click(target, { position: at(IN_WEST, camera) });
		await eventually(() => onpick.mock.lastCall?.[0].references).toContain('troops:WST');
	});
});
