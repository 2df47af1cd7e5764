/**
 * A process of its own that writes a folder, for tests:
 *
 * - `kill <folder> <step>`: puts two new files in the place of the old ones, and is killed at a step
 * - `count <folder> <times>`: adds one to the numbers in two files, so many times, and gives way where
 *   another process was quicker
 */
import { join } from 'node:path';
import { DISK } from './disk';
import { FolderError } from './folder-error';
import { revisionOf } from './revision';
import { AFTER, BEFORE } from './test-states';
import { watchedDisk } from './test-disk';
import { readFolder, writeFiles } from './write-files';

const [what, folder = '', number = ''] = process.argv.slice(2);
if (what === 'kill') {
	const disk = watchedDisk((step) => {
		if (step.number === Number(number)) process.kill(process.pid, 'SIGKILL');
	}, DISK);
	writeFiles(
		folder,
		{
			contents: AFTER,
			expected: new Map([...BEFORE].map(([path, text]) => [path, revisionOf(text)]))
		},
		{ disk }
	);
} else {
	for (let done = 0; done < Number(number);) done += addOne();
}

function addOne(): number {
	const files = readFolder(
		folder,
		() => ['one', 'two'].map((path) => [path, DISK.read(join(folder, path))?.toString()] as const),
		(sentence) => process.stderr.write(`${sentence}\n`)
	);
	if (files[0]?.[1] !== files[1]?.[1]) throw new Error(`Mixed: ${JSON.stringify(files)}`);
	try {
		writeFiles(folder, {
			contents: new Map(files.map(([path, text]) => [path, String(Number(text) + 1)])),
			expected: new Map(files.map(([path, text]) => [path, revisionOf(text)]))
		});
		return 1;
	} catch (error) {
		if (error instanceof FolderError && error.kind === 'changed') return 0;
		throw error;
	}
}
