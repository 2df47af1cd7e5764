import { featureStatesOf } from '../cartography/attention';
import { legendOf, swatch } from '../cartography/legend';
import type { MapData } from '../cartography/style';
import type { DossierIndex } from '../dossier/model/claim-index';
import type { Dossier } from '../dossier/model/types';
import { scriptRules } from '../fonts/script-rules';
import type { FontSubset } from '../fonts/subsets';
import { formatDate } from '../language/format';
import { language } from '../language/language';
import { t } from '../language/with-share';
import { FROZEN_POLICY } from '../security/policy.js';
import { sheetContent } from '../snapshot/content';
import type { SheetContent } from '../snapshot/sheet-content';
import { sheetWords } from '../snapshot/words';
import { plainXml } from '../snapshot/xml';
import { encodeView } from '../view/url';
import type { View } from '../view/view';
import { filtered } from '../evidence/filtered';
import { headingWords, standingOf } from '../evidence/standing';
import { FrozenClaims } from './frozen-claims';
import { frozenMaps } from './frozen-map';
import { frozenStyle } from './frozen-style';
import type { ViewTerms } from '../view/view-terms';
import { wayOut } from './way-out';

export interface FrozenPage {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly mapData: MapData;
	readonly view: View;
	readonly terms: ViewTerms;
	/** Name in the interface language by ISO 3166-1 alpha-3 code. */
	readonly countryName: (alpha3: string) => string;
	/** What the dossier's texts are set with beyond what every frozen page has. */
	readonly scripts: readonly FontSubset[];
	/** Where the site is published, such as `https://maps.example`; undefined where that is not known. */
	readonly origin?: string | undefined;
	/**
	 * Whether the page is a file that is sent whatever view is asked for. It then says so where it is opened
	 * as `#another-view`, as the script in app.html does.
	 */
	readonly standsForEveryView?: boolean;
}

/** How many claims are told of what is selected beside the legend; all of them have a place in the page. */
const MOST_CLAIMS = 3;
/** Ways from `/embed/<dossier>/frozen`, so that the site can be served from any path. */
const SITE = '../../';
const FONTS = '../fonts/';
const SCRIPT_FONTS = `${SITE}fonts/`;

/**
 * A view as a page that needs no script: the map as a drawing whose features lead to their evidence in the
 * same page, with title, date, legend, sources and credits, in the system's theme. The same page for the same
 * input.
 */
export function frozenPage(page: FrozenPage): string {
	const { dossier, index, view, terms, countryName, origin } = page;
	const pathOf = (change: Partial<View>): string => {
		const query = encodeView({ ...view, ...change }, terms.defaults);
		return `${dossier.slug}${query === '' ? '' : `?${query}`}`;
	};
	const out = (change: Partial<View>, words: string): string =>
		wayOut({
			href: SITE + pathOf(change),
			address: origin === undefined ? undefined : `${origin}/${pathOf(change)}`,
			words
		});
	const claims = new FrozenClaims(page, view.layers);
	const content = sheetContent({
		dossier,
		index,
		legend: legendOf(dossier, view.layers),
		selection: view.selection,
		since: view.since,
		filter: view.filter,
		permalink: SITE + pathOf({}),
		language: language(),
		words: sheetWords(),
		countryName
	});
	const standing = view.selection && standingOf(page, view.selection);
	const map = {
		...page,
		states: featureStatesOf(
			{ ...view, filtered: view.filter && filtered({ dossier, index }, view.filter) },
			index
		),
		linkTo: claims.linkTo,
		description: plainXml(description(content, standing?.name ?? ''))
	};
	const maps = frozenMaps(map);
	const selected = view.selection && claims.placeOf(view.selection);
	const whole = plainXml(t('share:embed.open'));
	const sections = claims.sections((selection) => out({ selection, passage: undefined }, whole));
	return `<!doctype html>
<html lang="${plainXml(content.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta http-equiv="content-security-policy" content="${FROZEN_POLICY}">
<title>${plainXml(`${dossier.title} · ${t('page:product')}`)}</title>
<meta name="description" content="${map.description}">
<style>${frozenStyle(FONTS)}${scriptRules(page.scripts, SCRIPT_FONTS)}${claims.rules()}</style>
</head>
<body>
${header(content, standing ? headingWords(standing) : '', out({}, openWords()))}
<main id="map">${maps}${page.standsForEveryView === true ? anotherView() : ''}</main>
${legend(content, selected)}
${sections}
${footer(content)}
</body>
</html>
`;
}

/** The style sheet shows it where the address ends with its name. */
function anotherView(): string {
	return `<p id="another-view">${plainXml(t('share:frozen.another-view'))}</p>`;
}

function description({ dossier, legend, picture }: SheetContent, name: string): string {
	const { title } = dossier;
	if (legend.length === 0) return t('share:frozen.picture-empty', { title });
	return name === ''
		? t('share:frozen.picture', { title, content: picture })
		: t('share:frozen.picture-selected', { title, name, content: picture });
}

/** The words of the link to the same view: few of them where the frame is small. */
function openWords(): string {
	return `<span class="long">${plainXml(t('share:embed.open'))}</span><span class="short">${plainXml(t('share:embed.open-short'))}</span>`;
}

function header({ dossier, asOf }: SheetContent, selected: string, out: string): string {
	const words = [selected, t('page:as-of', { date: formatDate(asOf) })];
	return `<header>
<h1 dir="auto">${plainXml(dossier.title)}</h1>
<p>${plainXml(words.filter((word) => word !== '').join(' · '))}</p>
<div class="way-out">${out}</div>
</header>`;
}

/** Beside the map where there is room for it, folded away where there is not. */
function legend(content: SheetContent, selected: string | undefined): string {
	const { legend: sections, warning } = content;
	const layers = sections.map(({ name, basis, entries }) => {
		const items = entries.map(
			({ label, symbology }) =>
				`<li>${swatch(symbology, { width: 26, height: 16 })}<bdi>${plainXml(label)}</bdi></li>`
		);
		return `<h3 dir="auto">${plainXml(name)}</h3><ul>${items.join('')}</ul><p class="note" dir="auto">${plainXml(basis)}</p>`;
	});
	return `<aside id="legend" popover class="legend" aria-label="${plainXml(t('share:frozen.legend'))}">
${claimsSection(content, selected)}<section><h2>${plainXml(t('share:frozen.legend'))}</h2>
${warning === '' ? '' : `<p>${plainXml(warning)}</p>`}${layers.join('\n')}</section>
</aside>`;
}

/** @param place the address in the page of all that is said of what is selected */
function claimsSection({ claims, words }: SheetContent, place: string | undefined): string {
	if (claims === undefined) return '';
	const { heading, items } = claims;
	const told = items
		.slice(0, MOST_CLAIMS)
		.map(
			({ label, summary, reference }) =>
				`<li><bdi>${plainXml(summary)}</bdi> <span class="note">${plainXml(`${label} ${reference}`)}</span></li>`
		);
	const hidden = items.length - told.length;
	const all = plainXml(words.more(hidden, items.length));
	// What changed since a day is no feature, and has no place.
	const more =
		hidden === 0
			? ''
			: `<li>${place === undefined ? all : `<a href="${plainXml(place)}">${all}</a>`}</li>`;
	return `<section><h2>${plainXml(heading)}</h2><ul class="claims">${told.join('')}${more}</ul></section>`;
}

function footer({ sources, borderPolicy, credits }: SheetContent): string {
	// An address that can be read is of use where the frame may open no window.
	const items = sources.map(({ text, href }) => {
		const link =
			href === undefined
				? ''
				: ` <a href="${plainXml(href)}" target="_blank" rel="noopener">${plainXml(href)}</a>`;
		return `<li>${plainXml(text)}${link}</li>`;
	});
	return `<footer>
<p>${plainXml(t('share:frozen.data'))}: ${plainXml(credits)} ${plainXml(borderPolicy)}</p>
<button type="button" popovertarget="legend">${plainXml(t('share:frozen.legend'))}</button>
<button type="button" popovertarget="about">${plainXml(t('share:frozen.about'))}</button>
</footer>
<aside id="about" popover aria-label="${plainXml(t('share:frozen.about'))}">
<h2>${plainXml(t('share:frozen.sources'))}</h2>
<ul class="sources">${items.join('')}</ul>
<h2>${plainXml(t('share:frozen.data'))}</h2>
<p class="note">${plainXml(credits)}</p>
<p class="note">${plainXml(borderPolicy)}</p>
</aside>`;
}
