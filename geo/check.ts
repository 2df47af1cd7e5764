/**
 * `npm run geo:check`: every check of everything in geo/. Prints all problems and ends with 1, or
 * one line that counts what was found in order. Quotes without a place in their article's present text
 * and claims to be read again are listed as well: they are for a person, and no problem of the files.
 */
import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { formatProblems, type Problem } from '../src/lib/dossier/model/problem';
import { readBaseMap } from '../src/lib/server/base-map';
import { undecidedReports } from '../src/lib/server/undecided';
import { checkRegions } from './boundaries/regions/check';
import { checkAll } from './check-all';
import { checkWorld } from './world/check';

const { problems: found, warnings, orphans, reviews, dossiers, countries, oblasts } = checkAll();
// Without boundaries that are right there is nothing to hold the world against.
const problems = countries === 0 ? found : [...found, ...worldProblems()];
if (warnings.length > 0) console.warn(`Warning:\n${formatProblems(warnings)}\n`);
for (const report of undecidedReports({ orphans, reviews })) console.error(`${report}\n`);
if (problems.length > 0) {
	console.error(`${formatProblems(problems)}\n\n${count(problems.length, 'problem')} in geo/.`);
	process.exitCode = 1;
} else {
	const claims = dossiers.flatMap((dossier) => dossier.claims);
	const layers = dossiers.flatMap((dossier) => Object.values(dossier.features));
	const counts = [
		count(dossiers.length, 'dossier'),
		count(claims.length, 'claim'),
		count(claims.flatMap(({ passages }) => passages).length, 'passage'),
		count(dossiers.flatMap(({ notes }) => notes).length, 'editor’s note'),
		...(orphans.length > 0 ? [count(orphans.length, 'quote') + ' without a place'] : []),
		...(reviews.length > 0 ? [count(reviews.length, 'claim') + ' to be read again'] : []),
		count(layers.length, 'layer'),
		count(layers.flatMap(({ features }) => features).length, 'feature'),
		`${countries} countries`,
		count(oblasts, 'oblast')
	];
	// Files without a problem are not all: what a person has yet to decide is said first.
	const verdict =
		orphans.length + reviews.length === 0
			? 'All is well in geo/'
			: 'The files in geo/ are in order; what is listed above is for you to decide';
	console.log(`${verdict}: ${counts.join(', ')}.`);
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** What is wrong with what is derived for the whole world: its places, and the regions of its countries. */
function worldProblems(): Problem[] {
	const boundaries = decodeBoundaries(readBaseMap().boundaries);
	const root = process.cwd();
	return [...checkWorld(root, boundaries), ...checkRegions(root, boundaries)];
}
