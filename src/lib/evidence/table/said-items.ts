import { articleHead } from '../../dossier/model/partial-dossier';
import type { Claim, Dossier, Passage } from '../../dossier/model/types';
import { formatDate } from '../../language/format';
import { t } from '../../language/language';
import { attributionWords } from '../attribution';
import { reviewWords } from '../claim-words';
import { laterWords } from '../later-words';
import { orphanWords } from '../orphan-words';
import { quoteWords } from '../quote-words';
import type { CellItem } from './evidence-table';

/** Who says what a claim says. */
export function whoItem(claim: Claim, { vocabulary }: Dossier): CellItem {
	return { text: attributionWords(claim, vocabulary) };
}

/** The day on which a claim was said. */
export function dayItem({ saidOn }: Claim): CellItem {
	return { text: formatDate(saidOn) };
}

/** What its article is called. */
export function articleItem({ article }: Claim, dossier: Dossier): CellItem {
	return { text: articleHead(dossier, article)?.title ?? article, article };
}

/** Of passages of one paragraph the first. */
export function onePerParagraph(passages: readonly Passage[]): readonly Passage[] {
	const known = new Set<string>();
	return passages.filter(({ article, block }) => {
		const paragraph = `${article} ${block}`;
		return !known.has(paragraph) && known.add(paragraph);
	});
}

/** A claim's passages, each as it is quoted. */
export function quoteItems({ passages }: Claim, dossier: Dossier): CellItem[] {
	return passages.map((passage) => ({
		text: quoteWords(dossier, passage),
		passage,
		article: passage.article
	}));
}

/** What keeps a claim from being read as what stands: what became of its words, and what was said since. */
export function standingNow(claim: Claim, dossier: Dossier): string[] {
	const review = reviewWords(claim);
	const orphans = (claim.orphans ?? []).map((orphan) =>
		t('evidence:orphan.quoted', { quote: orphan.exact, standing: orphanWords(orphan) })
	);
	return [...(review === undefined ? [] : [review]), ...orphans, ...laterWords(dossier, claim)];
}

/** Words of a claim with what keeps them from being read as what stands. */
export function withStanding(text: string, claim: Claim, dossier: Dossier): string {
	return standingNow(claim, dossier).reduce(
		(label, who) => t('evidence:label', { what: label, who }),
		text
	);
}

/** A number for each passage that rises from article to article and within its text. */
export function readingOrder({
	articles
}: Pick<Dossier, 'articles'>): (passage: Passage) => number {
	const offsets = new Map<string, number>();
	let length = 0;
	for (const { id, body } of articles) {
		offsets.set(id, length);
		length += body.length + 1;
	}
	return ({ article, start }) => (offsets.get(article) ?? length) + start;
}
