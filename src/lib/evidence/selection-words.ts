import type { FeatureReference } from '../dossier/model/types';
import { t } from '../language/language';
import { reviewWords } from './claim-words';
import { claimCount, claimCountWords } from './claim-count';
import { evidenceOf } from './evidence';
import type { EvidenceContext } from './evidence-context';
import { walkPassages } from './passage-walk';
import { standingOf } from './standing';

/** What the words are made from; the panels' context is one. */
interface Looked extends EvidenceContext {
	readonly view: {
		readonly selection?: FeatureReference | undefined;
		readonly passage?: string | undefined;
	};
}

/**
 * What a screen reader is told of what is being looked at: "France selected. Signed intent.
 * 8 claims." or "Passage 2 of 9, about France. …"
 */
export function selectionWords(looked: Looked): string {
	const { dossier, index } = looked;
	const { selection, passage } = looked.view;
	const open = passage === undefined ? undefined : index.passage(passage);
	const claim = open && index.claim(open.claim);
	const summary = claim && [claim.summary, reviewWords(claim)].filter(Boolean).join(' ');
	if (selection === undefined) {
		return summary === undefined
			? t('panels:announcer.cleared')
			: t('panels:announcer.passage-alone', { summary });
	}
	const { name, detail } = standingOf(looked, selection);
	if (summary !== undefined) {
		const { position, count } = walkPassages(evidenceOf(index, selection).passages, open);
		return position === undefined
			? t('panels:announcer.passage-alone', { summary })
			: t('panels:announcer.passage', { position, count, name, summary });
	}
	const claims = claimCountWords(claimCount(dossier, index, selection));
	return detail === ''
		? t('panels:announcer.selected-plain', { name, claims })
		: t('panels:announcer.selected', { name, detail, claims });
}
