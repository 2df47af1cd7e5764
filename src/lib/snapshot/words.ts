import { formatDate } from '../language/format';
import { t } from '../language/with-snapshot';
import type { ContentWords } from './content';

/** The sheet's words in the interface language. */
export function sheetWords(): ContentWords {
	return {
		product: t('snapshot:sheet.product'),
		ground: t('snapshot:sheet.ground'),
		sources: t('snapshot:sheet.sources'),
		link: t('snapshot:sheet.link'),
		date: formatDate,
		dateline: (subject, dossier, date) => {
			const dateline =
				dossier === ''
					? t('snapshot:sheet.dateline-alone', { date })
					: t('snapshot:sheet.dateline', { dossier, date });
			return subject === '' ? dateline : t('snapshot:sheet.dateline-of', { subject, dateline });
		},
		more: (hidden, total) =>
			hidden === total
				? t('snapshot:sheet.all-more', { count: hidden })
				: t('snapshot:sheet.more', { count: hidden }),
		moreRows: (hidden) => t('snapshot:table.more', { count: hidden }),
		unexplained: (layers) =>
			t('snapshot:sheet.unexplained', { layers: layers.join(t('snapshot:sheet.between')) }),
		scale: scaleWords,
		unpublished: t('snapshot:sheet.unpublished'),
		description: (title, content, show) =>
			content === ''
				? t(`snapshot:sheet.description-plain.${show}`, { title })
				: t(`snapshot:sheet.description.${show}`, { title, content }),
		reference: (number, paragraphs) =>
			paragraphs.length === 0
				? t('snapshot:sheet.reference-orphaned', { number })
				: t('snapshot:sheet.reference', { number, paragraphs: paragraphs.join(', ') }),
		changesSince: (since) => t('snapshot:file.changes-since', { since }),
		source: (number, text) => t('snapshot:sheet.source', { number, text })
	};
}

function scaleWords(latitude: number): string {
	const degrees = Math.abs(Math.round(latitude));
	if (degrees === 0) return t('snapshot:sheet.scale.equator');
	return latitude > 0
		? t('snapshot:sheet.scale.north', { degrees })
		: t('snapshot:sheet.scale.south', { degrees });
}
