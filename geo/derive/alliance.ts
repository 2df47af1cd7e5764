import * as v from 'valibot';
import { checkSchema } from '../../src/lib/dossier/check/check-schema';
import { checkDuplicates } from '../../src/lib/dossier/check/known-ids';
import { parseJson } from '../../src/lib/dossier/parse/parse-json';
import type { Report } from '../../src/lib/dossier/check/report';

/** Where the members of the alliance stand, from the repository's folder. */
export const ALLIANCE = 'geo/nato-members.json';

const allianceSchema = v.strictObject({
	/** Id of a source in dossier.json. */
	source: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use lower-case words.')),
	date: v.pipe(v.string(), v.isoDate('Write the date as YYYY-MM-DD.')),
	members: v.pipe(
		v.array(
			v.strictObject({
				/** ISO 3166-1 alpha-3. */
				id: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'Write an ISO 3166-1 alpha-3 code.')),
				/** The year. */
				accession: v.pipe(v.number(), v.integer(), v.minValue(1949), v.maxValue(2100))
			})
		),
		v.minLength(1, 'Name at least one member.')
	)
});

export type Alliance = v.InferOutput<typeof allianceSchema>;

/** The alliance, from the text of its file; undefined where anything was reported. */
export function parseAlliance(text: string, report: Report): Alliance | undefined {
	const value = parseJson(text, report);
	const alliance = value === undefined ? undefined : checkSchema(allianceSchema, value, report);
	let clean = true;
	checkDuplicates(
		(alliance?.members ?? []).map(({ id }, index) => [id, 'members', index, 'id']),
		'a member',
		(...problem) => {
			clean = false;
			report(...problem);
		}
	);
	return clean ? alliance : undefined;
}
