import { DossierError } from '../lib/dossier/model/problem';
import { FolderError } from '../lib/server/folder/folder-error';
import { UsageError } from './usage';

/**
 * Runs a command that writes, and says in words what stops it. Exit codes: 0 done, 1 could not be done,
 * 2 wrong usage.
 * @param name of the npm script
 * @param beginnings of the sentences that tell what is wrong with a dossier, and why a file could not be
 * written; one for both where it is the same
 */
export function runCommand(
	name: string,
	beginnings: string | { readonly dossier: string; readonly file: string },
	run: (words: readonly string[]) => void
): void {
	const { dossier, file } =
		typeof beginnings === 'string' ? { dossier: beginnings, file: beginnings } : beginnings;
	// `| head` closes the pipe when it has seen enough, and that is no fault.
	process.stdout.on('error', (error: NodeJS.ErrnoException) => {
		if (error.code !== 'EPIPE') throw error;
	});
	try {
		run(process.argv.slice(2));
	} catch (error) {
		if (error instanceof UsageError) {
			process.stderr.write(`${error.message}\nSee npm run ${name} -- --help.\n`);
			process.exitCode = 2;
		} else if (error instanceof DossierError) {
			process.stderr.write(`${dossier}${error.message}\n`);
			process.exitCode = 1;
		} else if (error instanceof FolderError) {
			const isAsBefore = error.kind !== 'unfinished' && error.kind !== 'undecided';
			process.stderr.write(`${isAsBefore ? file : ''}${error.message}\n`);
			process.exitCode = 1;
		} else if (error instanceof Error && 'code' in error && 'path' in error) {
			process.stderr.write(`${file}${error.message}\n`);
			process.exitCode = 1;
		} else throw error;
	}
}
