import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { t } from '../language/language';
import { oembedResponse, writtenAnswer, type OembedFormat } from '../embed/oembed';
import { isCardName, THUMBNAILS } from '../server/card';
import { dossierSlugs } from '../server/read-dossier';
import type { Address } from './address';
import type { Answer } from './answering';
import type { BuiltFiles } from './built-files';
import { termsOf } from './dossier-words';
import { acceptedEncodings } from './encoding';
import type { FrozenViews } from './frozen-views';
import { sendBytes, sendResource, type Resource } from './send-resource';
import { setSecurityHeaders, setSharing } from './site-headers';

/** How long others may keep an answer, seconds. */
const MAXIMUM_AGE = 300;
const FOR_A_WHILE = `public, max-age=${MAXIMUM_AGE}`;
const NEVER = 'no-store';
const FROZEN = /^\/embed\/([a-z0-9-]+)\/frozen$/u;
const OEMBED = /^\/embed\/([a-z0-9-]+)\/oembed\.(json|xml)$/u;
const CARD = /^\/([a-z0-9-]+)\/(card(?:-small)?\.png)$/u;
/** A host with or without a port, as requests name it. */
const HOST = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/u;

export interface Embeds {
	readonly files: BuiltFiles;
	readonly views: FrozenViews;
	/** The address of the site's front page, with a slash at its end, where it has been said. */
	readonly origin: string | undefined;
	/** The names by which the server can be asked for; see `own-hosts.ts`. */
	readonly hosts: () => ReadonlySet<string>;
	/** Answers with what is there as a file. */
	readonly otherwise: Answer;
}

/**
 * Answers what plain files cannot: a frozen page and a picture of any view, and oEmbed for any view and
 * size. All else is left to the files.
 */
export function answerWithEmbeds(embeds: Embeds): Answer {
	const [frozen, oembed] = [frozenAnswer(embeds), oembedAnswer(embeds)];
	const card = cardAnswer(embeds);
	return (request, response, address) => {
		// The default view is there as a file.
		if (FROZEN.test(address.path) && address.query !== '')
			return frozen(request, response, address);
		if (CARD.test(address.path) && address.query !== '') return card(request, response, address);
		if (OEMBED.test(address.path)) return oembed(request, response, address);
		return embeds.otherwise(request, response, address);
	};
}

function frozenAnswer({ files, views, otherwise }: Embeds): Answer {
	return async (request, response, address) => {
		const slug = slugOf(FROZEN, address);
		if (slug === undefined) return otherwise(request, response, address);
		const dossier = { slug, state: await files.state() };
		const view = await views.view(dossier, address.query, acceptedEncodings(request));
		setSecurityHeaders(address.path, response);
		sendResource(request, response, {
			...view,
			type: 'text/html; charset=utf-8',
			cacheControl: FOR_A_WHILE,
			isNegotiated: true
		});
	};
}

function cardAnswer({ files, views, otherwise }: Embeds): Answer {
	return async (request, response, address) => {
		const slug = slugOf(CARD, address);
		const [, , name = ''] = CARD.exec(address.path) ?? [];
		if (slug === undefined || !isCardName(name)) return otherwise(request, response, address);
		const dossier = { slug, state: await files.state() };
		const picture = await views.picture(dossier, address.query, name);
		setSecurityHeaders(address.path, response);
		setSharing(address.path, response);
		sendResource(request, response, {
			...picture,
			type: 'image/png',
			cacheControl: FOR_A_WHILE,
			isNegotiated: false
		});
	};
}

function oembedAnswer({ files, views, origin, hosts, otherwise }: Embeds): Answer {
	return async (request, response, address) => {
		const slug = slugOf(OEMBED, address);
		const host = hostOf(request, address);
		const site = origin ?? (host === undefined ? undefined : `http://${host}/`);
		if (slug === undefined || site === undefined) return otherwise(request, response, address);
		const words = await views.words({ slug, state: await files.state() });
		const [, , ending = 'json'] = OEMBED.exec(address.path) ?? [];
		const { status, body, format } = oembedResponse({
			parameters: new URLSearchParams(address.query),
			site,
			product: t('page:product'),
			dossier: { slug, title: words.title },
			format: ending as OembedFormat,
			thumbnails: THUMBNAILS,
			terms: termsOf(words),
			nameOf: (reference) => words.features.get(reference) ?? words.title,
			isFirst: dossierSlugs()[0] === slug
		});
		const { type, text } = writtenAnswer(body, format);
		const bytes = Buffer.from(text);
		// A host may be anybody's invention: what was told to one who invents is told to nobody else.
		const isTrusted = origin !== undefined || (host !== undefined && hosts().has(host));
		setSecurityHeaders(address.path, response);
		const resource: Resource = {
			bytes,
			encoding: 'identity',
			etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
			type,
			cacheControl: isTrusted ? FOR_A_WHILE : NEVER,
			isNegotiated: false
		};
		if (status === 200) sendResource(request, response, resource);
		else sendBytes(request, response, status, resource);
	};
}

/** Undefined where there is no such dossier. */
function slugOf(form: RegExp, { path }: Address): string | undefined {
	const [, slug = ''] = form.exec(path) ?? [];
	return dossierSlugs().includes(slug) ? slug : undefined;
}

/** Whom the request speaks to; undefined where it does not say so properly. */
function hostOf({ headers }: IncomingMessage, address: Address): string | undefined {
	const host = (address.host ?? headers.host ?? '').toLowerCase();
	return HOST.test(host) ? host : undefined;
}
