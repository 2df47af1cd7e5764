import { describe, expect, test } from 'vitest';
import type { FeatureReference } from '../dossier/model/types';
import { emphasis, withCountryOutlines } from './emphasis';

const all: FeatureReference[] = [
	'troops:FRA',
	'troops:GBR',
	'troops:ESP',
	'coalition:FRA',
	'coalition:ESP'
];

test('with nothing looked at nothing has a state', () => {
	expect(emphasis({ all }).size).toBe(0);
});

test('what is hovered is outlined, and nothing gives way', () => {
	expect([...emphasis({ all, hovered: 'troops:FRA' })]).toEqual([
		['troops:FRA', { hovered: true }]
	]);
});

test('a selection keeps what is related and fades the rest', () => {
	const states = emphasis({ all, selected: 'troops:FRA', related: ['troops:GBR'] });
	expect(states.get('troops:FRA')).toEqual({ selected: true });
	expect(states.get('troops:GBR')).toEqual({ related: true });
	expect(states.get('troops:ESP')).toEqual({ faded: true });
	expect(states.get('coalition:FRA')).toEqual({ faded: true });
});

test('what is selected is not also related', () => {
	const states = emphasis({ all, selected: 'troops:FRA', related: ['troops:FRA'] });
	expect(states.get('troops:FRA')).toEqual({ selected: true });
});

test('a star stands for all features of its layer', () => {
	const states = emphasis({ all, related: ['coalition:*'] });
	expect(states.get('coalition:FRA')).toEqual({ related: true });
	expect(states.get('coalition:ESP')).toEqual({ related: true });
	expect(states.get('troops:FRA')).toEqual({ faded: true });
	expect(states.has('coalition:*')).toBe(false);
});

test('what is hovered does not fade', () => {
	const states = emphasis({ all, selected: 'troops:FRA', hovered: 'troops:ESP' });
	expect(states.get('troops:ESP')).toEqual({ hovered: true });
});

test('a country of the base map can be looked at', () => {
	const states = emphasis({ all, selected: 'countries:CHE' });
	expect(states.get('countries:CHE')).toEqual({ selected: true });
	expect(states.get('troops:FRA')).toEqual({ faded: true });
});

describe('withCountryOutlines', () => {
	const countryOf = (reference: string) => (reference.endsWith(':FRA') ? 'FRA' : undefined);

	test('outlines on the base map a country that is selected in a layer', () => {
		const states = withCountryOutlines(new Map([['troops:FRA', { selected: true }]]), countryOf);
		expect(states.get('countries:FRA')).toEqual({ selected: true });
		expect(states.get('troops:FRA')).toEqual({ selected: true });
	});

	test('outlines nothing that fades, and nothing that is no country', () => {
		const states = withCountryOutlines(
			new Map([
				['coalition:FRA', { faded: true }],
				['places:paris', { selected: true }]
			]),
			countryOf
		);
		expect(states.has('countries:FRA')).toBe(false);
		expect(states.size).toBe(2);
	});

	test('adds up what two layers say of the same country', () => {
		const states = withCountryOutlines(
			new Map([
				['troops:FRA', { selected: true }],
				['coalition:FRA', { related: true }]
			]),
			countryOf
		);
		expect(states.get('countries:FRA')).toEqual({ selected: true, related: true });
	});
});
