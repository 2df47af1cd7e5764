import { spawnSync } from 'node:child_process';
import { pageFolders } from './pages/folders';
import { stateOfPages } from './pages/state';
import { UsageError } from './usage';

/**
 * What `npm start` serves: the last build that has come to its end. It is a link: a new build takes its
 * place in one step, and one that was served stays until the next but one.
 */
export const BUILD = pageFolders().current;
/** A copy of it, in a folder that a person puts on a web host. */
export const UPLOAD = pageFolders().upload;

/**
 * Builds the pages, unless they are there, whole, and made from what there is now. Where another build
 * is at work, that one is waited for.
 */
export function buildIfNeeded(): void {
	try {
		if (stateOfPages(process.cwd()) === 'current') return;
	} catch (error) {
		if (!(error instanceof UsageError)) throw error;
		console.error(error.message);
		process.exit(2);
	}
	console.log('Building the pages …');
	const { status } = spawnSync('npm', ['run', 'build', '--', '--if-needed'], {
		stdio: 'inherit',
		shell: true
	});
	if (status !== 0) process.exit(status ?? 1);
}
