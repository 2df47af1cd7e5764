import { splitReference } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import { isLayerId, LAYER_IDS, type LayerId } from '../layers/ids';
import type { Camera } from '../cartography/projection';
import type { View } from './view';

/** The words of the public contract, in the order in which they are written. */
const PARAMETERS = ['map', 'layers', 'opacity', 'select', 'article', 'passage'] as const;
type Parameter = (typeof PARAMETERS)[number];

/** What an empty query stands for; a parameter that equals it is left out. */
export type ViewDefaults = Pick<View, 'layers' | 'camera' | 'article'>;

/** The words that a query may use; other words of the right form are passed over. */
export interface KnownWords {
	hasLayer(id: LayerId): boolean;
	/** Features of the dossier's layers, and countries of the base map (`countries:CHE`). */
	hasFeature(reference: FeatureReference): boolean;
	hasArticle(id: string): boolean;
	hasPassage(id: string): boolean;
}

/** Something in a link that could not be followed, so that the default holds instead. */
export interface Notice {
	/** `malformed`: not of the form that the parameter has; `out-of-range`: no such place or share. */
	readonly kind: 'malformed' | 'out-of-range';
	readonly parameter: Parameter;
	/** As it stands in the link. */
	readonly value: string;
}

/** Where Web Mercator ends, in degrees: the latitude at which the map of the world is a square. */
const MOST_LATITUDE = 85.0511;
const MOST_ZOOM = 24;
const ZOOM_DECIMALS = 3;
const DEGREE_DECIMALS = 4;

/**
 * Changes to the contract, oldest first: each turns the parameters of the version before it into
 * its own, so that links made with any version keep working.
 */
const migrations: readonly ((parameters: URLSearchParams) => void)[] = [];

/**
 * The view as a query, without `?`: parameters in a fixed order, those at their default left out,
 * layers in drawing order, zoom with three decimals and degrees with four: less than a pixel on any screen.
 *
 * @throws RangeError where the camera or an opacity is not a finite number
 */
export function encodeView(view: View, defaults: ViewDefaults): string {
	const values: Record<Parameter, string | undefined> = {
		map: unless(
			view.camera && cameraText(view.camera),
			defaults.camera && cameraText(defaults.camera)
		),
		layers: unless(
			inDrawingOrder(view.layers).join(','),
			inDrawingOrder(defaults.layers).join(',')
		),
		opacity: unless(opacityText(view.opacity), ''),
		select: view.selection,
		article: unless(view.article, defaults.article),
		passage: view.passage
	};
	return PARAMETERS.flatMap((parameter) => {
		const value = values[parameter];
		return value === undefined ? [] : `${parameter}=${readable(value)}`;
	}).join('&');
}

/**
 * The view that a query asks for, with or without its `?`. What is left out is the default;
 * unknown words are passed over; what is broken is the default too, and gives a notice. Never
 * throws, whatever the query.
 */
export function decodeView(
	query: string,
	defaults: ViewDefaults,
	known: KnownWords
): { readonly view: View; readonly notices: readonly Notice[] } {
	const parameters = new URLSearchParams(query);
	for (const migrate of migrations) migrate(parameters);
	const notices: Notice[] = [];
	const read = <Value>(
		parameter: Parameter,
		fallback: Value,
		decode: (text: string) => Value | Broken
	): Value => {
		const value = parameters.get(parameter);
		if (value === null) return fallback;
		const decoded = decode(value);
		if (!(decoded instanceof Broken)) return decoded;
		notices.push({ kind: decoded.kind, parameter, value });
		return fallback;
	};
	const word =
		(isKnown: (id: string) => boolean, fallback: string | undefined) => (text: string) =>
			!WORD.test(text) ? MALFORMED : isKnown(text) ? text : fallback;
	const view: View = {
		camera: read('map', defaults.camera, decodeCamera),
		layers: read('layers', inDrawingOrder(defaults.layers), (text) =>
			decodeLayers(text, defaults, known)
		),
		opacity: read('opacity', {}, (text) => decodeOpacity(text, known)),
		selection: read('select', undefined, (text) => decodeSelection(text, known)),
		article: read(
			'article',
			defaults.article,
			word((id) => known.hasArticle(id), defaults.article)
		),
		passage: read(
			'passage',
			undefined,
			word((id) => known.hasPassage(id), undefined)
		)
	};
	return { view, notices };
}

/** The part of a view that there is: for what is not known, the default holds, as in a query. */
export function knownPart(view: View, defaults: ViewDefaults, known: KnownWords): View {
	const { selection, article, passage } = view;
	return {
		...view,
		layers: view.layers.filter((id) => known.hasLayer(id)),
		selection: selection !== undefined && known.hasFeature(selection) ? selection : undefined,
		article: article !== undefined && known.hasArticle(article) ? article : defaults.article,
		passage: passage !== undefined && known.hasPassage(passage) ? passage : undefined
	};
}

class Broken {
	constructor(readonly kind: Notice['kind']) {}
}
const MALFORMED = new Broken('malformed');
const OUT_OF_RANGE = new Broken('out-of-range');

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FEATURE = /^[A-Za-z0-9_-]+$/;

function decodeCamera(text: string): Camera | Broken {
	const parts = text.split('/');
	if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,9}(\.\d{1,20})?$/.test(part))) {
		return MALFORMED;
	}
	const [zoom = NaN, latitude = NaN, longitude = NaN] = parts.map(Number);
	const inRange =
		zoom >= 0 &&
		zoom <= MOST_ZOOM &&
		Math.abs(latitude) <= MOST_LATITUDE &&
		Math.abs(longitude) <= 180;
	return inRange ? rounded({ zoom, latitude, longitude }) : OUT_OF_RANGE;
}

function decodeLayers(
	text: string,
	defaults: ViewDefaults,
	known: KnownWords
): readonly LayerId[] | Broken {
	if (text === '') return [];
	const words = text.split(',');
	if (!words.every((word) => WORD.test(word))) return MALFORMED;
	const layers = words.filter(isLayerId).filter((id) => known.hasLayer(id));
	// A link that asks for layers, and for none that exists, does not ask for an empty map.
	return inDrawingOrder(layers.length === 0 ? defaults.layers : layers);
}

function decodeOpacity(text: string, known: KnownWords): View['opacity'] | Broken {
	const opacity: Partial<Record<LayerId, number>> = {};
	for (const part of text.split(',')) {
		const [, layer = '', percent = ''] = /^([a-z0-9-]+):(\d{1,9})$/.exec(part) ?? [];
		if (!WORD.test(layer)) return MALFORMED;
		if (Number(percent) > 100) return OUT_OF_RANGE;
		if (isLayerId(layer) && known.hasLayer(layer)) opacity[layer] = Number(percent) / 100;
	}
	return shares(opacity);
}

function decodeSelection(text: string, known: KnownWords): FeatureReference | undefined | Broken {
	const { layer, id } = splitReference(text);
	if (!WORD.test(layer) || !FEATURE.test(id)) return MALFORMED;
	const reference: FeatureReference = `${layer}:${id}`;
	return known.hasFeature(reference) ? reference : undefined;
}

function cameraText(camera: Camera): string {
	const { zoom, latitude, longitude } = rounded(camera);
	return `${zoom}/${latitude}/${longitude}`;
}

/** To the precision of the URL; a longitude beyond the antimeridian is brought back round. */
function rounded({ zoom, latitude, longitude }: Camera): Camera {
	const round = (value: number, decimals: number) => {
		if (!Number.isFinite(value)) throw new RangeError(`The camera has a part that is ${value}.`);
		// Adding 0 turns −0 into 0.
		return Number(value.toFixed(decimals)) + 0;
	};
	const within = Math.abs(longitude) <= 180;
	return {
		zoom: round(Math.min(Math.max(zoom, 0), MOST_ZOOM), ZOOM_DECIMALS),
		latitude: round(Math.min(Math.max(latitude, -MOST_LATITUDE), MOST_LATITUDE), DEGREE_DECIMALS),
		longitude: round(
			within ? longitude : ((((longitude + 180) % 360) + 360) % 360) - 180,
			DEGREE_DECIMALS
		)
	};
}

function opacityText(opacity: View['opacity']): string {
	return Object.entries(shares(opacity))
		.map(([layer, share]) => `${layer}:${Math.round(share * 100)}`)
		.join(',');
}

/** In whole percent and drawing order, without the layers that are fully opaque. */
function shares(opacity: View['opacity']): Partial<Record<LayerId, number>> {
	return Object.fromEntries(
		LAYER_IDS.flatMap((layer) => {
			const share = opacity[layer] ?? 1;
			if (Number.isNaN(share)) throw new RangeError(`The opacity of ${layer} is not a number.`);
			const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
			return percent === 100 ? [] : [[layer, percent / 100]];
		})
	);
}

function inDrawingOrder(layers: readonly LayerId[]): readonly LayerId[] {
	return LAYER_IDS.filter((id) => layers.includes(id));
}

function unless(value: string | undefined, standard: string | undefined): string | undefined {
	return value === standard ? undefined : value;
}

/** Percent-encoded, but for the marks that make a link readable and need no encoding in a query. */
function readable(value: string): string {
	return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
}
