import { articleCount } from '../dossier/model/partial-dossier';
import { positionLayers } from '../dossier/model/position-layers';
import { isInDoubt, scaleOf, statusProperty } from '../dossier/model/positions';
import { splitReference } from '../dossier/model/reference';
import { statusOf, type Vocabulary } from '../dossier/model/vocabulary-of';
import type { ActorId, Dossier, FeatureReference } from '../dossier/model/types';
import { t } from '../language/language';
import { inWords } from '../language/words';
import type { Symbology } from '../layers/definition';
import { layerById } from '../layers/layers-of';
import { claimCountOfActor } from './claim-count';
import { describe } from './describe';
import type { EvidenceContext } from './evidence-context';
import { referenceInLayer } from './reference';

/** What something is called, and what it stands as: the same wherever it is spoken of. */
export interface Standing {
	readonly name: string;
	/** Its status in words, or that there is none; '' for an actor that is no country, and has no position. */
	readonly detail: string;
	/** The look that this has on the map, where it has one. */
	readonly symbology: Symbology | undefined;
	/** The position that it is, where it is a country that has one. */
	readonly position: FeatureReference | undefined;
}

/** The status that a position gives, in the dossier's words; undefined where there is none. */
export function statusOfPosition(
	{ dossier, index }: Pick<EvidenceContext, 'dossier' | 'index'>,
	position: FeatureReference | undefined
): Vocabulary['statuses'][number] | undefined {
	if (position === undefined) return undefined;
	const { layer } = splitReference(position);
	const declared = dossier.layers.find(({ id }) => id === layer);
	const value = declared && index.feature(position)?.properties[statusProperty(declared)];
	return typeof value === 'string' ? statusOf(dossier.vocabulary, value) : undefined;
}

/**
 * How a feature stands; a country the same in whichever layer it is, but that each layer of positions
 * is about something else.
 */
export function standingOf(context: EvidenceContext, reference: FeatureReference): Standing {
	const country = context.index.countryOf(reference);
	const { layer } = splitReference(reference);
	if (country !== undefined) return standingOfCountry(context, country, layer);
	const { name, detail, symbology } = describe(context, reference);
	return { name, detail, symbology, position: undefined };
}

/**
 * How a country stands: as its position says, or that it is only mentioned, or not at all. What the
 * public record says of it besides is another matter.
 * @param country ISO 3166-1 alpha-3
 * @param looked the layer that it is looked at in: its position there comes before those elsewhere
 */
export function standingOfCountry(
	context: EvidenceContext,
	country: ActorId,
	looked?: string
): Standing {
	const { dossier } = context;
	const name = context.countryName(country);
	const layers = positionLayers(dossier).sort(
		(one, other) => Number(other.id === looked) - Number(one.id === looked)
	);
	const [position] = layers.flatMap(({ id }) => referenceInLayer(dossier, id, country) ?? []);
	if (position !== undefined) {
		const { detail, symbology } = describe(context, position);
		return { name, detail, symbology, position };
	}
	const { detail, symbology } = withoutPosition(context, country, layers[0]);
	return { name, detail, symbology, position: undefined };
}

/**
 * How a country stands that has no position in a layer: that it is in doubt, only mentioned, or not at all.
 * @param country ISO 3166-1 alpha-3
 * @param positions undefined: the dossier has no layer of positions
 */
export function withoutPosition(
	{ dossier, index }: Pick<EvidenceContext, 'dossier' | 'index'>,
	country: ActorId,
	positions: Dossier['layers'][number] | undefined
): Pick<Standing, 'detail' | 'symbology'> {
	if (isCountryInDoubt({ dossier, index }, country)) {
		return { detail: inDoubtWords(dossier), symbology: undefined };
	}
	if (claimCountOfActor(dossier, index, country).count > 0) {
		return { detail: unplacedWords(dossier, positions), symbology: undefined };
	}
	const none = positions?.none;
	const detail = none ? inWords(none.label) : t('evidence:not-mentioned');
	const land = positions && layerById(dossier, positions.id);
	const symbology = land?.scale.categories.find(({ legendOnly }) => legendOnly === true)?.symbology;
	return { detail, symbology };
}

/** How a country stands that claims speak of without giving it a position: as a layer of positions words it. */
export function unplacedWords(
	dossier: Pick<Dossier, 'articles' | 'whole'>,
	positions: Pick<Dossier['layers'][number], 'none'> | undefined
): string {
	return positions?.none
		? inWords(positions.none.unplaced)
		: t('evidence:mentioned', { count: articleCount(dossier) });
}

/** Whether claims would give a country a position, and all of them are in doubt. */
export function isCountryInDoubt(
	{ dossier, index }: Pick<EvidenceContext, 'dossier' | 'index'>,
	country: ActorId
): boolean {
	if (dossier.whole?.earlier !== true && dossier.whole?.inDoubt?.includes(country)) return true;
	const scales = new Set(positionLayers(dossier).flatMap(scaleOf));
	return index
		.claimsOfActor(country)
		.some((claim) => scales.has(claim.status ?? '') && isInDoubt(claim));
}

/** How such a country stands, in words. */
export function inDoubtWords(dossier: Pick<Dossier, 'articles' | 'whole'>): string {
	return t('evidence:in-doubt', { count: articleCount(dossier) });
}

/** Name and standing in one line: "France: Signed intent". */
export function headingWords({ name, detail }: Pick<Standing, 'name' | 'detail'>): string {
	return detail === '' ? name : t('evidence:heading', { name, detail });
}
