import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { LayerDeclaration } from '../model/declarations';
import { layerRules } from './layer-rules';

const own = { basis: 'derived', source: 'atlas', date: '2026-01-19' };
const category = (value: string, where?: Record<string, string[]>) => ({
	...{ value, label: value, look: 'solid' as const, colour: 'blue' as const },
	...(where && { where })
});
const dams: LayerDeclaration = {
	...{ id: 'dams', kind: 'areas', name: 'Dams', summary: 'Where dams are.', property: 'role' },
	categories: [
		category('built', { certainty: ['high'], river: ['blue', 'white'] }),
		category('built', { river: ['white', 'main'] }),
		{ ...category('planned'), look: 'hatched' }
	],
	measures: [{ property: 'height', unit: 'kilometres', label: 'Height' }]
};

/** The properties of a feature that the rules refuse. */
function refused(properties: object, layer = dams): unknown[] {
	const result = v.safeParse(layerRules(layer).properties, { ...own, ...properties });
	return (result.issues ?? []).map((issue) => issue.path?.[0]?.key);
}

describe('what features of a layer may say of themselves', () => {
	it('is one of its categories, in its own property', () => {
		expect(refused({ role: 'built', river: 'blue' })).toEqual([]);
		expect(refused({ role: 'planned' })).toEqual([]);
		expect(refused({ role: 'sunk' })).toEqual(['role']);
		expect(refused({})).toEqual(['role']);
		expect(refused({ role: 'planned', colour: 'red' })).toEqual(['colour']);
	});

	it('is what some category asks for, or nothing where one asks for nothing', () => {
		for (const river of ['blue', 'white', 'main']) {
			expect(refused({ role: 'built', river })).toEqual([]);
		}
		expect(refused({ role: 'built', river: 'red' })).toEqual(['river']);
		const each = {
			...dams,
			categories: [category('built', { river: ['blue'] }), category('built', { river: ['main'] })]
		};
		expect(refused({ role: 'built' }, each)).toEqual(['river']);
		expect(refused({ role: 'built', river: 'main' }, each)).toEqual([]);
	});

	it('is what every feature says, whatever a category asks for of it', () => {
		expect(refused({ role: 'planned', certainty: 'medium' })).toEqual([]);
	});

	it('is a figure that is not negative, or none', () => {
		expect(refused({ role: 'planned', height: 0 })).toEqual([]);
		expect(refused({ role: 'planned', height: -1 })).toEqual(['height']);
		expect(refused({ role: 'planned', height: 'high' })).toEqual(['height']);
	});

	it('is nothing of its own where the layer has one category and no property', () => {
		const { property, ...rest } = dams;
		expect(property).toBe('role');
		const alone = { ...rest, categories: [category('built')] };
		expect(refused({}, alone)).toEqual([]);
		expect(refused({ role: 'built' }, alone)).toEqual(['role']);
	});
});

describe('what a feature of a layer is drawn as', () => {
	it('is the shape of the look of its category, and nothing where it has none', () => {
		const { shapeOf } = layerRules(dams);
		expect(shapeOf({ role: 'planned' })).toBe('area');
		expect(shapeOf({ role: 'built', river: 'main' })).toBe('area');
		expect(shapeOf({ role: 'built' })).toBeUndefined();
		expect(shapeOf({ role: 'built', river: 7 })).toBeUndefined();
		expect(shapeOf({ role: 'sunk' })).toBeUndefined();
	});
});
