import { datasetRecord, inPage } from '../data-export/schema-org';
import { UNKNOWN_ORIGIN } from '../embed/origin';
import { t } from '../language/with-export';
import '../language/with-front';
import { plainXml } from '../snapshot/xml';
import { CARDS } from './card';
import { readWholeDossier } from './dossier-page';

/** Where a dossier's page links to, from the page and from the site's front page alike. */
const HERE = './';

/**
 * What a dossier's page tells others than its readers, in its head: social networks
 * (https://ogp.me), search engines (https://schema.org) and publishing systems
 * (https://oembed.com, “Discovery”). The page's own scripts need none of it. What takes a whole address is
 * left out where nobody knows the site's.
 * @param origin of the site, such as `https://maps.example`
 * @returns HTML
 */
export function dossierHead(slug: string, origin: string): string {
	const dossier = readWholeDossier(slug);
	const { title, deck, language } = dossier;
	const site = origin === UNKNOWN_ORIGIN ? undefined : `${origin}/`;
	const page = site && `${site}${slug}`;
	const { width, height } = CARDS['card.png'];
	return [
		property('og:type', 'website'),
		property('og:site_name', t('page:product')),
		property('og:title', title),
		property('og:description', deck),
		property('og:locale', localeOf(language)),
		...(page === undefined
			? []
			: [
					property('og:url', page),
					property('og:image', `${page}/card.png`),
					property('og:image:type', 'image/png'),
					property('og:image:width', String(width)),
					property('og:image:height', String(height)),
					property('og:image:alt', t('export:card', { title })),
					`<link rel="canonical" href="${plainXml(page)}">`
				]),
		'<meta name="twitter:card" content="summary_large_image">',
		...(['json', 'xml'] as const).map((format) => {
			const type = format === 'json' ? 'application/json' : 'text/xml';
			const answer = `embed/${slug}/oembed.${format}`;
			const address =
				page === undefined
					? `${HERE}${answer}`
					: `${site}${answer}?url=${encodeURIComponent(page)}`;
			return `<link rel="alternate" type="${type}+oembed" href="${plainXml(address)}" title="${plainXml(title)}">`;
		}),
		`<link rel="alternate" type="application/ld+json" href="${HERE}${slug}/claims.json">`,
		`<script type="application/ld+json">${inPage(datasetRecord(dossier, site ?? HERE))}</script>`
	].join('\n');
}

/** What the front page tells, where it leads to several dossiers. */
export function frontHead(origin: string): string {
	return [
		property('og:type', 'website'),
		property('og:site_name', t('page:product')),
		property('og:title', t('page:product')),
		property('og:description', t('front:description')),
		property('og:locale', localeOf('en')),
		...(origin === UNKNOWN_ORIGIN
			? []
			: [property('og:url', `${origin}/`), `<link rel="canonical" href="${plainXml(origin)}/">`]),
		'<meta name="twitter:card" content="summary">'
	].join('\n');
}

function property(name: string, content: string): string {
	return `<meta property="${name}" content="${plainXml(content)}">`;
}

/** `en_US` from a BCP 47 tag: social networks want a territory, and take the likeliest where none is said. */
function localeOf(tag: string): string {
	const { language, region } = new Intl.Locale(tag).maximize();
	return region === undefined ? language : `${language}_${region}`;
}
