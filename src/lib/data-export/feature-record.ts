import type { Geometry } from 'geojson';
import { featureReference } from '../dossier/model/reference';
import { featureProperties } from '../dossier/model/schema';
import type { FeatureReference, LayerFeature } from '../dossier/model/types';
import type { BASES } from '../dossier/model/vocabulary';
import type { LayerId } from '../layers/ids';
import { layerById } from '../layers/registry';
import { basisWords } from './about-file';
import { claimRecord, type ClaimRecord } from './claim-record';
import type { ExportInput } from './input';
import { sourceRecords, type SourceRecord } from './sources';

/** A claim about a feature: about itself, or about the whole layer that it belongs to. */
export interface ClaimOnFeature extends ClaimRecord {
	readonly concerns: 'feature' | 'whole layer';
}

/** A feature as files give it, whatever the layer. */
export interface FeatureRecord {
	readonly reference: FeatureReference;
	readonly geometry: Geometry;
	readonly layer: LayerId;
	readonly layerName: string;
	readonly name: string;
	/** What its layer says of it, in words. */
	readonly detail: string;
	/** The properties that only this layer has, as they stand in its file. */
	readonly own: Readonly<Record<string, unknown>>;
	readonly boundary?: string;
	readonly basis: (typeof BASES)[number];
	readonly basisInWords: string;
	/** ISO 8601 date. */
	readonly date: string;
	readonly note?: string;
	/** Id of the source that the feature itself rests on. */
	readonly source: string;
	readonly claims: readonly ClaimOnFeature[];
	/** All that the feature, its claims and their notes rest on; the feature's own source first. */
	readonly sources: readonly SourceRecord[];
}

/**
 * A feature with all that is known of it.
 * @throws Error where the feature comes without its geometry
 */
export function featureRecord(
	input: ExportInput,
	layer: LayerId,
	feature: LayerFeature
): FeatureRecord {
	const { id, geometry } = feature;
	const reference = featureReference(layer, id);
	if (geometry === null) {
		throw new Error(`The feature ${reference} has no shape: wait until the map’s data is loaded.`);
	}
	const { source, basis, date, boundary, note } = feature.properties;
	const { name, detail } = layerById(layer).describe(feature, input.countryName);
	const claims = input.index.claimsOfFeature(reference).map((claim): ClaimOnFeature => ({
		...claimRecord(input, claim),
		concerns: claim.features.includes(reference) ? 'feature' : 'whole layer'
	}));
	return {
		reference,
		geometry,
		layer,
		layerName: layerById(layer).name(),
		name,
		detail,
		own: ownProperties(feature),
		...(boundary !== undefined && { boundary }),
		basis,
		basisInWords: basisWords(basis),
		date,
		...(note !== undefined && { note }),
		source,
		claims,
		sources: sourceRecords(input.dossier, [
			source,
			...claims.flatMap(({ passages, orphanedPassages = [], editorNotes }) => [
				...[...passages, ...orphanedPassages].map(({ article }) => article),
				...editorNotes.flatMap(({ sources }) => sources)
			])
		])
	};
}

/** The keys that every layer has; and `id`, which the map repeats among the properties. */
const COMMON: readonly string[] = ['id', ...Object.keys(featureProperties)];

function ownProperties({ properties }: LayerFeature): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(properties).filter(([key]) => !COMMON.includes(key)));
}
