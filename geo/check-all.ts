import { boundaryCodes, decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { cutNumberWarnings } from '../src/lib/dossier/check/cut-numbers';
import { markupProblems } from '../src/lib/dossier/check/markup';
import { crowdedLayers } from '../src/lib/dossier/check/crowded-layers';
import { quotedWordsWarnings } from '../src/lib/dossier/check/quoted-words';
import { exchangedLayers } from '../src/lib/dossier/check/exchanged-layers';
import { DossierError, type Problem } from '../src/lib/dossier/model/problem';
import type { Dossier } from '../src/lib/dossier/model/types';
import { pageProblems } from '../src/lib/panels/page/page-problems';
import { fontsOf } from '../src/lib/server/dossier-fonts';
import {
	DOSSIERS,
	readSlugs,
	fromRoot,
	parseFiles,
	readDossierFiles
} from '../src/lib/server/read-dossier';
import { checkBaseMap } from './check-base-map';
import { regionCodesFor } from '../src/lib/server/regions';
import { undecidedIn, type Undecided } from '../src/lib/server/undecided';
import { siteProblems } from '../src/lib/server/whole-site';
import { checkGeography } from './check-geography';
import { confusedLooks } from './check-looks';
import type { Ground } from './derive/material';

export interface CheckResult extends Undecided {
	/** Empty when all is well; files are named from the repository's folder. */
	readonly problems: readonly Problem[];
	/** What is right, and yet not as it should be. */
	readonly warnings: readonly Problem[];
	/** The dossiers that can be read. */
	readonly dossiers: readonly Dossier[];
	readonly countries: number;
	readonly oblasts: number;
}

/**
 * Checks everything in geo/: the base map, every dossier, and the geography of each. Takes some
 * seconds, since what is derived is derived anew.
 *
 * @param root the repository's folder
 */
export function checkAll(root: string = process.cwd()): CheckResult {
	const { problems: found, ground } = checkBaseMap(root);
	const problems = [...found, ...siteProblems(root)];
	const boundaries = ground && decodeBoundaries(ground.topology);
	const dossiers: Dossier[] = [];
	const doubtful: Problem[] = [];
	const orphans: Problem[] = [];
	const reviews: Problem[] = [];
	for (const slug of readSlugs(root).slugs) {
		const checked = checkDossier(slug, root, ground);
		problems.push(...checked.problems);
		orphans.push(...checked.orphans);
		reviews.push(...checked.reviews);
		doubtful.push(...checked.doubtful);
		if (checked.dossier) dossiers.push(checked.dossier);
	}
	const wrong = new Set(problems.map(({ file }) => file));
	const warnings = dossiers
		.flatMap((dossier) =>
			[...crowdedLayers(dossier), ...exchangedLayers(dossier)].map((warning) =>
				fromRoot(dossier.slug, warning)
			)
		)
		.concat(doubtful)
		.filter(({ file }) => !wrong.has(file));
	return {
		problems,
		warnings,
		orphans,
		reviews,
		dossiers,
		countries: boundaries?.countries.size ?? 0,
		oblasts: boundaries?.oblasts.features.length ?? 0
	};
}

/**
 * Checks one dossier, and its geography where there is ground to hold it against.
 * @param root the repository's folder
 */
export function checkDossier(
	slug: string,
	root: string,
	ground: Ground | undefined
): Pick<CheckResult, 'problems' | 'orphans' | 'reviews'> & {
	readonly dossier: Dossier | undefined;
	/** Texts with characters that no font is kept for, words that are quoted and stand nowhere, cut numbers. */
	readonly doubtful: readonly Problem[];
} {
	const boundaries = ground && decodeBoundaries(ground.topology);
	const countries = boundaries && new Set(boundaries.countries.keys());
	const problems: Problem[] = [];
	let files: ReadonlyMap<string, string>;
	try {
		files = readDossierFiles(slug, root);
	} catch (error) {
		return {
			problems: problemsOf(error),
			orphans: [],
			reviews: [],
			doubtful: [],
			dossier: undefined
		};
	}
	let dossier: Dossier | undefined;
	let undecided: Undecided = { orphans: [], reviews: [] };
	let doubtful: Problem[] = [];
	try {
		dossier = parseFiles(slug, files, { countries });
		const codes = boundaries && [
			...boundaryCodes(boundaries),
			...regionCodesFor(dossier.features, root)
		];
		const page = codes ? pageProblems(dossier, new Set(codes)) : [];
		problems.push(
			...[...page, ...confusedLooks(dossier), ...markupProblems(files)].map((problem) =>
				fromRoot(slug, problem)
			)
		);
		undecided = undecidedIn(slug, files);
		doubtful = [
			...fontsOf(files).warnings,
			...quotedWordsWarnings(files),
			...cutNumberWarnings(files)
		].map((warning) => fromRoot(slug, warning));
	} catch (error) {
		problems.push(...problemsOf(error));
	}
	// The geography of a layer that is no proper GeoJSON would only repeat its problems.
	if (ground !== undefined && !problems.some(({ file }) => file.endsWith('.geojson'))) {
		problems.push(...checkGeography(`${DOSSIERS}/${slug}`, files, ground));
	}
	return { problems, ...undecided, doubtful, dossier };
}

/** @throws whatever is no DossierError */
function problemsOf(error: unknown): readonly Problem[] {
	if (error instanceof DossierError) return error.problems;
	throw error;
}
