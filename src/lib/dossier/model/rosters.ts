import * as v from 'valibot';
import { country, isoDate, schemaAddress, slug, text } from './text-schemas';

/** `rosters.json`: who belongs to what, from the public record. */
export const rostersSchema = v.strictObject({
	$schema: schemaAddress,
	rosters: v.array(
		v.strictObject({
			id: slug,
			name: text,
			/** Id of a source in dossier.json. */
			source: slug,
			/** The day on which these were its members. */
			date: isoDate,
			/** ISO 3166-1 alpha-3. */
			members: v.pipe(v.array(country), v.minLength(1, 'Name at least one member.'))
		})
	)
});

export type Roster = v.InferOutput<typeof rostersSchema>['rosters'][number];
