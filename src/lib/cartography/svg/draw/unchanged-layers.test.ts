import { expect, it } from 'vitest';
import { DATA, syntheticStyle } from '../../../../../tests/support/synthetic-style';
import type { FeatureReference } from '../../../dossier/model/types';
import type { FeatureState } from '../../emphasis';
import type { CompiledStyle } from '../../style';
import { drawMap } from './draw-map';

const CAMERA = { longitude: 10, latitude: 45, zoom: 4 };
const { patterns: PATTERNS } = syntheticStyle({ hatched: true });
const FIRST = { ...syntheticStyle(), patterns: PATTERNS };
/** Of which the sources are the very same, as they are where only the style is sent anew. */
const { sources } = FIRST.style;

interface Step {
	readonly compiled?: CompiledStyle;
	readonly camera?: typeof CAMERA;
	readonly states?: ReadonlyMap<FeatureReference, FeatureState>;
}

function drawn({ compiled = FIRST, camera = CAMERA, states = new Map() }: Step) {
	return drawMap({ compiled, camera, size: { width: 400, height: 300 }, states });
}

/** As if nothing had ever been drawn. */
function drawnAfresh({ compiled = FIRST, ...step }: Step) {
	return drawn({ ...step, compiled: structuredClone(compiled) });
}

function withSources(compiled: CompiledStyle): CompiledStyle {
	return { ...compiled, patterns: PATTERNS, style: { ...compiled.style, sources } };
}

function inOtherColours(): CompiledStyle {
	const text = JSON.stringify(FIRST.style.layers).replaceAll('#eeeeee', '#dddddd');
	return {
		...FIRST,
		style: { ...FIRST.style, layers: JSON.parse(text) as CompiledStyle['style']['layers'] }
	};
}

function hatchedBy(ink: string): CompiledStyle {
	const hatched = withSources(syntheticStyle({ hatched: true }));
	const patterns = JSON.stringify(hatched.patterns).replaceAll('#111111', ink);
	return { ...hatched, patterns: JSON.parse(patterns) as CompiledStyle['patterns'] };
}

const onlyEast = { ...DATA, features: DATA.features.slice(1) };

it('a map that is drawn again shows all that has changed', () => {
	const steps: Record<string, Step> = {
		'as it was': {},
		'a feature is selected': { states: new Map([['troops:EST', { selected: true }]]) },
		'another one is': { states: new Map([['troops:WST', { selected: true }]]) },
		'a layer is switched off': { compiled: withSources(syntheticStyle({ shown: false })) },
		'and on': {},
		'a layer has another colour': { compiled: inOtherColours() },
		'one is hatched': { compiled: hatchedBy('#111111') },
		'in another colour': { compiled: hatchedBy('#222222') },
		'the map has moved': { camera: { ...CAMERA, longitude: 12 } },
		'and is larger': { camera: { ...CAMERA, zoom: 4.5 } },
		'a feature is gone': { compiled: { ...syntheticStyle({ data: onlyEast }), patterns: PATTERNS } }
	};
	const all = Object.values(steps).map((step) => JSON.stringify(drawn(step).shapes));
	for (const [name, step] of Object.entries(steps)) {
		expect(drawn(step).shapes, name).toEqual(drawnAfresh(step).shapes);
	}
	// Going through them leads from each to another picture, but for those that are the first again.
	expect(new Set(all).size).toBe(Object.keys(steps).length - 1);
});

it('what has not changed is not drawn anew', () => {
	drawn({});
	const [ground] = drawn({}).shapes.filter(({ layer }) => layer === 'countries');
	const states = new Map([['troops:EST' as const, { selected: true }]]);
	const [again] = drawn({ states }).shapes.filter(({ layer }) => layer === 'countries');
	expect(again?.items[0]).toBe(ground?.items[0]);
});
