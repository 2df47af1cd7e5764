import type { Claim } from '../dossier/model/types';
import { formatDate, joinNames } from '../language/format';
import { t } from '../language/with-snapshot';
import { orphanWords } from '../language/orphan-words';
import type { ContentWords } from './content';

/** The sheet's words in the interface language. */
export function sheetWords(countryName: (alpha3: string) => string): ContentWords {
	return {
		product: t('snapshot:sheet.product'),
		sources: t('snapshot:sheet.sources'),
		link: t('snapshot:sheet.link'),
		borderPolicy: t('page:border-policy'),
		credits: t('page:credits'),
		countryName,
		date: formatDate,
		dateline: (dossier, date) =>
			dossier === ''
				? t('snapshot:sheet.dateline-alone', { date })
				: t('snapshot:sheet.dateline', { dossier, date }),
		more: (hidden, total) =>
			hidden === total
				? t('snapshot:sheet.all-more', { count: hidden })
				: t('snapshot:sheet.more', { count: hidden }),
		scale: scaleWords,
		description: (title, layers) =>
			layers === ''
				? t('snapshot:sheet.description-plain', { title })
				: t('snapshot:sheet.description', { title, layers }),
		titleOf: (name, articles) => t('snapshot:sheet.title-of-selection', { name, count: articles }),
		heading: (name, detail) =>
			detail === '' ? name : t('snapshot:sheet.heading', { name, detail }),
		warning: (layers) => t('snapshot:sheet.warning', { layers: joinNames(layers) }),
		label: labelWords,
		condition: (condition) => t('snapshot:sheet.condition', { condition }),
		reference: (number, paragraphs) =>
			paragraphs.length === 0
				? t('snapshot:sheet.reference-orphaned', { number })
				: t('snapshot:sheet.reference', { number, paragraphs: paragraphs.join(', ') }),
		standing: orphanWords,
		article: (title, publisher, date) =>
			t('snapshot:sheet.article', {
				title,
				publisher: publisher ?? t('snapshot:sheet.publisher-not-stated'),
				date: formatDate(date)
			}),
		record: (title, publisher, date, licence) =>
			licence === undefined
				? t('snapshot:sheet.record', { title, publisher, date: formatDate(date) })
				: t('snapshot:sheet.record-licensed', {
						title,
						publisher,
						date: formatDate(date),
						licence
					}),
		source: (number, text) => t('snapshot:sheet.source', { number, text })
	};
}

function labelWords({ kind, status, strength, attribution }: Claim): string {
	const what = status === undefined ? t(`dossier:kind.${kind}`) : t(`dossier:status.${status}`);
	const who =
		attribution === undefined
			? t(`snapshot:sheet.strength.${strength}`)
			: t(`snapshot:sheet.strength-of.${strength}`, { name: attribution.name });
	return t('snapshot:sheet.label', { what, who });
}

function scaleWords(latitude: number): string {
	const degrees = Math.abs(Math.round(latitude));
	if (degrees === 0) return t('snapshot:sheet.scale.equator');
	return latitude > 0
		? t('snapshot:sheet.scale.north', { degrees })
		: t('snapshot:sheet.scale.south', { degrees });
}
