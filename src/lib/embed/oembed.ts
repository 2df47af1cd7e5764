import type { FeatureReference } from '../dossier/model/types';
import { decodeView, encodeView } from '../view/url';
import type { ViewTerms } from '../view/view-terms';
import { plainXml } from '../snapshot/xml';
import { frameCode, frameTitle } from './embed-code';

/** The size of an embed where nobody asks for another, CSS pixels. */
const STANDARD = { width: 800, height: 450 } as const;
const LEAST_HEIGHT = 240;
/** Readers of an answer may keep it for a day, seconds. */
const CACHE_AGE = 86_400;

/** An answer of the type "rich": https://oembed.com, version 1.0. */
export interface OembedAnswer {
	readonly version: '1.0';
	readonly type: 'rich';
	readonly title: string;
	readonly provider_name: string;
	readonly provider_url: string;
	readonly cache_age: number;
	/** All three, or none of them where even the small picture is larger than the room there is. */
	readonly thumbnail_url?: string;
	/** Pixels. */
	readonly thumbnail_width?: number;
	readonly thumbnail_height?: number;
	readonly html: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** A picture of each view, by the name of its file. */
export interface Thumbnail {
	readonly name: string;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
}

interface OembedRequest {
	/** The address of the site's front page: a whole address that ends with a slash. */
	readonly site: string;
	readonly product: string;
	readonly dossier: { readonly slug: string; readonly title: string };
	/** What the view has selected is called; undefined where nothing is. */
	readonly selected?: string | undefined;
	/** The view, without `?`; '' for the default. */
	readonly query: string;
	/** The pictures that there are of a view, the best first. */
	readonly thumbnails: readonly Thumbnail[];
	/** The most that the reader of the answer has room for, CSS pixels. */
	readonly maximum?: { readonly width?: number | undefined; readonly height?: number | undefined };
}

/** How a view is embedded by a publishing system that was given a link to it. */
export function oembedAnswer(request: OembedRequest): OembedAnswer {
	const { site, product, dossier, query, maximum } = request;
	const title = frameTitle(dossier.title, request.selected);
	const width = Math.min(STANDARD.width, maximum?.width ?? Infinity);
	// 16:9, but for frames so narrow that this would leave no map.
	const height = Math.max(LEAST_HEIGHT, Math.round((width * STANDARD.height) / STANDARD.width));
	const size = { width, height: Math.min(height, maximum?.height ?? Infinity) };
	const view = query === '' ? '' : `?${query}`;
	const address = `${site}embed/${dossier.slug}${view}`;
	// A picture has to be as small as what is embedded: https://oembed.com, 2.3.4.
	const thumbnail = request.thumbnails.find(
		(each) =>
			each.width <= (maximum?.width ?? Infinity) && each.height <= (maximum?.height ?? Infinity)
	);
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: product,
		provider_url: site,
		cache_age: CACHE_AGE,
		...(thumbnail && {
			thumbnail_url: `${site}${dossier.slug}/${thumbnail.name}${view}`,
			thumbnail_width: thumbnail.width,
			thumbnail_height: thumbnail.height
		}),
		html: frameCode({ address, title, size }),
		...size
	};
}

/**
 * What can be said where nobody knows the address that the site will have: the type "link", which
 * names the page and embeds nothing.
 */
export function oembedLinkAnswer(title: string, product: string) {
	return { version: '1.0', type: 'link', title, provider_name: product, cache_age: CACHE_AGE };
}

/** An answer in the words of the format that was asked for. */
export interface WrittenAnswer {
	readonly type: string;
	readonly text: string;
}

/**
 * Writes an answer in one of the two formats of the specification.
 * @param answer its values are texts and numbers
 */
export function writtenAnswer(answer: object, format: OembedFormat): WrittenAnswer {
	if (format === 'json') {
		return { type: 'application/json; charset=utf-8', text: JSON.stringify(answer) };
	}
	const elements = Object.entries(answer).map(
		([name, value]) => `\t<${name}>${plainXml(String(value))}</${name}>\n`
	);
	return {
		type: 'text/xml; charset=utf-8',
		text: `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${elements.join('')}</oembed>\n`
	};
}

export const OEMBED_FORMATS = ['json', 'xml'] as const;
export type OembedFormat = (typeof OEMBED_FORMATS)[number];

/** What a request for an answer asks for, by the parameters of the specification. */
export interface OembedQuery {
	/** The page that is to be embedded; undefined where none is named. */
	readonly url: string | undefined;
	/** As it was written; undefined where none is named. */
	readonly format: string | undefined;
	readonly maximum: { readonly width: number | undefined; readonly height: number | undefined };
}

/** Reads the parameters of a request; a size that is not a positive whole number sets no limit. */
export function readOembedQuery(parameters: URLSearchParams): OembedQuery {
	const length = (name: string): number | undefined => {
		const text = parameters.get(name) ?? '';
		return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined;
	};
	return {
		url: parameters.get('url') ?? undefined,
		format: parameters.get('format') ?? undefined,
		maximum: { width: length('maxwidth'), height: length('maxheight') }
	};
}

/**
 * The query of a page that is to be embedded; undefined where the page is not one of this dossier's.
 * @param isFirst whether the site's own address, with a view, means this dossier
 */
export function queryOfPage(
	url: string,
	site: string,
	slug: string,
	isFirst: boolean
): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const { origin, pathname, search } = new URL(url);
	const page = `${origin}${pathname}`;
	const own = [`${site}${slug}`, `${site}embed/${slug}`, ...(isFirst ? [site] : [])];
	return own.some((address) => page === address || page === `${address}/`) ? search : undefined;
}

interface Asked {
	readonly parameters: URLSearchParams;
	/** The address of the site's front page: a whole address that ends with a slash. */
	readonly site: string;
	readonly product: string;
	readonly dossier: { readonly slug: string; readonly title: string };
	readonly terms: ViewTerms;
	/** What the address that is asked ends with; a request may name another. */
	readonly format: OembedFormat;
	readonly thumbnails: readonly Thumbnail[];
	/** What something that is selected is called. */
	readonly nameOf: (reference: FeatureReference) => string;
	/** Whether the front page shows this dossier. */
	readonly isFirst: boolean;
}

/** What is sent back. */
interface OembedResponse {
	/** Of HTTP. */
	readonly status: 200 | 404 | 501;
	readonly body: OembedAnswer | { readonly error: string };
	/** What the body is to be written in. */
	readonly format: OembedFormat;
}

/**
 * The response to a request of version 1.0: 404 for a page that is not the dossier's, 501 for a
 * format other than JSON and XML.
 */
export function oembedResponse({
	parameters,
	site,
	product,
	dossier,
	format: ending,
	thumbnails,
	terms: { defaults, known },
	nameOf,
	isFirst
}: Asked): OembedResponse {
	const { url, format: named, maximum } = readOembedQuery(parameters);
	const format = OEMBED_FORMATS.find((each) => each === (named ?? ending));
	if (format === undefined) {
		const error = 'Only JSON and XML are spoken here: leave “format” out, or write json or xml.';
		return { status: 501, body: { error }, format: ending };
	}
	const asked = url === undefined ? '' : queryOfPage(url, site, dossier.slug, isFirst);
	if (asked === undefined) {
		const error = `The address is not one of “${dossier.title}”.`;
		return { status: 404, body: { error }, format };
	}
	// Only what the view can say goes on, in its own words; how a sheet of it is set is any text, and of no use here.
	const { view } = decodeView(asked, defaults, known);
	const selected = view.selection && nameOf(view.selection);
	const query = encodeView({ ...view, sheet: undefined }, defaults);
	const request = { site, product, dossier, selected, query, thumbnails, maximum };
	return { status: 200, body: oembedAnswer(request), format };
}
