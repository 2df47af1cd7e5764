import { t } from '../language/with-snapshot';
import type { Provenance } from './provenance';
import { isPublished, type SheetContent } from './sheet-content';
import { plainText } from './xml';

/** What is said of a sheet in words alone: below its picture, and to those who do not see it. */
export const WORD_FORMATS = ['caption', 'alt'] as const;
export type WordFormat = (typeof WORD_FORMATS)[number];

/** The words of a sheet with this content; its provenance names the sources that it lists. */
export function wordsOf(what: WordFormat, content: SheetContent, provenance: Provenance): string {
	return what === 'alt' ? provenance.description : captionOf(content, provenance);
}

/**
 * What is pasted below a picture of a sheet: the finding, the line below it, what is illustrative, the day, whose
 * words and data it rests on, the border policy, and the link.
 */
function captionOf(content: SheetContent, { title, sources }: Provenance): string {
	const { note, warning, credits, borderPolicyBrief, permalink, words, dossier, asOf } = content;
	const dateline = words.dateline(
		'',
		title === dossier.title ? '' : dossier.title,
		words.date(asOf)
	);
	return [
		title,
		note,
		warning,
		dateline,
		sources.length === 0 ? '' : t('snapshot:caption.sources', { sources: sources.join(' ') }),
		credits,
		borderPolicyBrief,
		[words.link, permalink, ...(isPublished(content) ? [] : [words.unpublished])].join(' ')
	]
		.map((part) => plainText(part).trim())
		.filter((part) => part !== '')
		.map((part) => (/[.!?…]$/u.test(part) || part.endsWith(permalink) ? part : `${part}.`))
		.join(' ');
}
