import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { dossierSlugs } from '../server/read-dossier';
import { plainXml } from '../snapshot/xml';
import type { Answer } from './answering';
import type { BuiltFiles } from './built-files';
import { acceptedEncodings, type Encoding } from './encoding';
import { sendResource } from './send-resource';
import { setSecurityHeaders } from './site-headers';

/** What all pages that are kept may take together, bytes: each is about 130 kB. */
const MOST_KEPT = 16 * 2 ** 20;
const PAGE = /^\/([a-z0-9-]+)$/u;
/** As small as gzip makes it at best, in the time that a page may take. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const compressors: Readonly<Record<Encoding, (page: Buffer) => Promise<Buffer>>> = {
	br: (page) => promisify(brotliCompress)(page, BROTLI),
	gzip: promisify<Buffer, Buffer>(gzip),
	identity: (page) => Promise.resolve(page)
};

interface ViewPages {
	readonly files: BuiltFiles;
	/** The address of the site's front page, with a slash at its end, where it has been said. */
	readonly origin: string | undefined;
	readonly otherwise: Answer;
}

/**
 * Answers with a dossier's page that shows those who are sent a link to a view the picture of that view,
 * not of the default. All else in the page is as it is in the file, for each view the same.
 */
export function answerWithViewPages({ files, origin, otherwise }: ViewPages): Answer {
	const kept = new LRUCache<string, Buffer>({
		maxSize: MOST_KEPT,
		sizeCalculation: ({ length }) => length + 1
	});
	return async (request, response, address) => {
		const [, slug = ''] = PAGE.exec(address.path) ?? [];
		const isOfView = origin !== undefined && address.query !== '' && dossierSlugs().includes(slug);
		const file = isOfView ? await files.find(address.path, ['identity']) : undefined;
		if (file === undefined) return otherwise(request, response, address);
		const [encoding = 'identity'] = acceptedEncodings(request);
		const key = `${file.etag} ${encoding} ${address.query}`;
		const page = `${origin}${slug}`;
		const bytes =
			kept.get(key) ??
			(await compressors[encoding](
				Buffer.from(withView(file.bytes.toString(), page, address.query))
			));
		kept.set(key, bytes);
		setSecurityHeaders(file.name, response);
		sendResource(request, response, {
			bytes,
			encoding,
			etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
			type: 'text/html; charset=utf-8',
			cacheControl: 'no-cache',
			isNegotiated: true
		});
	};
}

/**
 * A page whose `og:url` and `og:image` are those of a view.
 * @param page its whole address
 * @param query the view, with `?`
 */
export function withView(html: string, page: string, query: string): string {
	const view = plainXml(query);
	return [page, `${page}/card.png`].reduce(
		(text, address) =>
			text.replace(
				`content="${plainXml(address)}"`,
				(written) => `${written.slice(0, -1)}${view}"`
			),
		html
	);
}
