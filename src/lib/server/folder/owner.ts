import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './disk';

/** A process that writes in a folder, or did. */
export interface Owner {
	readonly host: string;
	readonly pid: number;
	/**
	 * When it began, as its system counts; '' where that is not known. Numbers of processes are given
	 * anew, after a restart of the machine at the latest.
	 */
	readonly start: string;
	/** Tells apart what one process does at once. */
	readonly turn: string;
}

/** This process, with a turn of its own. */
export function thisProcess(): Owner {
	const { pid } = process;
	return {
		host: thisHost(),
		pid,
		start: statusOf(pid)?.start ?? '',
		turn: randomUUID().slice(0, 8)
	};
}

const NAME = /^owner\.(\d+)\.(\d*)\.([0-9a-f]+)\.([\w.-]+)$/;

/** The name of the file that says that the process is there: all of it is in the name. */
export function ownerName({ host, pid, start, turn }: Owner): string {
	return `owner.${pid}.${start}.${turn}.${host}`;
}

/** The process that a file of that name speaks of; undefined: it is another file. */
export function ownerOf(name: string): Owner | undefined {
	const [, pid, start, turn, host] = NAME.exec(name) ?? [];
	if (pid === undefined || start === undefined || turn === undefined || host === undefined) {
		return undefined;
	}
	return { pid: Number(pid), start, turn, host };
}

/** Whether it certainly runs no longer: of another machine's processes nothing is known. */
export function hasEnded({ host, pid, start }: Owner): boolean {
	if (host !== thisHost()) return false;
	try {
		process.kill(pid, 0);
	} catch (error) {
		// EPERM: it is there, and another user's.
		return codeOf(error) === 'ESRCH';
	}
	const now = statusOf(pid);
	if (now === undefined) return false;
	// A zombie is there only until its parent has asked for its end, which some never do.
	return 'ZX'.includes(now.state) || (start !== '' && now.start !== start);
}

function thisHost(): string {
	return hostname().replace(/[^\w.-]/g, '-') || 'localhost';
}

/** From Linux's `/proc/<pid>/stat`, fields 3 and 22: proc_pid_stat(5). Elsewhere undefined. */
function statusOf(pid: number): { readonly state: string; readonly start: string } | undefined {
	try {
		// The second field is a name in brackets, and may have anything in it.
		const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
		const { 0: state, 19: start } = fields;
		return state === undefined || start === undefined ? undefined : { state, start };
	} catch (error) {
		if (['ENOENT', 'ESRCH', 'EACCES'].includes(codeOf(error))) return undefined;
		throw error;
	}
}
