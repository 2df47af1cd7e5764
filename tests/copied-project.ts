import { spawnSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What a build is made from. */
const SOURCES = [
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'src',
	'geo',
	'static',
	'tests'
];

/**
 * Builds the pages of one dossier alone in another folder, with other files in it.
 * @param folder from the project's folder; what is there already is removed
 * @param files by their path in the dossier's folder, which they replace
 * @returns the folder of the built pages
 * @throws Error with what the build has printed, when it fails
 */
export function buildCopy(
	folder: string,
	slug: string,
	files: ReadonlyMap<string, string>
): string {
	copyProject(folder);
	const dossiers = join(folder, 'geo/dossiers');
	for (const other of readdirSync(dossiers)) {
		if (other !== slug) rmSync(join(dossiers, other), { recursive: true });
	}
	for (const [name, text] of files) {
		const path = join(dossiers, slug, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
	return build(folder);
}

/** A change of one of the project's files. */
export interface Edit {
	/** From the project's folder. */
	readonly file: string;
	/** What must stand in it, once. */
	readonly from: string;
	readonly to: string;
}

/**
 * Builds the project's pages in another folder, with changes in its source.
 * @param folder from the project's folder; what is there already is removed
 * @returns the folder of the built pages
 * @throws Error where a file does not have what is to be changed, or exactly once; with what the build
 * has printed, when it fails
 */
export function buildEdited(folder: string, edits: readonly Edit[]): string {
	copyProject(folder);
	for (const { file, from, to } of edits) {
		const path = join(folder, file);
		const text = readFileSync(path, 'utf8');
		const times = text.split(from).length - 1;
		if (times !== 1) {
			throw new Error(`${file} has ${times} times what is to be changed, not once:\n${from}`);
		}
		writeFileSync(
			path,
			text.replace(from, () => to)
		);
	}
	return build(folder);
}

/**
 * Puts a copy of the project into another folder, with the packages that are installed here.
 * @param folder what is there already is removed
 */
export function copyProject(folder: string): void {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}

function build(folder: string): string {
	const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
		cwd: folder,
		encoding: 'utf8',
		shell: true,
		// A test runner's own environment is not that of a build.
		env: { ...process.env, NODE_ENV: 'production', VITEST: undefined }
	});
	if (status !== 0) throw new Error(`The copy in ${folder} was not built:\n${stdout}\n${stderr}`);
	return join(folder, 'build');
}
