import * as v from 'valibot';
import type { BoundaryTopology } from '../boundaries/boundaries';
import { checkSchema } from '../dossier/check/check-schema';
import { checkGeometry } from '../dossier/check/geojson';
import { checkDuplicates } from '../dossier/check/known-ids';
import { parseJson } from '../dossier/parse/parse-json';
import { withRemedy, type Report } from '../dossier/check/report';
import type { BaseMap } from './assemble';
import { topologyFault } from './topology-fault';

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'Write a text.'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words.'));
const names = { name: text, nameUkrainian: v.optional(text) };

const city = v.strictObject({
	...names,
	/** ISO 3166-1 alpha-3. */
	country: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Write an ISO 3166-1 alpha-3 code.')),
	/** 1 is shown first. */
	rank: v.pipe(v.number(), v.integer(), v.minValue(1)),
	capital: v.boolean()
});
const river = v.strictObject(names);

/** What stands in a file of the base map beside the shapes, which are checked by themselves. */
function collectionOf<Own extends v.GenericSchema>(properties: Own, types: string[]) {
	return v.strictObject({
		type: v.literal('FeatureCollection'),
		features: v.pipe(
			v.array(
				v.strictObject({
					type: v.literal('Feature'),
					id: slug,
					properties,
					geometry: v.looseObject({ type: v.picklist(types), coordinates: v.array(v.unknown()) })
				})
			),
			v.minLength(1, 'Write at least one feature.')
		)
	});
}

const citiesSchema = collectionOf(city, ['Point']);
const riversSchema = collectionOf(river, ['LineString', 'MultiLineString']);

/** `cities.geojson`; undefined where anything was reported. */
export function parseCities(json: string, report: Report): BaseMap['cities'] | undefined {
	return parseCollection(json, citiesSchema, report) as BaseMap['cities'] | undefined;
}

/** `rivers.geojson`; undefined where anything was reported. */
export function parseRivers(json: string, report: Report): BaseMap['rivers'] | undefined {
	return parseCollection(json, riversSchema, report) as BaseMap['rivers'] | undefined;
}

/**
 * `boundaries.topojson`, as far as it takes to decode it; undefined where anything was reported.
 * Whether it is right is for `npm run geo:check` to say.
 */
export function parseBoundaries(json: string, report: Report): BoundaryTopology | undefined {
	const restored = withRemedy(
		'Restore the file, or make it anew with npm run geo:boundaries; do not edit it by hand.',
		report
	);
	const value = parseJson(json, restored);
	if (value === undefined) return undefined;
	const fault = topologyFault(value);
	if (fault === undefined) return value as BoundaryTopology;
	restored(fault.path, fault.message, '');
	return undefined;
}

function parseCollection(
	json: string,
	schema: typeof citiesSchema | typeof riversSchema,
	report: Report
): unknown {
	let clean = true;
	const note: Report = (...problem) => {
		clean = false;
		report(...problem);
	};
	const raw = parseJson(json, note);
	const value = raw === undefined ? undefined : checkSchema(schema, raw, note);
	if (value === undefined) return undefined;
	checkDuplicates(
		value.features.map(({ id }, index) => [id, 'features', index, 'id']),
		'a feature',
		note
	);
	for (const [index, { geometry }] of value.features.entries()) {
		checkGeometry(geometry, note, ['features', index, 'geometry']);
	}
	return clean ? value : undefined;
}
