import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { bundled } from '../../../../tests/support/bundled';
import { FolderError } from './folder-error';
import { thisProcess, type Owner } from './owner';
import { revisionsOf } from './revision';
import { watchedDisk, type Step } from './test-disk';
import { AFTER, BEFORE, filesIn, writeAll } from './test-states';
import { readFolder, writeFiles, type WriteOptions } from './write-files';

/** A process that is gone: its number is not given anew so soon. */
export const GONE: Owner = {
	...thisProcess(),
	pid: spawnSync(process.execPath, ['-e', '']).pid,
	start: '',
	turn: 'dead'
};

/** A folder in the state {@link BEFORE}, anew for each test of the file that makes it. */
export class TestFolder {
	readonly path = mkdtempSync(join(tmpdir(), 'sourceline-folder-'));

	/** Makes one for each test; to be asked for within the test. */
	static forEachTest(): () => TestFolder {
		let folder: TestFolder;
		beforeEach(() => {
			folder = new TestFolder();
			folder.startAnew();
		});
		afterEach(() => {
			rmSync(folder.path, { recursive: true });
		});
		return () => folder;
	}

	/** Back to the old state. */
	startAnew(): void {
		rmSync(this.path, { recursive: true });
		writeAll(this.path, BEFORE);
	}

	/** Writes {@link AFTER}, or other contents, from the state {@link BEFORE}. */
	write(options?: WriteOptions, contents = AFTER): string | undefined {
		return writeFiles(this.path, { contents, expected: revisionsOf(BEFORE) }, options);
	}

	files(): Record<string, string> {
		return filesIn(this.path);
	}

	/** All files as the next to read finds them, and what that reader is told. */
	read(options?: WriteOptions): { files: Record<string, string>; told: string[] } {
		const told: string[] = [];
		const tell = (sentence: string): void => void told.push(sentence);
		return { files: readFolder(this.path, () => this.files(), tell, options), told };
	}

	/** Every step of a whole write. */
	stepsOfWrite(): Step[] {
		const steps: Step[] = [];
		this.write({ disk: watchedDisk((step) => steps.push(step)) });
		this.startAnew();
		return steps;
	}
}

/** What is thrown, which has to be an error in words. */
export function failureOf(work: () => unknown): FolderError {
	try {
		work();
	} catch (error) {
		if (error instanceof FolderError) return error;
		throw error;
	}
	throw new Error('Nothing was thrown.');
}

/** For all tests of a file: {@link ./test-writer.ts} as a script, whose path it gives. */
export function buildWriter(): () => string {
	const script = bundled({ writer: join(import.meta.dirname, 'test-writer.ts') });
	return () => script('writer');
}
