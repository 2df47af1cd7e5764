import type { Dossier, FeatureReference } from '../dossier/model/types';
import { featureReference } from '../dossier/model/reference';
import type { DossierIndex } from '../dossier/model/claim-index';
import { t } from '../language/language';
import { describe, type Description } from './describe';
import { claimCount, evidenceOf } from './evidence';
import { walkPassages } from './passage-walk';
import { referenceInLayer } from './reference';

/** What the words are made from; the panels' context is one. */
interface Source {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly view: {
		readonly selection?: FeatureReference | undefined;
		readonly passage?: string | undefined;
	};
	countryName(alpha3: string): string;
}

/** What a selected feature is called, and what it stands as. */
type Standing = Pick<Description, 'name' | 'detail' | 'symbology'>;

/**
 * What a screen reader is told of what is being looked at: "France selected. Signed intent.
 * 9 passages." or "Passage 2 of 9, about France. …"
 */
export function selectionWords(source: Source): string {
	const { selection, passage } = source.view;
	const open = passage === undefined ? undefined : source.index.passage(passage);
	const summary = open && source.index.claim(open.claim)?.summary;
	if (selection === undefined) {
		return summary === undefined
			? t('panels:announcer.cleared')
			: t('panels:announcer.passage-alone', { summary });
	}
	const { passages } = evidenceOf(source.index, selection);
	const { name, detail } = standing(source, selection);
	const { position, count } = walkPassages(passages, open);
	if (summary !== undefined) {
		return position === undefined
			? t('panels:announcer.passage-alone', { summary })
			: t('panels:announcer.passage', { position, count, name, summary });
	}
	return t('panels:announcer.selected', {
		name,
		detail,
		passages: t('panels:navigator.count', { count })
	});
}

/** A country stands as its status on troops says, in whichever layer it was picked. */
export function standing(source: Source, selection: FeatureReference): Standing {
	const name = (id: string): string => source.countryName(id);
	const country = source.index.countryOf(selection);
	if (country === undefined) return describe(source.dossier, selection, name);
	const troops = referenceInLayer(source.dossier, 'troops', country);
	if (troops) return describe(source.dossier, troops, name);
	const mentioned = claimCount(source.dossier, source.index, country) > 0;
	return {
		name: name(country),
		detail: mentioned ? t('panels:announcer.no-status') : t('dossier:status.not-mentioned'),
		symbology: undefined
	};
}
