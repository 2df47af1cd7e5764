import type { ClaimFilter } from '../dossier/model/claim-filter';
import { featureReference } from '../dossier/model/reference';
import type { Claim, FeatureReference, LayerFeature, LayerFeatures } from '../dossier/model/types';
import type { EvidenceContext } from '../evidence/evidence-context';
import { filtered, type Filtered } from '../evidence/filtered';
import { encodeParts } from '../view/url';

/** What data files are made from. */
export interface ExportInput extends EvidenceContext {
	/** Every layer's features by layer id; formats with shapes need their geometries. */
	readonly features: Readonly<Record<string, LayerFeatures>>;
	/** Address below which the dossiers' pages are published, with a slash at its end. */
	readonly site: string;
	/** Which claims and features files are about; left out where they are about all. */
	readonly filter?: ClaimFilter | undefined;
}

/** Whether files are about a claim. */
export function isClaimLeft(input: ExportInput, { id }: Pick<Claim, 'id'>): boolean {
	return leftBy(input)?.hasClaim(id) ?? true;
}

/** The features of a layer that files are about, in the order of its file. */
export function featuresOf(input: ExportInput, layer: string): readonly LayerFeature[] {
	const features = input.features[layer]?.features ?? [];
	const filtered = leftBy(input);
	return filtered === undefined
		? features
		: features.filter(({ id }) => filtered.hasFeature(featureReference(layer, id)));
}

function leftBy(input: ExportInput): Filtered | undefined {
	return input.filter && filtered(input, input.filter);
}

/** The dossier's page: also the beginning of the names of everything in it. */
export function pageAddress({ dossier, site }: ExportInput): string {
	return `${site}${dossier.slug}`;
}

/** The page with these layers switched on. */
export function layersAddress(input: ExportInput, layers: readonly string[]): string {
	const { filter } = input;
	return `${pageAddress(input)}?${encodeParts({ layers, ...(filter && { filter }) })}`;
}

/** The page with a feature selected. */
export function featureAddress(input: ExportInput, reference: FeatureReference): string {
	return `${pageAddress(input)}?${encodeParts({ selection: reference })}`;
}

/** The page with a passage opened in its article. */
export function passageAddress(input: ExportInput, passage: string): string {
	return `${pageAddress(input)}?${encodeParts({ passage })}`;
}

/** The article's text alone, unaltered and as UTF-8: what positions in it are counted in. */
export function articleTextAddress(input: ExportInput, article: string): string {
	return `${pageAddress(input)}/articles/${article}.txt`;
}
