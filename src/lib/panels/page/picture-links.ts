import type { FeatureLink } from '../../cartography/display-list';
import type { DossierIndex } from '../../dossier/model/claim-index';
import { splitReference } from '../../dossier/model/reference';
import type { Dossier, FeatureReference } from '../../dossier/model/types';
import { COUNTRIES, LAYER_IDS } from '../../layers/ids';
import { describe } from '../../evidence/describe';
import { evidenceOf } from '../../evidence/evidence';
import { claimsId } from '../../evidence/reference';

/** What stands in the page where the server puts the drawn map: a comment with the dossier's slug. */
export function pictureMark(slug: string): string {
	return `<!--the map of ${slug}-->`;
}

/** Finds {@link pictureMark}; its group is the slug. */
export const PICTURE_MARK = /<!--the map of ([a-z0-9-]+)-->/g;

/**
 * Where the shapes of the drawn map lead: to all that is said of the feature, where something is.
 * @param countryName name by ISO 3166-1 alpha-3 code
 */
export function pictureLinks({
	dossier,
	index,
	countryName
}: {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly countryName: (alpha3: string) => string;
}): (reference: FeatureReference) => FeatureLink | undefined {
	// A country that a layer shows is one link, not one more for the ground below.
	const shown = new Set(
		LAYER_IDS.filter((id) => dossier.visible.includes(id)).flatMap((id) =>
			(dossier.layers[id]?.features ?? []).map((feature) => feature.id)
		)
	);
	return (reference) => {
		const { layer, id } = splitReference(reference);
		if (layer === COUNTRIES && shown.has(id)) return undefined;
		if (evidenceOf(index, reference).claims.length === 0) return undefined;
		const { name } = describe(dossier, reference, countryName);
		return { href: `#${claimsId(reference)}`, name };
	};
}
