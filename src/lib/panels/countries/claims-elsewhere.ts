import { element, escape } from '../../cartography/svg/writers/markup';
import type { DossierIndex } from '../../dossier/model/claim-index';
import type { Article, Claim, Dossier, FeatureReference } from '../../dossier/model/types';
import { formatDate } from '../../language/format';
import { t } from '../../language/language';
import { LAYER_IDS } from '../../layers/ids';
import { featureReference, isCountry } from '../../dossier/model/reference';
import { mentionedActors } from '../../evidence/country-groups';
import { describe } from '../../evidence/describe';
import { evidenceOf } from '../../evidence/evidence';
import { claimsId, referenceOfCountry } from '../../evidence/reference';

/** What stands in the page where the server puts {@link claimsElsewhere}: a comment with the dossier's slug. */
export function elsewhereMark(slug: string): string {
	return `<!--what other articles of ${slug} say-->`;
}

/** Finds {@link elsewhereMark}; its group is the slug. */
export const ELSEWHERE_MARK = /<!--what other articles of ([a-z0-9-]+) say-->/g;

/** Articles that are named for one subject; how many more there are is told. */
const NAMED = 5;

/** A whole dossier, and what its subjects are called. */
interface Told {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly countryName: (alpha3: string) => string;
}

/**
 * For a page without scripts: where its links to claims lead that it does not hold, since they rest on
 * articles after its first. Each subject has a section with the articles that speak of it, whose texts
 * can be read without scripts.
 * @param page the page's markup, with its links
 */
export function claimsElsewhere(page: string, told: Told): string {
	const missing = missingClaims(page);
	if (missing.size === 0) return '';
	const { dossier } = told;
	const articles = new Map(dossier.articles.map((article) => [article.id, article]));
	const sections = subjectsOf(told)
		.filter(({ place }) => missing.delete(place))
		.map(({ place, name, claims }) => {
			const ids = [...new Set(claims.map(({ article }) => article))];
			const found = ids.flatMap((id) => articles.get(id) ?? []);
			return sectionOf(dossier.slug, { place, name, count: claims.length, articles: found });
		});
	return sections.join('');
}

/** Ids that the page's links name and that no element of it has. */
function missingClaims(page: string): Set<string> {
	const here = `#${claimsId('')}`;
	const linked = [...page.matchAll(/ href="(#[^"]*)"/g)].map(([, href = '']) => href);
	const ids = new Set([...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
	return new Set(
		linked
			.filter((href) => href.startsWith(here))
			.map((href) => href.slice(1))
			.filter((id) => !ids.has(id))
	);
}

interface Subject {
	readonly place: string;
	readonly name: string;
	readonly claims: readonly Claim[];
}

function subjectsOf({ dossier, index, countryName }: Told): Subject[] {
	const named = (reference: FeatureReference): Subject => ({
		place: claimsId(reference),
		name: describe(dossier, reference, countryName).name,
		claims: evidenceOf(index, reference).claims
	});
	const ofCountries = [...mentionedActors(dossier)]
		.filter(isCountry)
		.map((id) => named(referenceOfCountry(dossier, id)));
	const ofFeatures = LAYER_IDS.flatMap((layer) =>
		(dossier.layers[layer]?.features ?? [])
			.filter(({ id }) => !isCountry(id))
			.map(({ id }) => named(featureReference(layer, id)))
	);
	return [...ofCountries, ...ofFeatures];
}

function sectionOf(
	slug: string,
	{
		place,
		name,
		count,
		articles
	}: Pick<Subject, 'place' | 'name'> & {
		readonly count: number;
		readonly articles: readonly Article[];
	}
): string {
	const items = articles.slice(0, NAMED).map(({ id, title, language, publisher, date }) => {
		const href = `./${slug}/articles/${id}.txt`;
		const link = element('a', { href, lang: language }, escape(title));
		const imprint = `${publisher ?? t('panels:story.no-publisher')} · ${formatDate(date)}`;
		return element('li', {}, `${link} ${escape(imprint)}`);
	});
	const rest = articles.length - items.length;
	return element(
		'section',
		{ id: place },
		[
			element('h3', {}, escape(name)),
			element('p', {}, escape(t('panels:every-claim.elsewhere', { count }))),
			element('ul', {}, items.join('')),
			rest > 0 ? element('p', {}, escape(t('panels:every-claim.more', { count: rest }))) : ''
		].join('')
	);
}
