import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../src/lib/dossier/model/problem';
import { checkAll, checkDossier } from './check-all';
import { checkBaseMap } from './check-base-map';
import { checkWorld } from './world/check';
import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { readGround } from './read-geography';
import { siteProblems } from '../src/lib/server/whole-site';

const repository = join(import.meta.dirname, '..');
/** Every data file of geo/, as git knows it. */
const FILES = execFileSync('git', ['ls-files', 'geo'], { cwd: repository, encoding: 'utf8' })
	.split('\n')
	.filter((file) => /\.(json|geojson|topojson|md)$/.test(file) && !file.endsWith('README.md'))
	// Of the cells, which are all alike, one; regions have a test of their own. What only the derivation
	// reads is no data of the page.
	.filter(
		(file) => !/world\/cells\/(?!n30e030)|boundaries\/regions|water-names|seas\.json/.test(file)
	);

const ground = readGround(repository);
let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-'));
	for (const file of FILES) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(
			join(root, file),
			withoutBoundaries(readFileSync(join(repository, file), 'utf8'))
		);
	}
});
afterAll(() => {
	rmSync(root, { recursive: true });
});

/**
 * A layer without the shapes that are filled in from the boundaries: it is as right without them, and
 * read in a hundredth of the time, each time that one of its neighbours is damaged.
 */
function withoutBoundaries(text: string): string {
	return text.replaceAll(/("boundary": "[^"]*"[^}]*\},\s*"geometry": )\{.*\}/g, '$1null');
}

/** Files that something is derived from, or that are; a layer beside them may be missing for all that. */
const IS_DERIVED_FROM = /contact-line|recipes|rosters|checks|monitoring/;

/** What is said where one file has other bytes, or is gone. */
function problemsWith(file: string, bytes: Uint8Array | undefined): readonly Problem[] {
	const path = join(root, file);
	const whole = readFileSync(path);
	try {
		if (bytes === undefined) rmSync(path);
		else writeFileSync(path, bytes);
		const [, slug] = /\/dossiers\/([^/]+)\//.exec(file) ?? [];
		if (file.includes('/world/cells/')) return checkWorld(root, decodeBoundaries(ground.topology));
		if (file === 'geo/site.json') return siteProblems(root);
		if (slug === undefined) return checkBaseMap(root).problems;
		// Deriving the geography anew takes long, and does not look at the others.
		const isGeography = bytes === undefined ? IS_DERIVED_FROM : /geojson|recipes|rosters|checks/;
		return checkDossier(slug, root, isGeography.test(file) ? ground : undefined).problems;
	} finally {
		writeFileSync(path, whole);
	}
}

/** That the file is named, with a reason and a remedy that a person can read. */
function expectNamed(problems: readonly Problem[], file: string): void {
	// A quote that an article has lost is told at the quote; the article is named there.
	const article = /\/articles\/(.+)\.md$/.exec(file)?.[1];
	const ofFile = problems.filter(
		(problem) =>
			problem.file === file || (article !== undefined && problem.message.includes(article))
	);
	expect([file, ofFile.length > 0]).toEqual([file, true]);
	for (const { message, remedy } of ofFile) {
		expect(message).toMatch(/^\p{Lu}|^“/u);
		expect(`${message} ${remedy}`).not.toMatch(/undefined|NaN|Infinity|TypeError|\bat .*:\d+:\d+/);
		expect(remedy).not.toBe('');
	}
}

const isJson = (file: string) => file.endsWith('json');
const REQUIRED = FILES.filter((file) => !/checks\.json$|site\.json$/.test(file));

describe('a data file of geo/', { timeout: 180_000 }, () => {
	it('is among the files that are tried', () => {
		expect(FILES).toEqual(
			expect.arrayContaining([
				'geo/basemap/cities.geojson',
				'geo/basemap/rivers.geojson',
				'geo/world/overview.json',
				'geo/world/cells/n30e030.json',
				'geo/boundaries/boundaries.topojson',
				'geo/dossiers/ukraine-guarantees/checks.json',
				'geo/dossiers/ukraine-guarantees/rosters.json',
				'geo/dossiers/ukraine-guarantees/recipes.json'
			])
		);
	});

	it.each(FILES)('%s is not accepted when it is cut off', (file) => {
		const whole = readFileSync(join(repository, file));
		const end = whole.toString('utf8').trimEnd().length;
		for (const share of [0, 0.25, 0.5]) {
			expectNamed(problemsWith(file, whole.subarray(0, Math.floor(whole.length * share))), file);
		}
		if (isJson(file)) {
			const withoutLast = whole.toString('utf8').slice(0, end - 1);
			expectNamed(problemsWith(file, Buffer.from(withoutLast)), file);
		}
	});

	it.each(FILES)('%s is not accepted when it is not UTF-8', (file) => {
		const whole = readFileSync(join(repository, file));
		expectNamed(problemsWith(file, Buffer.concat([whole, Buffer.from([0xe9])])), file);
		expectNamed(problemsWith(file, Buffer.from(whole.toString('utf8'), 'utf16le')), file);
	});

	it.each(FILES.filter(isJson))('%s is not accepted when it is other JSON', (file) => {
		for (const json of ['[]', '{}', '42']) {
			expectNamed(problemsWith(file, Buffer.from(json)), file);
		}
	});

	it.each(REQUIRED)('%s is missed', (file) => {
		const problems = problemsWith(file, undefined);
		if (/\/dossiers\/.+\.geojson$/.test(file)) {
			// The claims speak of its features.
			const layer = /([^/]+)\.geojson$/.exec(file)?.[1] ?? '';
			expect(problems.some(({ message }) => message.includes(layer))).toBe(true);
			if (layer === 'monitoring') {
				expect(problems).toContainEqual({
					file,
					path: '',
					message: 'The file is missing, and recipes make features of it.',
					remedy: 'Run npm run geo:derive.'
				});
			}
		} else expectNamed(problems, file);
	});

	it('is missed with its whole folder', () => {
		const empty = mkdtempSync(join(tmpdir(), 'sourceline-'));
		for (const kept of ['geo/basemap', 'geo/world']) {
			cpSync(join(root, kept), join(empty, kept), { recursive: true });
		}
		const files = checkAll(empty).problems.map(({ file }) => file);
		rmSync(empty, { recursive: true });
		expect(files).toEqual(['geo/boundaries/boundaries.topojson', 'geo/dossiers']);
	});
});
