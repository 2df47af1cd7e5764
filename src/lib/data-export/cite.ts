import type { Claim } from '../dossier/model/types';
import { citationWords, sourceRecords } from '../evidence/source-records';
import { formatDate } from '../language/format';
import { t } from '../language/with-cite';
import { claimRecord } from './claim-record';
import { cslItem } from './citations';
import { featureAddress, type ExportInput } from './input';
import { markdown } from './markdown-text';

/** The forms of a citation. */
export const CITE_FORMS = ['text', 'markdown', 'bibtex', 'csl'] as const;
export type Citation = Readonly<Record<(typeof CITE_FORMS)[number], string>>;

/** A claim with its quotes, where they stand, what has been said of it since, and the link that opens it. */
export function citeClaim(input: ExportInput, claim: Claim): Citation {
	const { dossier } = input;
	const record = claimRecord(input, claim);
	const [article] = sourceRecords(dossier, [claim.article]);
	const [feature] = claim.features;
	const link =
		record.passages[0]?.link ?? (feature === undefined ? '' : featureAddress(input, feature));
	const quotes = [
		...record.passages.map(({ quoteInWords, paragraph }) => ({
			quote: t('cite:quote', { quote: quoteInWords }),
			place: t('cite:paragraph', { paragraph })
		})),
		...(record.orphanedPassages ?? []).map(({ quote, standingInWords }) => ({
			quote: t('cite:quote', { quote }),
			place: standingInWords
		}))
	];
	const standing = [
		...(claim.saidOn === article?.date ? [] : [t('cite:said', { date: formatDate(claim.saidOn) })]),
		...(record.laterInWords ?? []),
		...(record.review === undefined ? [] : [record.review.inWords])
	];
	const source = article === undefined ? '' : citationWords(article);
	const where = t('cite:in', words(input));
	const quoted = quotes.map((words) => t('cite:quoted', words));
	const note = [...quoted, ...standing, where].join(' ');
	const id = `${dossier.slug}-${claim.id}`;
	return {
		text: [...quoted, source, ...standing, `${where} ${link}`].join('\n'),
		markdown: [
			...quotes.map(({ quote, place }) => `> ${markdown(quote)} (${markdown(place)})`),
			[markdown(source), ...standing.map(markdown), `${markdown(where)} <${link}>`].join('  \n')
		].join('\n\n'),
		bibtex: bibtex(id, {
			title: article?.title ?? dossier.title,
			publisher: article?.publisher ?? undefined,
			date: article?.date ?? dossier.asOf,
			note,
			link
		}),
		csl: json({ ...(article && cslItem(input, article)), id, URL: link, note })
	};
}

/**
 * A view of a dossier's map.
 * @param title what the view is called
 * @param link restores the view
 */
export function citeView(
	{ dossier }: Pick<ExportInput, 'dossier'>,
	title: string,
	link: string
): Citation {
	const line = t('cite:view', { ...words({ dossier }), dossier: title });
	const id = `${dossier.slug}-${dossier.asOf}`;
	const product = t('page:product');
	return {
		text: `${line} ${link}`,
		markdown: `${markdown(line)} <${link}>`,
		bibtex: bibtex(id, {
			title,
			publisher: product,
			date: dossier.asOf,
			note: t('cite:map'),
			link
		}),
		csl: json({
			id,
			type: 'map',
			title,
			publisher: product,
			issued: dateParts(dossier.asOf),
			URL: link
		})
	};
}

function words({ dossier }: Pick<ExportInput, 'dossier'>): {
	dossier: string;
	product: string;
	date: string;
} {
	return {
		dossier: dossier.title,
		product: t('page:product'),
		date: formatDate(dossier.asOf)
	};
}

function json(item: object): string {
	return JSON.stringify([item], null, '\t');
}

function dateParts(isoDate: string): { 'date-parts': number[][] } {
	return { 'date-parts': [isoDate.split('-').map(Number)] };
}

/** BibTeX's own names of months: http://mirrors.ctan.org/biblio/bibtex/base/btxdoc.pdf */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function bibtex(
	key: string,
	entry: {
		readonly title: string;
		readonly publisher: string | undefined;
		readonly date: string;
		readonly note: string;
		readonly link: string;
	}
): string {
	const [year = '', month = '', day = ''] = entry.date.split('-');
	const fields: readonly (readonly [string, string | undefined])[] = [
		// In braces twice, or its capitals go.
		['title', `{{${tex(entry.title)}}}`],
		['howpublished', entry.publisher === undefined ? undefined : `{${tex(entry.publisher)}}`],
		['year', `{${year}}`],
		['month', `${MONTHS[Number(month) - 1] ?? ''} # "~${Number(day)}"`],
		['note', `{${tex(entry.note)}}`],
		['url', entry.link === '' ? undefined : `{${entry.link}}`]
	];
	const lines = fields.flatMap(([name, value]) =>
		value === undefined ? [] : [`  ${name} = ${value}`]
	);
	return `@misc{${key},\n${lines.join(',\n')}\n}`;
}

const TEX: Readonly<Record<string, string>> = {
	'\\': String.raw`\textbackslash{}`,
	'~': String.raw`\textasciitilde{}`,
	'^': String.raw`\textasciicircum{}`
};

/** A text with what means something to TeX written so that it means itself. */
function tex(text: string): string {
	return text.replace(/[\\~^{}$&#_%]/gu, (mark) => TEX[mark] ?? `\\${mark}`);
}
