import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { CompiledStyle } from '../../style';
import { SYMBOL_PROPERTIES } from '../symbols/supported';

/** The style asks for something that is not drawn. */
export class UnsupportedStyle extends Error {
	override readonly name = 'UnsupportedStyle';

	/**
	 * @param layer id of the style layer, or the part of the style that is no layer
	 * @param property what it asks for
	 * @param remedy what to do instead
	 */
	constructor(
		readonly layer: string,
		readonly property: string,
		readonly remedy: string
	) {
		super(`The vector drawing has no ${property}, which ${layer} of the style asks for. ${remedy}`);
	}
}

/** `true`: whatever the style specification allows; a list: only these, and no expression. */
type Allowed = true | readonly unknown[];
type AllowList = Readonly<Record<string, Allowed>>;

const VISIBILITY = { visibility: ['visible', 'none'] } as const;

/** By type of style layer: the properties that are drawn, with the values that they may have. */
const DRAWN: Readonly<Record<string, AllowList>> = {
	background: {
		...VISIBILITY,
		'background-color': true,
		'background-opacity': true
	},
	fill: {
		...VISIBILITY,
		'fill-antialias': true,
		'fill-color': true,
		'fill-opacity': true,
		'fill-outline-color': true,
		'fill-pattern': true
	},
	line: {
		...VISIBILITY,
		'line-blur': true,
		'line-cap': true,
		'line-color': true,
		'line-dasharray': true,
		'line-gap-width': true,
		'line-join': ['bevel', 'round', 'miter'],
		'line-miter-limit': true,
		'line-offset': true,
		'line-opacity': true,
		'line-width': true
	},
	circle: {
		...VISIBILITY,
		'circle-color': true,
		'circle-opacity': true,
		'circle-radius': true,
		'circle-stroke-color': true,
		'circle-stroke-opacity': true,
		'circle-stroke-width': true
	},
	symbol: SYMBOL_PROPERTIES
};

const LAYER_KEYS = [
	'id',
	'type',
	'source',
	'filter',
	'minzoom',
	'maxzoom',
	'layout',
	'paint',
	'metadata'
];
const SOURCE_KEYS = ['type', 'data', 'promoteId', 'attribution', 'tolerance', 'buffer', 'maxzoom'];
const STYLE_KEYS: AllowList = {
	version: [8],
	name: true,
	metadata: true,
	// Where to look, and how quickly, is for the one who asks for the drawing to say.
	center: true,
	zoom: true,
	bearing: [0],
	pitch: [0],
	transition: true,
	'font-faces': true,
	sources: true,
	layers: true
};

/** Operators that need what a drawing does not have: tiles, a globe, or values set from outside. */
const OPERATORS = [
	'accumulated',
	'distance',
	'elevation',
	'global-state',
	'heatmap-density',
	'line-progress',
	'within'
];

const checked = new WeakSet<CompiledStyle>();

/**
 * Makes sure that every part of a style is drawn, whether or not it is visible now.
 * @throws UnsupportedStyle for the first part that is not
 */
export function refuseUnsupported(compiled: CompiledStyle): void {
	if (checked.has(compiled)) return;
	const { style } = compiled;
	for (const [key, value] of Object.entries(style)) {
		if (!allows(STYLE_KEYS[key], value)) throw new UnsupportedStyle('the whole', key, LEAVE_OUT);
	}
	for (const [id, source] of Object.entries(style.sources)) refuseSource(id, source);
	for (const layer of style.layers) refuseLayer(layer, compiled.patterns);
	checked.add(compiled);
}

const LEAVE_OUT =
	'Leave it out of the style, or teach src/lib/cartography/svg to draw it and add it to unsupported.ts.';
const AT_HAND = 'Put the features themselves into the source.';

function allows(allowed: Allowed | undefined, value: unknown): boolean {
	return allowed === true || (allowed?.includes(value) ?? false);
}

function refuseSource(id: string, source: CompiledStyle['style']['sources'][string]): void {
	const name = `the source ${id}`;
	if (source.type !== 'geojson') {
		throw new UnsupportedStyle(name, `source of type ${source.type}`, 'Make it a GeoJSON source.');
	}
	const other = Object.keys(source).find((key) => !SOURCE_KEYS.includes(key));
	if (other !== undefined) throw new UnsupportedStyle(name, other, LEAVE_OUT);
	if (typeof source.data === 'string') {
		throw new UnsupportedStyle(name, 'data at an address', AT_HAND);
	}
	if (source.promoteId !== undefined && typeof source.promoteId !== 'string') {
		throw new UnsupportedStyle(name, 'promoteId by source layer', 'Name one property.');
	}
}

function refuseLayer(layer: LayerSpecification, patterns: CompiledStyle['patterns']): void {
	const drawn = DRAWN[layer.type];
	const name = `the layer ${layer.id}`;
	if (drawn === undefined) throw new UnsupportedStyle(name, `layer type ${layer.type}`, LEAVE_OUT);
	const key = Object.keys(layer).find((each) => !LAYER_KEYS.includes(each));
	if (key !== undefined) throw new UnsupportedStyle(name, key, LEAVE_OUT);

	const properties: Readonly<Record<string, unknown>> = { ...layer.layout, ...layer.paint };
	for (const [property, value] of Object.entries(properties)) {
		const allowed = drawn[property];
		if (allowed === undefined) throw new UnsupportedStyle(name, property, LEAVE_OUT);
		if (!allows(allowed, value)) {
			const asked = `${property} ${JSON.stringify(value)}`;
			throw new UnsupportedStyle(name, asked, `Use ${oneOf(allowed)}.`);
		}
		refuseOperators(name, property, value);
	}
	if ('filter' in layer && layer.filter !== undefined) {
		refuseOperators(name, 'filter', layer.filter);
	}
	refusePattern(name, properties['fill-pattern'], patterns);
}

function oneOf(allowed: Allowed): string {
	return allowed === true
		? 'another value'
		: allowed.map((each) => JSON.stringify(each)).join(' or ');
}

/** Looks for operators in an expression, and not in what it takes literally. */
function refuseOperators(name: string, property: string, value: unknown): void {
	if (!Array.isArray(value) || value[0] === 'literal') return;
	const [operator, ...rest]: unknown[] = value;
	if (typeof operator === 'string' && OPERATORS.includes(operator)) {
		throw new UnsupportedStyle(name, `${property} by "${operator}"`, LEAVE_OUT);
	}
	for (const part of rest) refuseOperators(name, property, part);
}

function refusePattern(name: string, value: unknown, patterns: CompiledStyle['patterns']): void {
	if (value === undefined) return;
	const pattern = typeof value === 'string' ? patterns[value] : undefined;
	if (pattern === undefined || pattern.kind === 'mark') {
		throw new UnsupportedStyle(
			name,
			`fill-pattern ${JSON.stringify(value)}`,
			'Name one of the compiled style’s own hatches, dots or bars.'
		);
	}
}
