import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskError, killedDisk, watchedDisk } from './test-disk';
import { buildWriter, failureOf, GONE, TestFolder } from './test-folder';
import { NEW, OLD, writeAll } from './test-states';

const folder = TestFolder.forEachTest();
const writer = buildWriter();

describe('a process that is killed at any step', () => {
	it('leaves the old state or the new one to the next to read', () => {
		const found = new Set<string>();
		for (const { number, name, path } of folder().stepsOfWrite()) {
			expect(() => folder().write({ disk: killedDisk(number), owner: GONE })).toThrow('killed');
			const { files, told } = folder().read();
			expect([OLD, NEW], `killed at ${name} ${path}`).toContainEqual(files);
			expect(readdirSync(folder().path)).not.toContain('.writing');
			found.add(JSON.stringify(files)).add(told.join());
			folder().startAnew();
		}
		// Both states are met, and each sentence that can be said of them.
		expect(found).toContain(JSON.stringify(folder().files()));
		expect([...found].join()).toContain('it has been finished.');
		expect([...found].join()).toContain('The files are whole');
	});

	it('does so as well where it was killed while it tidied up after another', () => {
		for (const { number } of folder().stepsOfWrite()) {
			for (let second = 0; ; second += 1) {
				expect(() => folder().write({ disk: killedDisk(number), owner: GONE })).toThrow('killed');
				let survived = true;
				try {
					folder().read({ disk: killedDisk(second), owner: { ...GONE, turn: 'dead2' } });
				} catch (error) {
					expect(String(error)).toContain('killed');
					survived = false;
				}
				const { files } = folder().read();
				expect([OLD, NEW], `killed at ${number}, then at ${second}`).toContainEqual(files);
				expect(readdirSync(folder().path)).not.toContain('.writing');
				folder().startAnew();
				if (survived) break;
			}
		}
	});

	it('does so as well where it was killed while it took back what the disk refused', () => {
		for (let second = 0; ; second += 1) {
			const disk = watchedDisk(({ name, path }) => {
				if (name === 'move' && path.endsWith('claims.json')) throw diskError('EACCES', path);
			}, killedDisk(second));
			let message = '';
			try {
				folder().write({ disk, owner: GONE });
			} catch (error) {
				message = String(error);
			}
			const { files } = folder().read();
			expect([OLD, NEW]).toContainEqual(files);
			folder().startAnew();
			if (!message.includes('killed')) break;
		}
	});

	it('can be killed for good: SIGKILL', { timeout: 300_000 }, () => {
		for (const { number, name, path } of folder().stepsOfWrite()) {
			const { signal } = spawnSync(process.execPath, [
				writer(),
				'kill',
				folder().path,
				String(number)
			]);
			expect(signal, `${name} ${path}`).toBe('SIGKILL');
			const { files } = folder().read();
			expect([OLD, NEW], `killed at ${name} ${path}`).toContainEqual(files);
			expect(readdirSync(folder().path)).not.toContain('.writing');
			folder().startAnew();
		}
	});

	it('is tidied up after by the next to write, who says so', () => {
		const finish = folder()
			.stepsOfWrite()
			.findIndex(({ path }) => path.endsWith('finish.json'));
		expect(() => folder().write({ disk: killedDisk(finish + 2), owner: GONE })).toThrow('killed');
		const error = failureOf(() => folder().write());
		expect(error.kind).toBe('changed');
		expect(folder().files()).toEqual(NEW);
	});
});

describe('what someone has edited after a write was killed', () => {
	/** Killed when the article has been replaced, and nothing else. */
	function killBetween(): void {
		const steps = folder().stepsOfWrite();
		const second = steps.findIndex(
			({ name, path }) => name === 'move' && path.endsWith('claims.json')
		);
		expect(() => folder().write({ disk: killedDisk(second), owner: GONE })).toThrow('killed');
		expect(folder().files()).toMatchObject({
			'articles/one.md': NEW['articles/one.md'],
			'claims.json': OLD['claims.json']
		});
	}

	it('stays, with the new contents of the others where it was made from the new ones', () => {
		killBetween();
		writeFileSync(join(folder().path, 'articles/one.md'), 'edited');
		const { files, told } = folder().read();
		expect(files).toEqual({ ...NEW, 'articles/one.md': 'edited' });
		expect(told).toEqual([expect.stringContaining('it has been finished.')]);
	});

	it('stays, with the old contents of the others where it was made from the old ones', () => {
		killBetween();
		writeFileSync(join(folder().path, 'claims.json'), 'edited');
		const { files, told } = folder().read();
		expect(files).toEqual({ ...OLD, 'claims.json': 'edited' });
		expect(told).toEqual([expect.stringContaining('it has been undone.')]);
	});

	it('is for a person to decide where it goes with both: nothing is touched, and all is still there', () => {
		killBetween();
		writeFileSync(join(folder().path, 'articles/one.md'), 'edited');
		writeFileSync(join(folder().path, 'claims.json'), 'edited');
		const own = () =>
			Object.entries(folder().files()).filter(([path]) => !path.includes('/owner.'));
		const before = own();
		const error = failureOf(() => folder().read());
		expect(error.kind).toBe('undecided');
		expect(error.reason).toContain('articles/one.md and claims.json have been changed since');
		expect(failureOf(() => folder().write()).kind).toBe('undecided');
		expect(own()).toEqual(before);
		rmSync(join(folder().path, '.writing'), { recursive: true });
		expect(folder().read().told).toEqual([]);
	});

	it('so is a journal that cannot be read', () => {
		writeAll(folder().path, new Map([['.writing/finish.json', '{']]));
		const error = failureOf(() => folder().read());
		expect(error.kind).toBe('undecided');
		expect(error.reason).toContain('.writing/finish.json');
	});
});
