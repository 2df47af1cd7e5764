import type { Geometry } from 'geojson';
import { featureReference } from '../dossier/model/reference';
import { featureProperties, type FeatureProperties } from '../dossier/model/schema';
import type { FeatureReference, LayerFeature } from '../dossier/model/types';
import type { BASES } from '../dossier/model/vocabulary';
import { basisWords } from '../evidence/basis-words';
import { describe } from '../evidence/describe';
import { evidenceOf } from '../evidence/evidence';
import { sourceRecords } from '../evidence/source-records';
import type { CitedSource } from '../evidence/sources';
import { claimRecord, type ClaimRecord } from './claim-record';
import { isClaimLeft, type ExportInput } from './input';

/** A claim about a feature: about itself, or about a whole layer or group that it belongs to. */
export interface ClaimOnFeature extends ClaimRecord {
	readonly concerns: 'feature' | 'whole layer';
}

/** A feature as files give it, whatever the layer. */
export interface FeatureRecord {
	readonly reference: FeatureReference;
	readonly geometry: Geometry;
	readonly layer: string;
	readonly layerName: string;
	readonly name: string;
	/** What its layer says of it, in words. */
	readonly detail: string;
	/** The properties that only this layer has, as they stand in its file. */
	readonly own: Readonly<Record<string, unknown>>;
	readonly boundary?: string;
	/** Its name once more, where that is not its own: its country's, or its id. */
	readonly commonName?: string;
	readonly basis: (typeof BASES)[number];
	readonly basisInWords: string;
	/** ISO 8601 date. */
	readonly date: string;
	readonly note?: string;
	readonly certainty?: NonNullable<FeatureProperties['certainty']>;
	/** Where its label stands: [longitude, latitude] in degrees. */
	readonly label?: NonNullable<FeatureProperties['label']>;
	/** What shows it whole, where its point stands for more: [west, south, east, north] in degrees. */
	readonly frame?: NonNullable<FeatureProperties['frame']>;
	/** Id of the recipe that it was made by, and the digest of what that made. */
	readonly recipe?: string;
	readonly digest?: string;
	/** Id of the source that the feature itself rests on. */
	readonly source: string;
	/** Ids of the dated statements that it was compiled from; left out where there are none. */
	readonly statements?: readonly string[];
	/** As on its card: those that name it first, and of these its own. */
	readonly claims: readonly ClaimOnFeature[];
	/** All that the feature, its claims and their notes rest on; the feature's own source first. */
	readonly sources: readonly CitedSource[];
}

/**
 * A feature with all that is known of it.
 * @throws Error where the feature comes without its geometry
 */
export function featureRecord(
	input: ExportInput,
	layer: string,
	feature: LayerFeature
): FeatureRecord {
	const { id, geometry } = feature;
	const reference = featureReference(layer, id);
	if (geometry === null) {
		throw new Error(`The feature ${reference} has no shape: wait until the map’s data is loaded.`);
	}
	const { source, statements = [], basis, date, boundary, name: ownName } = feature.properties;
	const { note, certainty, label, frame, recipe, digest } = feature.properties;
	const { name, detail, layer: layerName = layer } = describe(input, reference);
	const claims = claimsOn(input, reference);
	return {
		reference,
		geometry,
		layer,
		layerName,
		name,
		detail,
		own: ownProperties(feature),
		...(boundary !== undefined && { boundary }),
		...(ownName === undefined && { commonName: name }),
		basis,
		basisInWords: basisWords(basis),
		date,
		...(note !== undefined && { note }),
		...(certainty !== undefined && { certainty }),
		...(label !== undefined && { label }),
		...(frame !== undefined && { frame }),
		...(recipe !== undefined && { recipe }),
		...(digest !== undefined && { digest }),
		source,
		...(statements.length > 0 && { statements }),
		claims,
		sources: sourceRecords(input.dossier, [
			source,
			...statements,
			...claims.flatMap(({ passages, orphanedPassages = [], editorNotes }) => [
				...[...passages, ...orphanedPassages].map(({ article }) => article),
				...editorNotes.flatMap(({ sources }) => sources)
			])
		])
	};
}

function claimsOn(input: ExportInput, reference: FeatureReference): ClaimOnFeature[] {
	const { claims, groupClaims } = evidenceOf(input.index, reference);
	const isCountry = input.index.countryOf(reference) !== undefined;
	const left = [...claims, ...groupClaims].filter((claim) => isClaimLeft(input, claim));
	return left.map((claim) => ({
		...claimRecord(input, claim),
		concerns: (isCountry ? claims.includes(claim) : claim.features.includes(reference))
			? 'feature'
			: 'whole layer'
	}));
}

/** The keys that every layer has; and `id`, which the map repeats among the properties. */
const COMMON: readonly string[] = ['id', ...Object.keys(featureProperties)];

function ownProperties({ properties }: LayerFeature): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(properties).filter(([key]) => !COMMON.includes(key)));
}
