import { element, escape } from '../../cartography/svg/writers/markup';
import type { Article } from '../../dossier/model/types';
import { formatDate } from '../../language/format';
import { t } from '../../language/language';
import { mentionedActors } from '../../evidence/country-groups';
import type { EvidenceContext } from '../../evidence/evidence-context';
import { subjectsOfClaims, type SubjectOfClaims } from '../../evidence/every-claim';
import { claimsId } from '../../evidence/reference';

/** What stands in the page where the server puts {@link claimsElsewhere}: a comment with the dossier's slug. */
export function elsewhereMark(slug: string): string {
	return `<!--what other articles of ${slug} say-->`;
}

/** Finds {@link elsewhereMark}; its group is the slug. */
export const ELSEWHERE_MARK = /<!--what other articles of ([a-z0-9-]+) say-->/g;

/** Articles that are named for one subject; how many more there are is told. */
const NAMED = 5;

/**
 * For a page without scripts: where its links to claims lead that it does not hold, since they rest on
 * articles after its first. Each subject has a section with the articles that speak of it, whose texts
 * can be read without scripts.
 * @param page the page's markup, with its links
 */
export function claimsElsewhere(page: string, told: EvidenceContext): string {
	const missing = missingClaims(page);
	if (missing.size === 0) return '';
	const { dossier } = told;
	const articles = new Map(dossier.articles.map((article) => [article.id, article]));
	const sections = subjectsOfClaims(told, [...mentionedActors(dossier, told.index)])
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

function sectionOf(
	slug: string,
	{
		place,
		name,
		count,
		articles
	}: Pick<SubjectOfClaims, 'place' | 'name'> & {
		readonly count: number;
		readonly articles: readonly Article[];
	}
): string {
	const items = articles.slice(0, NAMED).map(({ id, title, language, publisher, date }) => {
		const href = `./${slug}/articles/${id}.txt`;
		const link = element('a', { href, lang: language }, escape(title));
		const imprint = `${publisher ?? t('evidence:publisher-not-stated')} · ${formatDate(date)}`;
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
