import type { Problem } from '../../src/lib/dossier/model/problem';

const REMEDY =
	'Mend the derivation in geo/boundaries/ and run npm run geo:boundaries; do not edit the file by hand.';

export function boundaryProblem(path: string, message: string): Problem {
	return { file: 'geo/boundaries/boundaries.topojson', path, message, remedy: REMEDY };
}
