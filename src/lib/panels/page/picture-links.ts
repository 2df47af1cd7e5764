import { subjectOf } from '../../dossier/model/partial-dossier';
import type { FeatureLink } from '../../cartography/display-list';
import type { FeatureReference } from '../../dossier/model/types';
import { COUNTRIES, splitReference } from '../../dossier/model/reference';
import { describe } from '../../evidence/describe';
import { evidenceOf } from '../../evidence/evidence';
import type { EvidenceContext } from '../../evidence/evidence-context';
import { claimsId } from '../../evidence/reference';

/** What stands in the page where the server puts the drawn map: a comment with the dossier's slug. */
export function pictureMark(slug: string): string {
	return `<!--the map of ${slug}-->`;
}

/** Finds {@link pictureMark}; its group is the slug. */
export const PICTURE_MARK = /<!--the map of ([a-z0-9-]+)-->/g;

/**
 * Where the shapes of the drawn map lead: to all that is said of the feature, where something is.
 */
export function pictureLinks(
	context: EvidenceContext
): (reference: FeatureReference) => FeatureLink | undefined {
	const { dossier, index } = context;
	// A country that a layer shows is one link, not one more for the ground below.
	const shown = new Set(
		dossier.visible.flatMap((id) =>
			(dossier.features[id]?.features ?? []).flatMap(({ country }) => country ?? [])
		)
	);
	return (reference) => {
		const { layer, id } = splitReference(reference);
		if (layer === COUNTRIES && shown.has(id)) return undefined;
		if (evidenceOf(index, reference).claims.length === 0) return undefined;
		const { name } = describe(context, reference);
		return { href: `#${claimsId(subjectOf(reference, index))}`, name };
	};
}
