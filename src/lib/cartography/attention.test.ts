import { expect, test } from 'vitest';
import {
	sampleClaim,
	sampleDossier,
	sampleFeature,
	samplePassage
} from '../../../tests/support/sample-dossier';
import { featureStatesOf } from './attention';

const passage = samplePassage('p', 0, 5, { claim: 'c' });
const { index } = sampleDossier({
	claims: [sampleClaim({ id: 'c', features: ['places:paris'], passages: [passage] })],
	features: {
		troops: [sampleFeature('FRA', { country: 'FRA' }), sampleFeature('DEU', { country: 'DEU' })],
		coalition: [sampleFeature('FRA', { country: 'FRA' })],
		places: [sampleFeature('paris'), sampleFeature('rome')]
	}
});
const states = (attention: Parameters<typeof featureStatesOf>[0]) =>
	Object.fromEntries(featureStatesOf(attention, index));

test('nothing is emphasised where nothing is looked at', () => {
	expect(states({})).toEqual({});
});

test('with a country, the same one in other layers is concerned, and outlined on the base map', () => {
	expect(states({ selection: 'troops:FRA' })).toEqual({
		'troops:FRA': { selected: true },
		'coalition:FRA': { related: true },
		'countries:FRA': { selected: true, related: true },
		'troops:DEU': { faded: true },
		'places:paris': { faded: true },
		'places:rome': { faded: true }
	});
});

test('with what is no country, nothing else is', () => {
	expect(states({ selection: 'places:rome' })).toMatchObject({
		'places:rome': { selected: true },
		'places:paris': { faded: true },
		'coalition:FRA': { faded: true }
	});
});

test('with an actor that has no shape, what its claims name is', () => {
	const spoken = sampleDossier({
		claims: [
			sampleClaim({ id: 'one', actors: ['council'], features: ['places:paris', 'troops:FRA'] }),
			sampleClaim({ id: 'two', actors: ['bystander'] })
		],
		features: {
			troops: [sampleFeature('FRA', { country: 'FRA' }), sampleFeature('DEU', { country: 'DEU' })],
			places: [sampleFeature('paris'), sampleFeature('rome')]
		}
	}).index;
	const seen = { 'places:paris': { related: true }, 'troops:FRA': { related: true } };
	const all = {
		...seen,
		'countries:FRA': { related: true },
		'troops:DEU': { faded: true },
		'places:rome': { faded: true }
	};
	expect(Object.fromEntries(featureStatesOf({ selection: 'actors:council' }, spoken))).toEqual(all);
	const pointedAt = featureStatesOf({ highlighted: ['actors:council'] }, spoken);
	expect(Object.fromEntries(pointedAt)).toEqual(all);
	// Of whom no claim names a place, nothing is on the map, and nothing fades.
	expect([...featureStatesOf({ selection: 'actors:bystander' }, spoken)]).toEqual([]);
});

test('of those who are compared, all are, in every layer and on the ground', () => {
	const compared = states({ compare: ['FRA', 'CHE'], selection: 'troops:DEU' });
	expect(compared).toMatchObject({
		'troops:FRA': { related: true },
		'coalition:FRA': { related: true },
		'countries:FRA': { related: true },
		'countries:CHE': { related: true },
		'places:paris': { faded: true }
	});
});

test('with a passage, what its claim names is', () => {
	expect(states({ passage: 'p', selection: 'troops:FRA' })).toMatchObject({
		'troops:FRA': { selected: true },
		'places:paris': { related: true },
		'coalition:FRA': { faded: true }
	});
});

test('what a panel holds up takes the place of both', () => {
	const held = { highlighted: ['troops:DEU'] as const, hovered: 'places:rome' as const };
	expect(states({ ...held, passage: 'p' })).toEqual({
		'troops:DEU': { related: true },
		'countries:DEU': { related: true },
		'places:rome': { hovered: true },
		'troops:FRA': { faded: true },
		'coalition:FRA': { faded: true },
		'places:paris': { faded: true }
	});
});

test('what a filter leaves out is faded, until something is looked at', () => {
	const filtered = { hasFeature: (reference: string) => reference.endsWith(':FRA') };
	expect(states({ filtered })).toEqual({
		'troops:DEU': { faded: true },
		'places:paris': { faded: true },
		'places:rome': { faded: true }
	});
	expect(states({ filtered, selection: 'troops:DEU' })).toEqual(
		states({ selection: 'troops:DEU' })
	);
});
