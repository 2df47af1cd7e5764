import type { ActorId, FeatureReference } from '../dossier/model/types';
import { TROOP_STATUSES, type TroopStatus } from '../dossier/model/vocabulary';
import { t } from '../language/language';
import type { Symbology } from '../layers/define';
import { layerById } from '../layers/registry';
import { claimCountOfActor } from './claim-count';
import { describe } from './describe';
import type { EvidenceContext } from './evidence-context';
import { featureOf, referenceInLayer } from './reference';

/** What something is called, and what it stands as: the same wherever it is spoken of. */
export interface Standing {
	readonly name: string;
	/** Its status in words, or that there is none. */
	readonly detail: string;
	/** The look that this has on the map, where it has one. */
	readonly symbology: Symbology | undefined;
	/** What the article says of a country's sending troops; undefined: nothing, or it is no country. */
	readonly status: TroopStatus | undefined;
}

/** How a feature stands; a country the same in whichever layer it is. */
export function standingOf(context: EvidenceContext, reference: FeatureReference): Standing {
	const country = context.index.countryOf(reference);
	if (country !== undefined) return standingOfCountry(context, country);
	const { name, detail, symbology } = describe(context, reference);
	return { name, detail, symbology, status: undefined };
}

/**
 * How a country stands: as its status on troops says, or that it is only mentioned, or not at all.
 * What the public record says of it besides is another matter.
 * @param country ISO 3166-1 alpha-3
 */
export function standingOfCountry(context: EvidenceContext, country: ActorId): Standing {
	const { dossier, index } = context;
	const name = context.countryName(country);
	const troops = referenceInLayer(dossier, 'troops', country);
	if (troops !== undefined) {
		const { detail, symbology } = describe(context, troops);
		const value = featureOf(dossier, troops)?.properties['status'];
		const status = TROOP_STATUSES.find((known) => known === value);
		return { name, detail, symbology, status };
	}
	return claimCountOfActor(dossier, index, country).count > 0
		? { name, detail: t('evidence:no-status'), symbology: undefined, status: undefined }
		: {
				name,
				detail: t('dossier:status.not-mentioned'),
				symbology: notMentioned(),
				status: undefined
			};
}

function notMentioned(): Symbology | undefined {
	const { categories } = layerById('troops').scale;
	return categories.find(({ value }) => value === 'not-mentioned')?.symbology;
}

/** Name and standing in one line: "France: Signed intent". */
export function headingWords({ name, detail }: Pick<Standing, 'name' | 'detail'>): string {
	return detail === '' ? name : t('evidence:heading', { name, detail });
}
