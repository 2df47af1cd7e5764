/**
 * `npm run build`: builds the pages beside those that are served, and puts them in their place once they
 * are whole. What is there stays as it is where a build fails or is ended.
 * `--if-needed`: only where they are not there, not whole, or out of date.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DRAWN_FOLDER } from '../lib/server/drawn-folder';
import { DOSSIERS, dossierSlugs } from '../lib/server/read-dossier';
import { robots, sitemap } from '../lib/server/search-engines';
import { compressTexts } from './pages/compress';
import { compressAhead } from './pages/compress-ahead';
import { pageFolders } from './pages/folders';
import { oneAtATime } from './pages/one-at-a-time';
import { copyForUpload, publish } from './pages/publish';
import { currentOrigin, sourcesDigest } from './pages/sources';
import { stateOfPages } from './pages/state';
import { runStep } from './pages/step';
import { readWords, UsageError } from './usage';

/**
 * How the process is started that bundles and then writes the pages. V8 lets less gather where it has
 * no more room than it needs, and Rolldown's allocator gives back at once what bundling has taken: 1.6 GB
 * at most for 200 dossiers, 2.4 without the two (`npm run bench:build`, 30 November 2026).
 */
const BUNDLING = {
	flags: ['--max-old-space-size=1024'],
	env: { MIMALLOC_PURGE_DELAY: '0' }
} as const;

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
	const ended = new AbortController();
	const copies = { known: folders.current, ahead: folders.ahead };
	try {
		const [isWritten] = await Promise.all([
			writePages().finally(() => {
				ended.abort();
			}),
			compressAhead(folders.written, copies, ended.signal)
		]);
		if (!isWritten) {
			process.exitCode = 1;
			return;
		}
		writeForSearchEngines(origin);
		await compressTexts(folders.next, copies);
	} finally {
		rmSync(folders.ahead, { recursive: true, force: true });
	}
	publish(folders, { sources, origin });
	console.log('The pages are built, with a copy in build/ for a web host.');
	if (origin === '') {
		console.log(
			'They do not say where they will be: without ORIGIN there is no picture for social networks, no list of pages for search engines, and no oEmbed. ORIGIN=https://maps.example npm run build adds them.'
		);
	}
}

/** Draws what the pages show at first, and lets Vite write them; each in a process of its own. */
async function writePages(): Promise<boolean> {
	const drawn = resolve(folders.drawn);
	try {
		const isDrawn = await runStep(new URL('./pages/draw-step.ts', import.meta.url), {
			args: [drawn],
			flags: ['--import', 'tsx']
		});
		return (
			isDrawn &&
			(await runStep(new URL('./pages/bundle-step.js', import.meta.url), {
				flags: BUNDLING.flags,
				env: { ...BUNDLING.env, [DRAWN_FOLDER]: drawn }
			}))
		);
	} finally {
		rmSync(drawn, { recursive: true, force: true });
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
