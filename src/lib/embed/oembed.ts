import type { FeatureReference } from '../dossier/model/types';
import { decodeView, encodeView } from '../view/url';
import type { ViewTerms } from '../view/view-terms';
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
	readonly html: string;
	/** CSS pixels. */
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
	const address = `${site}embed/${dossier.slug}${query === '' ? '' : `?${query}`}`;
	return {
		version: '1.0',
		type: 'rich',
		title,
		provider_name: product,
		provider_url: site,
		cache_age: CACHE_AGE,
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

/** What a request for an answer asks for, by the parameters of the specification. */
export interface OembedQuery {
	/** The page that is to be embedded; undefined where none is named. */
	readonly url: string | undefined;
	readonly format: string;
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
		format: parameters.get('format') ?? 'json',
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
}

/**
 * The response to a request of version 1.0: 404 for a page that is not the dossier's, 501 for a
 * format other than JSON.
 */
export function oembedResponse({
	parameters,
	site,
	product,
	dossier,
	terms: { defaults, known },
	nameOf,
	isFirst
}: Asked): OembedResponse {
	const { url, format, maximum } = readOembedQuery(parameters);
	if (format !== 'json') {
		return { status: 501, body: { error: 'Only JSON is spoken here: leave “format” out.' } };
	}
	const asked = url === undefined ? '' : queryOfPage(url, site, dossier.slug, isFirst);
	if (asked === undefined) {
		return { status: 404, body: { error: `The address is not one of “${dossier.title}”.` } };
	}
	// Only what the view can say goes on, in its own words.
	const { view } = decodeView(asked, defaults, known);
	const selected = view.selection && nameOf(view.selection);
	const query = encodeView(view, defaults);
	return { status: 200, body: oembedAnswer({ site, product, dossier, selected, query, maximum }) };
}
