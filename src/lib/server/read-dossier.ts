import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { checkSchema } from '../dossier/check/check-schema';
import { parseJson } from '../dossier/parse/parse-json';
import { parseDossier, type ParseOptions } from '../dossier/parse/parse';
import { DossierError, type Problem } from '../dossier/model/problem';
import { suggestion } from '../dossier/check/nearest';
import { checkKnown } from '../dossier/check/known-ids';
import { reportInto, type Report } from '../dossier/check/report';
import type { Dossier } from '../dossier/model/types';
import { FolderError } from './folder/folder-error';
import { readFolder } from './folder/write-files';
import { readText } from './read-text';

/** Where the dossiers are, from the repository's folder. */
export const DOSSIERS = 'geo/dossiers';

/** What is said of the site as a whole, from the repository's folder. */
const SITE = 'geo/site.json';

const siteSchema = v.strictObject({
	/**
	 * Slug of the dossier that an address without a dossier's path means. Links that people have shared
	 * rest on it: it stays what it is when dossiers are added.
	 */
	first: v.string()
});

/** The dossiers of a site, and what is wrong with what says so. */
export interface SiteSlugs {
	/** The one that geo/site.json names first, then the others by alphabet. */
	readonly slugs: string[];
	/** Of geo/site.json. */
	readonly problems: readonly Problem[];
}

/**
 * Slugs of the dossiers, which are the folders in `geo/dossiers/`.
 *
 * @param root the repository's folder
 */
export function readSlugs(root: string = process.cwd()): SiteSlugs {
	const folder = join(root, DOSSIERS);
	const entries = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
	const slugs = entries
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name)
		.sort();
	const problems: Problem[] = [];
	const first = readFirst(root, slugs, reportInto(problems, SITE));
	return {
		slugs: [...slugs.filter((slug) => slug === first), ...slugs.filter((slug) => slug !== first)],
		problems
	};
}

/**
 * The same, where nothing is wrong.
 *
 * @param root the repository's folder
 * @throws DossierError with what is wrong with geo/site.json
 */
export function dossierSlugs(root: string = process.cwd()): string[] {
	const { slugs, problems } = readSlugs(root);
	if (problems.length > 0) throw new DossierError(problems);
	return slugs;
}

/** The slug that geo/site.json names; undefined where there is no such file, or it has been reported. */
function readFirst(root: string, slugs: readonly string[], report: Report): string | undefined {
	if (!existsSync(join(root, SITE))) return undefined;
	const text = readText(join(root, SITE), report);
	const raw = text === undefined ? undefined : parseJson(text, report);
	const first = raw === undefined ? undefined : checkSchema(siteSchema, raw, report)?.first;
	if (first !== undefined) checkKnown(first, new Set(slugs), 'dossier', 'first', report);
	return first;
}

/**
 * Ids of a dossier's articles by their files alone, which a dossier without problems lists all.
 *
 * @param root the repository's folder
 */
export function articleIds(slug: string, root: string = process.cwd()): string[] {
	const names = readdirSync(join(root, DOSSIERS, slug, 'articles'));
	return names.flatMap((name) => /^([^.].*)\.md$/.exec(name)?.[1] ?? []).sort();
}

/**
 * A dossier from its folder, parsed and checked.
 *
 * @param root the repository's folder
 * @throws DossierError with every problem; their files are named from the repository's folder
 */
export function readDossier(
	slug: string,
	options: ParseOptions,
	root: string = process.cwd()
): Dossier {
	return parseFiles(slug, readDossierFiles(slug, root), options);
}

/**
 * A dossier from the texts of its folder; see {@link readDossier}.
 * @throws DossierError
 */
export function parseFiles(
	slug: string,
	files: ReadonlyMap<string, string>,
	options: ParseOptions
): Dossier {
	const problems: Problem[] = [];
	let dossier: Dossier | undefined;
	try {
		dossier = parseDossier(files, options);
	} catch (error) {
		if (!(error instanceof DossierError)) throw error;
		problems.push(...error.problems);
	}
	if (dossier !== undefined && dossier.slug !== slug) {
		problems.push({
			file: 'dossier.json',
			path: 'slug',
			message: `The slug “${dossier.slug}” is not the name of the folder.`,
			remedy: `Write "${slug}", or rename the folder.`
		});
	}
	if (dossier === undefined || problems.length > 0) {
		throw new DossierError(problems.map((problem) => fromRoot(slug, problem)));
	}
	return dossier;
}

/** A problem, or a warning, with its file named from the repository's folder. */
export function fromRoot(slug: string, problem: Problem): Problem {
	return { ...problem, file: `${DOSSIERS}/${slug}/${problem.file}` };
}

/**
 * The texts of a dossier's folder and of its `articles/`, by path from the folder. A write that was
 * interrupted is finished or undone first, and a warning says so.
 *
 * @param root the repository's folder
 * @throws DossierError where there is no such dossier, or a file of it cannot be read
 */
export function readDossierFiles(slug: string, root: string = process.cwd()): Map<string, string> {
	const slugs = dossierSlugs(root);
	if (!slugs.includes(slug)) {
		throw new DossierError([
			{
				file: `${DOSSIERS}/${slug}`,
				path: '',
				message: `There is no dossier “${slug}”.`,
				remedy: suggestion(slug, slugs)
			}
		]);
	}
	const { files, problems } = readSettled(slug, join(root, DOSSIERS, slug));
	// What refers to a file that cannot be read would be reported as well, and is not to blame.
	if (problems.length > 0) {
		throw new DossierError(problems.map((problem) => fromRoot(slug, problem)));
	}
	return files;
}

/** A folder's files as they are between two writes: see {@link readFolder}. */
function readSettled(slug: string, folder: string): ReturnType<typeof readFiles> {
	const place = `${DOSSIERS}/${slug}`;
	const tell = (sentence: string): void => {
		console.warn(`${place}: ${sentence}`);
	};
	try {
		return readFolder(folder, () => readFiles(folder), tell);
	} catch (error) {
		if (!(error instanceof FolderError)) throw error;
		const { reason, remedy } = error;
		throw new DossierError([{ file: place, path: '', message: reason, remedy }]);
	}
}

function readFiles(folder: string) {
	const problems: Problem[] = [];
	const files = new Map<string, string>();
	for (const part of ['', 'articles/']) {
		if (!existsSync(join(folder, part))) continue;
		for (const name of readdirSync(join(folder, part))) {
			// A name that is nearly right is for the parser to tell.
			if (!/\.(json|geojson|md)(\.txt)?$/i.test(name)) continue;
			const file = `${part}${name}`;
			const text = readText(join(folder, file), reportInto(problems, file));
			if (text !== undefined) files.set(file, text);
		}
	}
	return { files, problems };
}
