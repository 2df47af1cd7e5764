import { spawnSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundled } from '../../../tests/support/bundled';
import { pageFolders, type PageFolders } from './folders';
import { filesBelow } from './mark';
import { copyForUpload, publish } from './publish';
import { sourcesDigest } from './sources';
import { stateOfPages } from './state';

const DAY = 24 * 60 * 60 * 1000;
const NOON = Date.UTC(2026, 0, 19, 12);

let root: string;
let folders: PageFolders;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-pages-'));
	folders = pageFolders(root);
	write('src/app.html', '<title>Sourceline</title>');
	delete process.env['ORIGIN'];
});
afterEach(() => {
	rmSync(root, { recursive: true });
	delete process.env['ORIGIN'];
});

function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}

/** What a build leaves: two pages of one version, with a part that is named after what is in it. */
function writePages(version: string): void {
	for (const path of ['index.html', 'index.html.br', 'dossier.html', 'dossier/geometries.json']) {
		write(`.svelte-kit/pages/next/${path}`, `${path} of ${version}`);
	}
	write(`.svelte-kit/pages/next/_app/immutable/${version}.js`, `the part of ${version}`);
}

function build(version: string, now = NOON): void {
	writePages(version);
	publish(folders, { sources: sourcesDigest(root), origin: process.env['ORIGIN'] ?? '' }, now);
}

/** The version of a folder's pages; fails where they are not all of one. */
function versionOf(folder: string): string {
	const pages = filesBelow(folder).filter((path) => !/^(_app\/|\.)/.test(path));
	const versions = new Set(
		pages.map((path) => readFileSync(join(folder, path), 'utf8').replace(`${path} of `, ''))
	);
	expect(pages).toHaveLength(4);
	expect([...versions]).toHaveLength(1);
	const [version = ''] = versions;
	expect(readFileSync(join(folder, `_app/immutable/${version}.js`), 'utf8')).toBe(
		`the part of ${version}`
	);
	return version;
}

describe('publish', () => {
	it('puts a build in the place of what is served, and of the copy for a web host', () => {
		build('one');
		expect([versionOf(folders.current), versionOf(folders.upload)]).toEqual(['one', 'one']);
		expect(stateOfPages(root)).toBe('current');
		build('two');
		expect([versionOf(folders.current), versionOf(folders.upload)]).toEqual(['two', 'two']);
		expect(stateOfPages(root)).toBe('current');
	});

	it('leaves what was served to answers that have begun', () => {
		build('one');
		const begun = realpathSync(folders.current);
		build('two');
		expect(versionOf(begun)).toBe('one');
		build('three');
		expect(existsSync(begun)).toBe(false);
	});

	it('takes the place of a folder that an earlier release has built', () => {
		write('build/index.html', 'built long ago');
		build('one');
		expect(versionOf(folders.upload)).toBe('one');
	});

	it('keeps the parts of pages that are still open, for a day from when they were replaced', () => {
		build('one', NOON);
		build('two', NOON + 10 * DAY);
		for (const folder of [folders.current, folders.upload]) {
			expect(filesBelow(join(folder, '_app'))).toEqual(['immutable/one.js', 'immutable/two.js']);
		}
		build('three', NOON + 10.5 * DAY);
		expect(filesBelow(join(folders.current, '_app/immutable'))).toHaveLength(3);
		build('four', NOON + 11.1 * DAY);
		expect(filesBelow(join(folders.current, '_app/immutable'))).toEqual([
			'four.js',
			'three.js',
			'two.js'
		]);
	});

	it('does not hand a damaged part on', () => {
		build('one');
		truncateSync(join(folders.current, '_app/immutable/one.js'));
		build('two');
		expect(filesBelow(join(folders.current, '_app/immutable'))).toEqual(['two.js']);
	});
});

/** A process that publishes and is killed before one of its changes to the file system. */
const KILLED = `
	import fs from 'node:fs';
	import { syncBuiltinESMExports } from 'node:module';
	let left = Number(process.env.STEPS);
	for (const name of ['writeFileSync', 'copyFileSync', 'mkdirSync', 'renameSync', 'symlinkSync', 'rmSync']) {
		const change = fs[name];
		fs[name] = (...given) => {
			if (left-- === 0) process.kill(process.pid, 'SIGKILL');
			return change(...given);
		};
	}
	syncBuiltinESMExports();
	const { pageFolders } = await import(process.env.FOLDERS);
	const { publish } = await import(process.env.PUBLISH);
	publish(pageFolders(process.env.ROOT), { sources: process.env.SOURCES, origin: '' });
`;

const script = bundled({
	folders: join(import.meta.dirname, 'folders.ts'),
	publish: join(import.meta.dirname, 'publish.ts')
});

it('leaves the old pages or the new ones whenever it is killed, and the next build goes on from there', () => {
	build('old');
	let steps = 0;
	for (let killed = true; killed; steps++) {
		writePages('new');
		const { signal, status, stderr } = spawnSync(
			process.execPath,
			['--input-type=module', '--eval', KILLED],
			{
				encoding: 'utf8',
				env: {
					...process.env,
					STEPS: String(steps),
					ROOT: root,
					SOURCES: sourcesDigest(root),
					FOLDERS: script('folders'),
					PUBLISH: script('publish')
				}
			}
		);
		killed = signal === 'SIGKILL';
		if (!killed) expect(status, stderr).toBe(0);
		const served = versionOf(folders.current);
		expect(['old', 'new']).toContain(served);
		// The copy as well, or there is none for once: the next start sees it.
		if (existsSync(folders.upload)) expect(['old', 'new']).toContain(versionOf(folders.upload));
		const state = stateOfPages(root);
		expect(state).not.toBe('outdated');
		if (state === 'uncopied') copyForUpload(folders);
		expect(versionOf(folders.upload)).toBe(served);
		build('old');
	}
	// It was killed at every step there is: what publish does cannot be done in fewer.
	expect(steps).toBeGreaterThan(8);
}, 180_000);

describe('stateOfPages', () => {
	beforeEach(() => {
		build('one');
	});

	it.each<[string, (file: string) => void]>([
		['missing', rmSync],
		['empty', (file) => truncateSync(file)],
		['cut off', (file) => truncateSync(file, 5)],
		['longer than it was', (file) => writeFileSync(file, 'another page of quite another size')],
		[
			'a folder by now',
			(file) => {
				rmSync(file);
				mkdirSync(file);
			}
		]
	])('sees a file that is %s, among what is served and in the copy', (_, damage) => {
		damage(join(folders.upload, 'dossier.html'));
		expect(stateOfPages(root)).toBe('uncopied');
		copyForUpload(folders);
		expect(stateOfPages(root)).toBe('current');
		damage(join(folders.current, 'index.html.br'));
		expect(stateOfPages(root)).toBe('outdated');
		build('two');
		expect(stateOfPages(root)).toBe('current');
	});

	it.each(['', '{', '[]', '{"id": 1}'])('takes the mark “%s” for none', (text) => {
		writeFileSync(join(folders.current, '.complete.json'), text);
		expect(stateOfPages(root)).toBe('outdated');
	});

	it('sees what the pages were not made from: a text, a new file, one that is gone, another ORIGIN', () => {
		write('src/app.html', '<title>Another</title>');
		expect(stateOfPages(root)).toBe('outdated');
		write('src/app.html', '<title>Sourceline</title>');
		expect(stateOfPages(root)).toBe('current');
		write('geo/dossiers/new/dossier.json', '{}');
		expect(stateOfPages(root)).toBe('outdated');
		rmSync(join(root, 'geo'), { recursive: true });
		renameSync(join(root, 'src/app.html'), join(root, 'src/page.html'));
		expect(stateOfPages(root)).toBe('outdated');
		renameSync(join(root, 'src/page.html'), join(root, 'src/app.html'));
		process.env['ORIGIN'] = 'https://maps.example';
		expect(stateOfPages(root)).toBe('outdated');
		build('two');
		expect(stateOfPages(root)).toBe('current');
	});

	it('sees a change that was made while the build was at work', () => {
		const sources = sourcesDigest(root);
		write('src/app.html', '<title>Another</title>');
		writePages('two');
		publish(folders, { sources, origin: '' });
		expect(stateOfPages(root)).toBe('outdated');
	});
});
