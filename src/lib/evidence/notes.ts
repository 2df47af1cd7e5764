import type { DossierIndex } from '../dossier/model/claim-index';
import type { Claim, PlacedNote } from '../dossier/model/types';

/** The editor's notes on words that a claim's passages quote, in article order. */
export function notesOn(index: DossierIndex, claim: Claim): PlacedNote[] {
	const articles = new Set(claim.passages.map(({ article }) => article));
	return [...articles].flatMap((article) =>
		index
			.notesInOrder(article)
			.filter((note) =>
				claim.passages.some(
					(passage) =>
						passage.article === article && passage.start < note.end && note.start < passage.end
				)
			)
	);
}
