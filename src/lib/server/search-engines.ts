import { plainXml } from '../snapshot/xml';

/** A page that is to be found. */
export interface FoundPage {
	/** From the site's front page, without a slash at its beginning. */
	readonly path: string;
	/** ISO 8601 date of what it shows; left out where it has none. */
	readonly date?: string;
}

/**
 * The list of a site's pages: https://www.sitemaps.org/protocol.html
 * @param origin such as `https://maps.example`
 */
export function sitemap(origin: string, pages: readonly FoundPage[]): string {
	const entries = pages.map(({ path, date }) => {
		const changed = date === undefined ? '' : `<lastmod>${plainXml(date)}</lastmod>`;
		return `\t<url><loc>${plainXml(`${origin}/${path}`)}</loc>${changed}</url>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}

/**
 * What programs that read a site may read of it (RFC 9309): all of it. Embedded maps say themselves that they
 * are not to be found, which is read only where they may be.
 * @param origin '' where nobody knows it: the list of pages has to be named whole
 */
export function robots(origin: string): string {
	const list = origin === '' ? '' : `\nSitemap: ${origin}/sitemap.xml\n`;
	return `User-agent: *\nAllow: /\n${list}`;
}
