import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newestChange } from '../lib/server/until-changed';

/** The folder of the built pages. */
export const BUILD = 'build';
/** What the built pages are made from: newer than the build means that it is out of date. */
const SOURCES = ['src', 'geo', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

/** Builds the pages, unless they are there and nothing that they are made from is newer. */
export function buildIfNeeded(): void {
	if (buildIsCurrent()) return;
	console.log('Building the pages …');
	const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: true });
	if (status !== 0) process.exit(status ?? 1);
}

function buildIsCurrent(): boolean {
	const page = join(BUILD, 'index.html');
	if (!existsSync(page)) return false;
	return Math.max(...SOURCES.map(newestChange)) <= statSync(page).mtimeMs;
}
