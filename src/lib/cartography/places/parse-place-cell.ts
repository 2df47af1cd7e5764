import * as v from 'valibot';
import { withRemedy, type Report } from '../../dossier/check/report';
import { checkSchema } from '../../dossier/check/check-schema';
import { parseJson } from '../../dossier/parse/parse-json';
import type { PlaceCell } from './place-cell';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'Write a name.'));
const longitude = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const latitude = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));
const zoom = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9));
const id = v.pipe(v.number(), v.integer(), v.minValue(0));
const country = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Write an ISO 3166-1 alpha-3 code.'));
/** Pairs of whole numbers, two points at least. */
const line = v.pipe(
	v.array(v.pipe(v.number(), v.integer())),
	v.minLength(4),
	v.check((numbers) => numbers.length % 2 === 0, 'Write pairs of numbers.')
);

const cellSchema = v.strictObject({
	cities: v.array(v.strictTuple([text, country, longitude, latitude, zoom, v.picklist([0, 1])])),
	rivers: v.array(v.strictTuple([id, v.string(), zoom, v.pipe(v.array(line), v.minLength(1))])),
	lakes: v.array(
		v.strictTuple([
			id,
			v.string(),
			zoom,
			v.strictTuple([longitude, latitude, zoom]),
			v.pipe(v.array(v.pipe(v.array(line), v.minLength(1))), v.minLength(1))
		])
	),
	seas: v.array(v.strictTuple([text, longitude, latitude, zoom]))
});

/** `overview.json`, or a file of `cells/`; undefined where anything was reported. */
export function parsePlaceCell(json: string, report: Report): PlaceCell | undefined {
	const derived = withRemedy(
		'Restore the file, or make it anew with npm run geo:world; do not edit it by hand.',
		report
	);
	const value = parseJson(json, derived);
	return value === undefined ? undefined : checkSchema(cellSchema, value, derived);
}
