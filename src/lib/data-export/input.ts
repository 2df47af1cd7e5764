import type { FeatureReference, LayerFeature, LayerFeatures } from '../dossier/model/types';
import type { EvidenceContext } from '../evidence/evidence-context';
import { encodeParts } from '../view/url';

/** What data files are made from. */
export interface ExportInput extends EvidenceContext {
	/** Every layer's features by layer id; formats with shapes need their geometries. */
	readonly features: Readonly<Record<string, LayerFeatures>>;
	/** Address below which the dossiers' pages are published, with a slash at its end. */
	readonly site: string;
}

/** The features of a layer, in the order of its file. */
export function featuresOf({ features }: ExportInput, layer: string): readonly LayerFeature[] {
	return features[layer]?.features ?? [];
}

/** The dossier's page: also the beginning of the names of everything in it. */
export function pageAddress({ dossier, site }: ExportInput): string {
	return `${site}${dossier.slug}`;
}

/** The page with these layers switched on. */
export function layersAddress(input: ExportInput, layers: readonly string[]): string {
	return `${pageAddress(input)}?${encodeParts({ layers })}`;
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
