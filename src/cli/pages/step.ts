import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a step's process is started. */
export interface StepOptions {
	readonly args?: readonly string[];
	/** Of Node. */
	readonly flags?: readonly string[];
	/** Added to the environment. */
	readonly env?: Readonly<Record<string, string>>;
}

/**
 * Does a step of the build in a process of its own: its memory is given back before the next one begins, so
 * that what they take does not add up. It ends with this process: its script begins with
 * `end-with-parent.js`.
 * @param script where it stands
 * @returns whether it has done its work; if not, it has said why
 */
export function runStep(
	script: URL,
	{ args = [], flags = [], env = {} }: StepOptions = {}
): Promise<boolean> {
	const child = fork(fileURLToPath(script), args, {
		execArgv: [...profiling(), ...flags],
		env: { ...process.env, ...env }
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			resolve(code === 0);
		});
	});
}

/** Whoever profiles the build wants to know about its steps. */
function profiling(): string[] {
	return process.execArgv.filter((flag) => flag.startsWith('--cpu-prof'));
}
