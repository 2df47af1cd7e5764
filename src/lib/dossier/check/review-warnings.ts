import * as v from 'valibot';
import { claimsFileSchema } from '../model/schema';
import type { Problem } from '../model/problem';
import { CLAIMS } from '../parse/parse-claims';
import { jsonPath } from './report';

/**
 * Which claims of a dossier a person is to read again, because the words of their article have changed,
 * or those around them: each with its day and the reason.
 *
 * @param files of a dossier without problems, by path from its folder
 */
export function reviewWarnings(files: ReadonlyMap<string, string>): Problem[] {
	const { claims } = v.parse(claimsFileSchema, JSON.parse(files.get(CLAIMS) ?? ''));
	return claims.flatMap(({ id, review }, index): Problem[] =>
		review === undefined
			? []
			: [
					{
						file: CLAIMS,
						path: jsonPath('claims', index, 'review'),
						message: `The claim “${id}” has waited to be read again since ${review.since}: ${review.reason}`,
						remedy:
							'Read it against its passages, correct its summary, status, condition and quantity, and take “review” out.'
					}
				]
	);
}
