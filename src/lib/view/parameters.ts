import { FACETS, filterOf, partsOfFilter, type Facet } from '../dossier/model/claim-filter';
import { ACTORS, COUNTRIES, isCountry, splitReference } from '../dossier/model/reference';
import type { FeatureReference } from '../dossier/model/types';
import type { Camera } from '../cartography/projection';
import type { View } from './view';

/** What an empty query stands for; a parameter that equals it is left out. */
export interface ViewDefaults extends Pick<View, 'layers' | 'camera' | 'article'> {
	/** Ids of the dossier's layers, in drawing order: a link names them in it. */
	readonly drawingOrder: readonly string[];
}

/** The words that a query may use; other words of the right form are passed over. */
export interface KnownWords {
	/** Ids of the dossier's layers, in drawing order. */
	readonly layers: readonly string[];
	/** Features of the dossier's layers, countries of the base map (`countries:CHE`), other actors (`actors:x`). */
	hasFeature(reference: FeatureReference): boolean;
	hasArticle(id: string): boolean;
	hasPassage(id: string): boolean;
	hasValue(facet: Facet, value: string): boolean;
	/** The dossier's own day, as ISO 8601 date. */
	readonly newestDay: string;
}

/** A text that is no value of its parameter. */
export class Broken {
	/** @param kind not of the form that the parameter has, or no such place or share */
	constructor(readonly kind: 'malformed' | 'out-of-range') {}
}
const MALFORMED = new Broken('malformed');
const OUT_OF_RANGE = new Broken('out-of-range');

/** What a parameter's text is read with. */
export interface Reading {
	readonly defaults: ViewDefaults;
	readonly known: KnownWords;
	/** Takes down a word of the right form that the dossier does not have, or for which there is no room. */
	readonly passOver: (word: string, tooMany?: boolean) => void;
}

/** One parameter of the query: all that is known of how it is spelled. */
interface Parameter<Value> {
	/** The word of the public contract. */
	readonly key: string;
	/** Ids of features and countries are told apart by capitals; left out: capitals say nothing. */
	readonly hasCapitals?: true;
	/** What holds where it is left out. */
	standard(defaults: ViewDefaults): Value;
	/** @throws RangeError for a number that is not finite; undefined: there is nothing to write */
	write(value: Value): string | undefined;
	/** Never throws, whatever the text. */
	read(text: string, reading: Reading): Value | Broken;
	/**
	 * Changes to its key or form, oldest first: each turns a query of the version before it into its own,
	 * so that links made with any version keep working.
	 */
	readonly migrations?: readonly ((query: URLSearchParams) => void)[];
}

/** Where Web Mercator ends, in degrees: the latitude at which the map of the world is a square. */
const MOST_LATITUDE = 85.0511;
const MOST_ZOOM = 24;
const ZOOM_DECIMALS = 3;
const DEGREE_DECIMALS = 4;

const WORD = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const FEATURE = /^[A-Za-z0-9_-]+$/;

/** `map=<zoom>/<latitude>/<longitude>`: three decimals and four, which is less than a pixel on any screen. */
const camera: Parameter<View['camera']> = {
	key: 'map',
	standard: (defaults) => defaults.camera,
	write: (value) => {
		if (value === undefined) return undefined;
		const { zoom, latitude, longitude } = rounded(value);
		return `${zoom}/${latitude}/${longitude}`;
	},
	read: (text) => {
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
};

/** `layers=<id>,…` in drawing order; empty: none. */
const layers: Parameter<View['layers']> = {
	key: 'layers',
	standard: (defaults) => defaults.layers,
	write: (value) => value.join(','),
	read: (text, { defaults, known, passOver }) => {
		if (text === '') return [];
		const words = text.split(',');
		if (!words.every((word) => WORD.test(word))) return MALFORMED;
		const there = words.filter((word) => known.layers.includes(word));
		for (const word of words) if (!there.includes(word)) passOver(word);
		// A link that asks for layers, and for none that exists, does not ask for an empty map.
		return there.length === 0 ? defaults.layers : inOrder(known.layers, there);
	}
};

/** `opacity=<layer>:<percent>,…` in whole percent, without what is fully opaque. */
const opacity: Parameter<View['opacity']> = {
	key: 'opacity',
	standard: () => ({}),
	write: (value) =>
		Object.entries(sharesOf(value))
			.map(([layer, share]) => `${layer}:${Math.round(share * 100)}`)
			.join(','),
	read: (text, { known, passOver }) => {
		const read: Record<string, number> = {};
		for (const part of text.split(',')) {
			const [, layer = '', percent = ''] = /^([a-z0-9-]+):(\d{1,9})$/.exec(part) ?? [];
			if (!WORD.test(layer)) return MALFORMED;
			if (Number(percent) > 100) return OUT_OF_RANGE;
			if (known.layers.includes(layer)) read[layer] = Number(percent) / 100;
			else passOver(layer);
		}
		return sharesOf(
			Object.fromEntries(inOrder(known.layers, Object.keys(read)).map((id) => [id, read[id] ?? 1]))
		);
	}
};

/** `select=<layer>:<feature id>`, or `select=actors:<actor id>` */
const selection: Parameter<View['selection']> = {
	key: 'select',
	hasCapitals: true,
	standard: () => undefined,
	write: (value) => value,
	read: (text, { known, passOver }) => {
		const { layer, id } = splitReference(text);
		const name = layer.toLowerCase();
		if (!WORD.test(name) || !FEATURE.test(id)) return MALFORMED;
		const upper = id.toUpperCase();
		// A country that has left a layer since, or is in it on other days, is still a country.
		const found = [
			...[id, upper, id.toLowerCase()].map((spelling): FeatureReference => `${name}:${spelling}`),
			...(known.layers.includes(name) ? [`${COUNTRIES}:${upper}` as const] : [])
		].find((reference) => known.hasFeature(reference));
		if (found === undefined) passOver(text);
		return found;
	}
};

/** How many actors can be compared at a time. */
export const MOST_COMPARED = 4;

/** `compare=<actor>,…`: countries by their ISO 3166-1 alpha-3 codes, others by their ids; in this order. */
const compare: Parameter<View['compare']> = {
	key: 'compare',
	hasCapitals: true,
	standard: () => undefined,
	write: (value) => value?.join(','),
	read: (text, { known, passOver }) => {
		const words = text.split(',');
		if (!words.every((word) => WORD.test(word.toLowerCase()))) return MALFORMED;
		const isKnown = (actor: string): boolean =>
			known.hasFeature(`${isCountry(actor) ? COUNTRIES : ACTORS}:${actor}`);
		const there = words.flatMap((word) => {
			const found = [word, word.toUpperCase(), word.toLowerCase()].find(isKnown);
			if (found === undefined) passOver(word);
			return found ?? [];
		});
		const actors = [...new Set(there)];
		for (const actor of actors.splice(MOST_COMPARED)) passOver(actor, true);
		return actors.length === 0 ? undefined : actors;
	}
};

/** `article=<id>` */
const article: Parameter<View['article']> = {
	key: 'article',
	standard: (defaults) => defaults.article,
	write: (value) => value,
	read: (text, { defaults, known, passOver }) => {
		if (!WORD.test(text)) return MALFORMED;
		if (known.hasArticle(text)) return text;
		passOver(text);
		return defaults.article;
	}
};

/** `passage=<id>` */
const passage: Parameter<View['passage']> = {
	key: 'passage',
	standard: () => undefined,
	write: (value) => value,
	read: (text, { known, passOver }) => {
		if (!WORD.test(text)) return MALFORMED;
		if (known.hasPassage(text)) return text;
		passOver(text);
		return undefined;
	}
};

/** `<key>=<YYYY-MM-DD>`: a day before the dossier's own. */
const earlierDay = (key: string): Parameter<string | undefined> => ({
	key,
	standard: () => undefined,
	write: (value) => value,
	read: (text, { known }) => {
		if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return MALFORMED;
		const day = new Date(`${text}T00:00:00Z`);
		if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text)) return OUT_OF_RANGE;
		return text < known.newestDay ? text : undefined;
	}
});

/** `filter=<facet>:<value>,…` in the order of the facets. */
const filter: Parameter<View['filter']> = {
	key: 'filter',
	standard: () => undefined,
	write: (value) =>
		value &&
		partsOfFilter(value)
			.map((part) => `${part.facet}:${part.value}`)
			.join(','),
	read: (text, { known, passOver }) => {
		const parts = text.split(',').map((part) => {
			const { layer: facet, id: value } = splitReference(part);
			return { facet, value };
		});
		if (!parts.every(({ facet, value }) => WORD.test(facet) && WORD.test(value))) return MALFORMED;
		return filterOf(
			parts.flatMap(({ facet: asked, value }) => {
				const facet = FACETS.find((one) => one === asked);
				if (facet !== undefined && known.hasValue(facet, value)) return [{ facet, value }];
				passOver(`${asked}:${value}`);
				return [];
			})
		);
	}
};

/** `sheet=<setting>:<value>,…`, which is read where sheets are made: a page that makes none need not know more. */
const sheet: Parameter<View['sheet']> = {
	key: 'sheet',
	hasCapitals: true,
	standard: () => undefined,
	write: (value) => value,
	read: (text) => text || undefined
};

type Whole = Required<View>;
type Parameters = { readonly [Part in keyof Whole]: Parameter<Whole[Part]> };

/** How each part of a view is spelled in a query, in the order in which they are written. */
export const PARAMETERS: Parameters = {
	camera,
	layers,
	opacity,
	selection,
	compare,
	article,
	passage,
	date: earlierDay('date'),
	since: earlierDay('since'),
	filter,
	sheet
};

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

/** In whole percent, without the layers that are fully opaque. */
function sharesOf(opacities: View['opacity']): Record<string, number> {
	return Object.fromEntries(
		Object.entries(opacities).flatMap(([layer, share]) => {
			if (Number.isNaN(share)) throw new RangeError(`The opacity of ${layer} is not a number.`);
			const percent = Math.round(Math.min(Math.max(share, 0), 1) * 100);
			return percent === 100 ? [] : [[layer, percent / 100]];
		})
	);
}

/** Those of the known words that are asked for, in their order. */
export function inOrder(known: readonly string[], asked: readonly string[]): readonly string[] {
	return known.filter((id) => asked.includes(id));
}
