import { filterOf, partsOfFilter } from '../dossier/model/claim-filter';
import {
	Broken,
	inOrder,
	PARAMETERS,
	type KnownWords,
	type Reading,
	type ViewDefaults
} from './parameters';
import type { View } from './view';

/** The parts of a view in the order in which a query has them. */
const PARTS = Object.keys(PARAMETERS) as (keyof View)[];

/** Something in a link that could not be followed, so that the default holds instead. */
export interface Notice {
	/**
	 * `malformed`: not of the form that the parameter has; `out-of-range`: no such place or share; `unknown`:
	 * nothing that the dossier has; `too-many`: more than there is room for.
	 */
	readonly kind: Broken['kind'] | 'unknown' | 'too-many';
	/** Its key in the query. */
	readonly parameter: string;
	/** As it stands in the link. */
	readonly value: string;
}

/** A word of the right form that the dossier does not have. */
export interface UnknownWord {
	readonly part: keyof View;
	readonly word: string;
	/** The dossier has it, but there are more such words than there is room for; left out where that is not so. */
	readonly tooMany?: true;
}

/** What is said of it where the rest of the link is followed. */
export function noticeOf({ part, word, tooMany }: UnknownWord): Notice {
	return { kind: tooMany ? 'too-many' : 'unknown', parameter: PARAMETERS[part].key, value: word };
}

/** What a query says. */
export interface DecodedView {
	readonly view: View;
	readonly notices: readonly Notice[];
	/** What was passed over, in the order of the parameters. */
	readonly unknown: readonly UnknownWord[];
}

/**
 * The view as a query, without `?`: parameters in a fixed order, those at their default left out.
 *
 * @throws RangeError where the camera or an opacity is not a finite number
 */
export function encodeView(view: View, defaults: ViewDefaults): string {
	const { layers, opacity } = view;
	const order = defaults.drawingOrder;
	const inDrawingOrder: View = {
		...view,
		layers: inOrder(order, layers),
		opacity: Object.fromEntries(
			inOrder(order, Object.keys(opacity)).map((id) => [id, opacity[id] ?? 1])
		)
	};
	return joined(PARTS.map((part) => unlessStandard(part, inDrawingOrder, defaults)));
}

/**
 * A query for these parts of a view alone, at their default or not: a link that says the same whatever
 * the defaults become.
 */
export function encodeParts(parts: Partial<View>): string {
	return joined(PARTS.map((part) => (Object.hasOwn(parts, part) ? written(part, parts) : '')));
}

/**
 * The view that a query asks for, with or without its `?`. What is left out is the default;
 * unknown words are passed over; what is broken is the default too, and gives a notice. Never
 * throws, whatever the query.
 */
export function decodeView(query: string, defaults: ViewDefaults, known: KnownWords): DecodedView {
	// Mail programs write `&` as HTML does, and people write keys in capitals.
	const parameters = new URLSearchParams(
		[...new URLSearchParams(query)].map(([key, value]) => [
			key.toLowerCase().replace('amp;', ''),
			value
		])
	);
	for (const part of PARTS) {
		for (const migrate of PARAMETERS[part].migrations ?? []) migrate(parameters);
	}
	const notices: Notice[] = [];
	const unknown: UnknownWord[] = [];
	const read = <Part extends keyof View>(part: Part): Required<View>[Part] => {
		const { key } = PARAMETERS[part];
		const value = parameters.get(key);
		if (value === null) return PARAMETERS[part].standard(defaults);
		const passOver: Reading['passOver'] = (word, tooMany) => {
			unknown.push({ part, word, ...(tooMany && { tooMany }) });
		};
		// The marks of a sentence may have stuck to the end of a link; no value ends with any.
		const bare = value.replace(/[^\p{L}\p{N}_-]+$/u, '') || value;
		const text = PARAMETERS[part].hasCapitals === true ? bare : bare.toLowerCase();
		const found = PARAMETERS[part].read(text, { defaults, known, passOver });
		if (!(found instanceof Broken)) return found;
		notices.push({ kind: found.kind, parameter: key, value });
		return PARAMETERS[part].standard(defaults);
	};
	const view: View = {
		camera: read('camera'),
		layers: read('layers'),
		opacity: read('opacity'),
		selection: read('selection'),
		compare: read('compare'),
		article: read('article'),
		passage: read('passage'),
		date: read('date'),
		since: read('since'),
		filter: read('filter'),
		sheet: read('sheet')
	};
	return { view, notices, unknown };
}

/** The part of a view that there is: for what is not known, the default holds, as in a query. */
export function knownPart(view: View, defaults: ViewDefaults, known: KnownWords): View {
	const { selection, article, passage, filter } = view;
	return {
		...view,
		layers: known.layers.filter((id) => view.layers.includes(id)),
		selection: selection !== undefined && known.hasFeature(selection) ? selection : undefined,
		article: article !== undefined && known.hasArticle(article) ? article : defaults.article,
		passage: passage !== undefined && known.hasPassage(passage) ? passage : undefined,
		filter: filterOf(
			partsOfFilter(filter).filter(({ facet, value }) => known.hasValue(facet, value))
		)
	};
}

function unlessStandard<Part extends keyof View>(
	part: Part,
	view: View,
	defaults: ViewDefaults
): string {
	const { write, standard } = PARAMETERS[part];
	const value = view[part] as Required<View>[Part];
	return write(value) === write(standard(defaults)) ? '' : written(part, view);
}

/** A parameter as it stands in a query; empty where there is nothing to write. */
function written<Part extends keyof View>(part: Part, view: Partial<View>): string {
	const { key, write } = PARAMETERS[part];
	const value = write(view[part] as Required<View>[Part]);
	return value === undefined ? '' : `${key}=${readable(value)}`;
}

function joined(parameters: readonly string[]): string {
	return parameters.filter((parameter) => parameter !== '').join('&');
}

/** Percent-encoded, but for the marks that make a link readable and need no encoding in a query. */
function readable(value: string): string {
	return encodeURIComponent(value).replace(/%2C/g, ',').replace(/%3A/g, ':').replace(/%2F/g, '/');
}
