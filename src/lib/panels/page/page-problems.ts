import { project } from '../../cartography/projection';
import type { Problem } from '../../dossier/model/problem';
import type { Dossier } from '../../dossier/model/types';
import { unknownBoundaries } from '../../dossier/check/unknown-boundaries';
import { idClashes } from './id-clashes';

/** Addresses that are taken, with what stands there: a dossier has its slug for its address. */
const TAKEN: ReadonlyMap<string, string> = new Map([
	['embed', 'the maps for other pages stand there'],
	['fonts', 'the font files of scripts stand there'],
	['index', 'the front page stands there'],
	['places', 'the places of every map stand there'],
	['schema', 'the forms of the files stand there'],
	['200', 'web hosts answer with it for every address'],
	['404', 'web hosts answer with it where there is no page']
]);

/**
 * What is wrong with a dossier whose files are right, and that yet would not become pages, or become
 * pages whose links lead astray. Files are named from the dossier's folder.
 * @param boundaries ISO 3166-1 alpha-3 codes of countries and ISO 3166-2 codes of oblasts that can be drawn
 */
export function pageProblems(dossier: Dossier, boundaries: ReadonlySet<string>): Problem[] {
	return [
		...takenSlug(dossier.slug),
		...frameBeyondMap(dossier.frame),
		...unknownBoundaries(dossier, boundaries),
		...idClashes(dossier)
	];
}

/** A frame that is all beyond the square world of Web Mercator has no height there. */
function frameBeyondMap([west, south, east, north]: Dossier['frame']): Problem[] {
	const [, top] = project([west, north], 0);
	const [, bottom] = project([east, south], 0);
	if (bottom > top) return [];
	return [
		{
			file: 'dossier.json',
			path: 'frame',
			message: 'The frame lies beyond 85 degrees of latitude, where the map has ended.',
			remedy: 'Let it reach to 85 degrees north or south at most.'
		}
	];
}

function takenSlug(slug: string): Problem[] {
	const reason = TAKEN.get(slug);
	if (reason === undefined) return [];
	return [
		{
			file: 'dossier.json',
			path: 'slug',
			message: `A dossier cannot have the address /${slug}: ${reason}.`,
			remedy: 'Choose another slug, and rename the folder.'
		}
	];
}
