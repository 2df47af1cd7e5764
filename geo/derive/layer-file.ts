import type { Feature, FeatureCollection, Geometry } from 'geojson';
import * as v from 'valibot';
import { checkSchema } from '../../src/lib/dossier/check/check-schema';
import { asLayerFile } from '../../src/lib/dossier/parse/downloaded-layer';
import { parseJson } from '../../src/lib/dossier/parse/parse-json';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import { reportInto } from '../../src/lib/dossier/check/report';

export type LayerFeature = Feature<Geometry | null, Record<string, unknown>>;
export type LayerCollection = FeatureCollection<Geometry | null, Record<string, unknown>> & {
	features: LayerFeature[];
};

/** Only what the derivation itself leans on; the dossier's parser checks the rest. */
const shape = v.looseObject({
	type: v.literal('FeatureCollection'),
	features: v.array(
		v.looseObject({
			type: v.literal('Feature'),
			id: v.string(),
			properties: v.looseObject({ boundary: v.optional(v.string()) }),
			geometry: v.nullable(v.looseObject({ type: v.string() }))
		})
	)
});

/**
 * A `<layer>.geojson` as far as the derivation reads it; one that has been downloaded and edited is taken
 * for what it was made from, so that the derivation writes it as all others are written.
 * @throws DossierError when it is no FeatureCollection of features with ids and properties
 */
export function readLayer(name: string, text: string): LayerCollection {
	const problems: Problem[] = [];
	const report = reportInto(problems, name);
	const layer = name.replace(/^.*\//, '').replace(/\.geojson$/, '');
	const value = asLayerFile(parseJson(text, report), layer);
	if (value === undefined || checkSchema(shape, value, report) === undefined) {
		throw new DossierError(problems);
	}
	return value as LayerCollection;
}
