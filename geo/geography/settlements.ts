import * as v from 'valibot';
import { checkSchema } from '../../src/lib/dossier/check/check-schema';
import { parseJson } from '../../src/lib/dossier/parse/parse-json';
import type { Report } from '../../src/lib/dossier/check/report';

const position = v.tuple([
	v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
	v.pipe(v.number(), v.minValue(-90), v.maxValue(90))
]);

const settlementsSchema = v.strictObject({
	description: v.string(),
	date: v.pipe(v.string(), v.isoDate('Write the date as YYYY-MM-DD.')),
	settlements: v.array(
		v.strictObject({
			name: v.string(),
			/** Of the contact line, as the editors’ table has it. */
			sector: v.string(),
			/** Who held it; `line`: the line ran through it. */
			side: v.picklist(['UA', 'RU', 'line']),
			coordinates: position,
			source: v.picklist(['geonames', 'hand'])
		})
	),
	/** Countries that places lie in, by feature id; null: at sea. */
	places: v.record(v.string(), v.nullable(v.pipe(v.string(), v.length(3))))
});

export type Settlements = v.InferOutput<typeof settlementsSchema>;
export type Settlement = Settlements['settlements'][number];

/** What the map’s positions are checked against; undefined where anything was reported. */
export function parseSettlements(text: string, report: Report): Settlements | undefined {
	const value = parseJson(text, report);
	return value === undefined ? undefined : checkSchema(settlementsSchema, value, report);
}
