import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownerName, thisProcess, type Owner } from './owner';
import { diskError, killedDisk, watchedDisk } from './test-disk';
import { buildWriter, failureOf, GONE, TestFolder } from './test-folder';
import { NEW, OLD, writeAll } from './test-states';
import type { WriteOptions } from './write-files';

const folder = TestFolder.forEachTest();
const writer = buildWriter();

describe('two processes', () => {
	it(
		'lose nothing of what both write, and never read a mixture',
		{ timeout: 120_000 },
		async () => {
			writeAll(
				folder().path,
				new Map([
					['one', '0'],
					['two', '0']
				])
			);
			const writers = await Promise.all([1, 2, 3].map(() => startWriter()));
			expect(writers.map(({ status, stderr }) => ({ status, stderr }))).toEqual(
				writers.map(() => ({ status: 0, stderr: '' }))
			);
			expect(folder().files()).toMatchObject({ one: '75', two: '75' });
			expect(readdirSync(folder().path)).not.toContain('.writing');
		}
	);

	const held = (owner: Owner, ...more: [string, string][]): void => {
		writeAll(folder().path, new Map([[`.writing/${ownerName(owner)}`, ''], ...more]));
	};

	it('write one after the other: one that does not come to an end is named, with what to do', () => {
		const other = { ...thisProcess(), turn: 'e1e1' };
		held(other);
		const error = failureOf(() => folder().write({ patience: 60 }));
		expect(error.kind).toBe('busy');
		expect(error.reason).toContain(`Process ${process.pid} on `);
		expect(error.remedy).toContain(`remove .writing/${ownerName(other)}`);
		expect(folder().read().files).toMatchObject(OLD);
		rmSync(join(folder().path, '.writing', ownerName(other)));
		folder().write();
		expect(folder().files()).toEqual(NEW);
	});

	it('are told apart from one that is gone, or has only the number of one that is', () => {
		for (const gone of [GONE, { ...thisProcess(), start: '1', turn: 'e2e2' }]) {
			held(gone);
			folder().write();
			expect(folder().files()).toEqual(NEW);
			folder().startAnew();
		}
	});

	it.runIf(process.platform === 'linux')(
		'are told apart from one whose end nobody asked for',
		async () => {
			// The shell becomes a program that never asks what became of its child.
			const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
			try {
				const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
				held({ ...thisProcess(), pid: Number(pid.toString()), start: '', turn: 'e4e4' });
				folder().write();
				expect(folder().files()).toEqual(NEW);
			} finally {
				parent.kill();
			}
		}
	);

	it('on another machine are not believed to be gone', () => {
		held({ ...GONE, host: 'elsewhere' });
		expect(failureOf(() => folder().write({ patience: 60 })).reason).toContain(
			'on elsewhere is writing'
		);
	});

	it('do not read while the other one writes', () => {
		held({ ...thisProcess(), turn: 'e3e3' }, ['.writing/finish.json', '{}']);
		expect(failureOf(() => folder().read({ patience: 60 })).kind).toBe('busy');
	});
});

describe('who may only read', () => {
	const refuse: WriteOptions = {
		disk: watchedDisk(({ path }) => {
			throw diskError('EROFS', path);
		})
	};

	it('reads what is whole, whatever lies beside it', () => {
		writeAll(folder().path, new Map([['.writing/new-0', 'half']]));
		expect(folder().read(refuse).files).toMatchObject(OLD);
	});

	it('is told where it is not', () => {
		const finish = folder()
			.stepsOfWrite()
			.findIndex(({ path }) => path.endsWith('finish.json'));
		expect(() => folder().write({ disk: killedDisk(finish + 2), owner: GONE })).toThrow('killed');
		expect(failureOf(() => folder().read(refuse)).reason).toContain(
			'The file system can only be read'
		);
	});

	it.runIf(process.getuid?.() === 0)(
		'is refused in a sentence by a folder that is not theirs',
		() => {
			chmodSync(folder().path, 0o755);
			process.seteuid?.(65534);
			try {
				const error = failureOf(() => folder().write());
				expect(error.kind).toBe('refused');
				expect(error.reason).toContain('This user may not write there');
			} finally {
				process.seteuid?.(0);
			}
			expect(folder().files()).toEqual(OLD);
		}
	);
});

/** A process that adds one to two numbers, 25 times. */
function startWriter(): Promise<{ status: number | null; stderr: string }> {
	const child = spawn(process.execPath, [writer(), 'count', folder().path, '25'], {
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let stderr = '';
	child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
	return new Promise((resolve) => {
		child.on('close', (status) => {
			resolve({ status, stderr });
		});
	});
}
