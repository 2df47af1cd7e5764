import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all below it have taken. */
export interface TakenByTree {
	/** Seconds of processor time, of processes that have ended as well. */
	readonly processor: number;
	/**
	 * The most that they held in memory at the same time; 1 MB is 1,000,000 bytes. What several processes share,
	 * such as the program of Node, is divided among them (`Pss` of man 5 proc): a sum of what each has
	 * resident would count it as often as there are processes.
	 */
	readonly megabytes: number;
}

/**
 * Milliseconds between two looks. The system goes through all pages of a process to tell what it holds: four
 * looks a second took an eighth of a processor from what they looked at.
 */
const LOOK = 1000;
/** Of the figures in `/proc/<pid>/stat`: Linux has it the same on every machine (man 5 proc, CLK_TCK). */
const TICKS_A_SECOND = 100;

/**
 * Watches a process and all that it starts, on Linux.
 * @returns what ends watching, and gives what they have taken until their last moments
 */
export function watchTree(root: number): () => TakenByTree {
	const processor = new Map<number, number>();
	let most = 0;
	const look = (): void => {
		let bytes = 0;
		for (const { pid, ticks } of treeOf(root)) {
			processor.set(pid, ticks);
			bytes += heldBy(pid);
		}
		most = Math.max(most, bytes);
	};
	const timer = setInterval(look, LOOK);
	return () => {
		clearInterval(timer);
		const ticks = [...processor.values()].reduce((sum, each) => sum + each, 0);
		return { processor: ticks / TICKS_A_SECOND, megabytes: most / 1e6 };
	};
}

interface ProcessStatus {
	readonly pid: number;
	readonly parent: number;
	readonly ticks: number;
}

function treeOf(root: number): ProcessStatus[] {
	const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? statusOf(name) : []));
	const tree = new Set([root]);
	// A process may have a lower number than its parent: until none is added.
	for (let size = 0; size < tree.size;) {
		size = tree.size;
		for (const { pid, parent } of all) if (tree.has(parent)) tree.add(pid);
	}
	return all.filter(({ pid }) => tree.has(pid));
}

/** None where it has ended meanwhile. */
function statusOf(pid: string): ProcessStatus[] {
	const text = readUnlessEnded(`/proc/${pid}/stat`);
	// Behind the name, which may have spaces and brackets: the third field of man 5 proc is the first here.
	const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
	const field = (number: number): number => Number(fields[number - 3]);
	return text === '' ? [] : [{ pid: Number(pid), parent: field(4), ticks: field(14) + field(15) }];
}

/** Bytes; 0 where it has ended meanwhile. */
function heldBy(pid: number): number {
	const text = readUnlessEnded(`/proc/${pid}/smaps_rollup`);
	return Number(/^Pss:\s+(\d+) kB$/mu.exec(text)?.[1] ?? 0) * 1024;
}

/** '' where the process has ended meanwhile. */
function readUnlessEnded(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT' || code === 'ESRCH') return '';
		throw error;
	}
}
