import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { t } from '../lib/language/language';
import { viewTerms, type ViewTerms } from '../lib/view/view-terms';
import { frozenPage } from '../lib/embed/frozen-page';
import { oembedResponse } from '../lib/embed/oembed';
import { readDrawnDossier, type DrawnDossier } from '../lib/server/drawn-dossier';
import { dossierSlugs } from '../lib/server/read-dossier';
import { untilChanged } from '../lib/server/until-changed';
import { decodeView, encodeView } from '../lib/view/url';
import { BUILD } from './build';

/** How many frozen pages of a dossier are kept: each is about 300 kB. */
const KEPT_PAGES = 32;
/** How long others may keep an answer, seconds. */
const MAXIMUM_AGE = 300;
const ADDRESS = /^\/embed\/([a-z0-9-]+)\/(frozen|oembed\.json)$/;
/** A host with or without a port, as the request's own header names it. */
const HOST = /^([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?$/i;

/**
 * Answers what plain files cannot: a frozen page of any view, and oEmbed for any view and size, with
 * the address by which it was asked (or ORIGIN, where that is set). All else is left to the files.
 * @returns whether the request is answered
 */
export function answerEmbed(request: IncomingMessage, response: ServerResponse): boolean {
	const { method, url = '/' } = request;
	const path = url.replace(/\?.*$/su, '');
	const query = url.slice(path.length);
	const [, slug = '', kind] = ADDRESS.exec(path) ?? [];
	if ((method !== 'GET' && method !== 'HEAD') || !dossierSlugs().includes(slug)) return false;
	const site = siteOf(request);
	if (kind === 'oembed.json' && site !== undefined) {
		const { status, body } = oembed(slug, query, site);
		send(request, response, status, 'application/json', JSON.stringify(body));
		return true;
	}
	// The default view is there as a file.
	if (kind === 'frozen' && query !== '') {
		send(request, response, 200, 'text/html; charset=utf-8', frozen(slug, query));
		return true;
	}
	return false;
}

/** The site's address; undefined where the request does not say a proper one. */
function siteOf({ headers: { host = '' } }: IncomingMessage): string | undefined {
	const origin = process.env['ORIGIN'];
	if (origin !== undefined && origin !== '') return new URL('/', origin).href;
	return HOST.test(host) ? `http://${host}/` : undefined;
}

function oembed(slug: string, query: string, site: string) {
	const { dossier, terms } = readAgain(slug);
	return oembedResponse({
		parameters: new URLSearchParams(query),
		site,
		product: t('page:product'),
		dossier,
		terms,
		isFirst: dossierSlugs()[0] === slug
	});
}

function frozen(slug: string, query: string): string {
	const { pages, ...drawn } = readAgain(slug);
	const { terms } = drawn;
	const { view } = decodeView(query, terms.defaults, terms.known);
	// Queries that mean the same view are the same page.
	const address = encodeView(view, terms.defaults);
	const page = pages.get(address) ?? frozenPage({ ...drawn, view });
	pages.delete(address);
	pages.set(address, page);
	const [oldest] = pages.keys();
	if (pages.size > KEPT_PAGES && oldest !== undefined) pages.delete(oldest);
	return page;
}

interface Answerable extends DrawnDossier {
	readonly terms: ViewTerms;
	/** Frozen pages by query, the one that was asked for last at the end. */
	readonly pages: Map<string, string>;
}

/** A dossier as it was when it was first asked for after the last build, as the built pages have it. */
const readAgain = untilChanged(
	() => [join(BUILD, 'index.html')],
	(slug): Answerable => {
		const drawn = readDrawnDossier(slug);
		const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
		return { ...drawn, terms, pages: new Map() };
	}
);

function send(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	type: string,
	text: string
): void {
	const bytes = acceptsGzip(request) ? gzipSync(text) : Buffer.from(text);
	response.writeHead(status, {
		'content-type': type,
		'content-length': bytes.length,
		'cache-control': `public, max-age=${MAXIMUM_AGE}`,
		vary: 'accept-encoding',
		...(acceptsGzip(request) && { 'content-encoding': 'gzip' })
	});
	response.end(request.method === 'HEAD' ? undefined : bytes);
}

function acceptsGzip({ headers }: IncomingMessage): boolean {
	return /\bgzip\b/u.test(headers['accept-encoding']?.toString() ?? '');
}
