/**
 * `npm run build`: builds the pages beside those that are served, and puts them in their place once they
 * are whole. What is there stays as it is where a build fails or is ended.
 * `--if-needed`: only where they are not there, not whole, or out of date.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createBuilder } from 'vite';
import { formatProblems } from '../lib/dossier/model/problem';
import { DRAWN_FOLDER } from '../lib/drawn-files/drawn-folder';
import { DOSSIERS, dossierSlugs } from '../lib/server/read-dossier';
import { robots, sitemap } from '../lib/server/search-engines';
import { compressTexts } from './pages/compress';
import { checkAndDraw } from './pages/draw';
import { pageFolders } from './pages/folders';
import { oneAtATime } from './pages/one-at-a-time';
import { copyForUpload, publish } from './pages/publish';
import { currentOrigin, sourcesDigest } from './pages/sources';
import { stateOfPages } from './pages/state';
import { readWords, UsageError } from './usage';

const root = process.cwd();
const folders = pageFolders(root);

try {
	const { values } = readWords(process.argv.slice(2), { 'if-needed': { type: 'boolean' } });
	const origin = currentOrigin();
	await oneAtATime(root, 'build', () => {
		console.log('Another build is at work here: waiting for its end …');
	});
	const state = values['if-needed'] === true ? stateOfPages(root) : 'outdated';
	if (state === 'uncopied') copyForUpload(folders);
	else if (state === 'outdated') await build(origin);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	console.error(error.message);
	process.exitCode = 2;
}

async function build(origin: string): Promise<void> {
	// As they are now: what changes while the build is at work is not in it.
	const sources = sourcesDigest(root);
	const drawn = resolve(folders.drawn);
	const problems = await checkAndDraw(drawn);
	if (problems.length > 0) {
		console.error(`The pages cannot be built:\n${formatProblems(problems)}`);
		process.exitCode = 1;
		return;
	}
	process.env[DRAWN_FOLDER] = drawn;
	try {
		// As `vite build` does it, in this process: its end is the end of the whole build.
		await (await createBuilder({}, null)).buildApp();
	} catch (error) {
		console.error('The pages were not built:', error);
		process.exitCode = 1;
		return;
	} finally {
		rmSync(drawn, { recursive: true });
	}
	writeForSearchEngines(origin);
	await compressTexts(folders.next, folders.current);
	publish(folders, { sources, origin });
	console.log('The pages are built, with a copy in build/ for a web host.');
	if (origin === '') {
		console.log(
			'They do not say where they will be: without ORIGIN there is no picture for social networks, no list of pages for search engines, and no oEmbed. ORIGIN=https://maps.example npm run build adds them.'
		);
	}
}

/** Which pages there are. Embedded maps are not among them: what is to be found is the dossier's own page. */
function writeForSearchEngines(origin: string): void {
	writeFileSync(join(folders.next, 'robots.txt'), robots(origin));
	if (origin === '') return;
	const pages = dossierSlugs().map((slug) => {
		const file = readFileSync(join(root, DOSSIERS, slug, 'dossier.json'), 'utf8');
		const { asOf } = JSON.parse(file) as { readonly asOf: string };
		return { path: slug, date: asOf };
	});
	const front = pages.length > 1 ? [{ path: '' }] : [];
	writeFileSync(join(folders.next, 'sitemap.xml'), sitemap(origin, [...front, ...pages]));
}
