import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Disk } from './disk';
import { revisionOf, revisionsOf } from './revision';
import { diskError, watchedDisk } from './test-disk';
import { canMount, withSmallDisk } from './test-small-disk';
import { failureOf, TestFolder } from './test-folder';
import { AFTER, BEFORE, filesIn, NEW, OLD, writeAll } from './test-states';
import { writeFiles } from './write-files';

const folder = TestFolder.forEachTest();

describe('writeFiles', () => {
	it('changes, adds and removes files, and leaves nothing else behind', () => {
		expect(folder().write()).toBeUndefined();
		expect(folder().files()).toEqual(NEW);
		expect(readdirSync(folder().path).sort()).toEqual([
			'articles',
			'claims.json',
			'dossier.json',
			'more'
		]);
	});

	it('keeps a file’s permissions', () => {
		chmodSync(join(folder().path, 'claims.json'), 0o640);
		folder().write();
		expect(statSync(join(folder().path, 'claims.json')).mode & 0o777).toBe(0o640);
	});

	it('writes nothing where a file that was read has been changed, and names it', () => {
		writeFileSync(join(folder().path, 'dossier.json'), 'by an editor');
		const error = failureOf(() => folder().write());
		expect(error.kind).toBe('changed');
		expect(error.reason).toBe('dossier.json has been changed by someone else since it was read.');
		expect(folder().files()).toEqual({ ...OLD, 'dossier.json': 'by an editor' });
	});

	it.each([
		['has been removed', () => rmSync(join(folder().path, 'claims.json'))],
		[
			'has come where there was none',
			() => {
				writeAll(folder().path, new Map([['more/notes.md', 'someone else’s']]));
			}
		]
	])('writes nothing where a file %s', (_, change) => {
		change();
		const before = folder().files();
		expect(failureOf(() => folder().write()).kind).toBe('changed');
		expect(folder().files()).toEqual(before);
	});

	it.each(['', '/etc/passwd', '../x', 'a/../../x', 'a//b', '.writing/finish.json', 'a\\b', 'c:x'])(
		'takes no path that leads out of the folder: “%s”',
		(path) => {
			expect(() => folder().write({}, new Map([[path, 'x']]))).toThrow(RangeError);
			expect(folder().files()).toEqual(OLD);
		}
	);

	it('leaves what an editor saves in the instant before its turn, and all else as it was', () => {
		for (const path of ['articles/one.md', 'claims.json', 'recipes.json']) {
			const disk = watchedDisk(({ name, path: journal }) => {
				if (name === 'move' && journal.endsWith('finish.json')) {
					writeFileSync(join(folder().path, path), 'by an editor');
				}
			});
			expect(failureOf(() => folder().write({ disk })).kind).toBe('changed');
			expect(folder().files()).toEqual({ ...OLD, [path]: 'by an editor' });
			folder().startAnew();
		}
	});
});

describe('a disk that refuses', () => {
	it.each([
		['ENOSPC', 'The disk is full'],
		['EROFS', 'The file system can only be read'],
		['EACCES', 'This user may not write there'],
		['EIO', 'The file system refuses: EIO']
	])('changes nothing, whichever step it is: %s', (code, words) => {
		const refusable = ['create', 'create half', 'makeFolder', 'move'];
		for (const { number, name } of folder().stepsOfWrite()) {
			if (!refusable.includes(name)) continue;
			let refused = false;
			const disk: Disk = watchedDisk((step) => {
				// It refuses from then on what needs room; an error at one rename may be that one's alone.
				const full = step.number >= number && /create|makeFolder/.test(step.name);
				if (!full && step.number !== number) return;
				refused = true;
				throw diskError(code, step.path);
			});
			const error = failureOf(() => folder().write({ disk }));
			expect(refused).toBe(true);
			expect(error.kind).toBe('refused');
			expect(error.reason).toContain(words);
			expect(folder().files()).toEqual(OLD);
			folder().startAnew();
		}
	});

	it('says so where it refuses even to put things back, and the next to read does', () => {
		const disk = watchedDisk(({ name, path }) => {
			if (name === 'move' && !path.includes('.writing') && !path.endsWith('one.md')) {
				throw diskError('EIO', path);
			}
			if (name === 'move' && path.endsWith('undo.json')) throw diskError('EIO', path);
		});
		const error = failureOf(() => folder().write({ disk }));
		expect(error.kind).toBe('unfinished');
		expect(error.reason).toContain('EIO');
		expect(folder().read().files).toEqual(NEW);
	});

	it.runIf(canMount())('is full in earnest', () => {
		withSmallDisk('64k', (small) => {
			writeAll(small, BEFORE);
			const expected = revisionsOf(BEFORE);
			const contents = new Map([...AFTER, ['claims.json', 'x'.repeat(100_000)]]);
			const error = failureOf(() => writeFiles(small, { contents, expected }));
			expect(error.kind).toBe('refused');
			expect(error.reason).toBe('The disk is full.');
			expect(filesIn(small)).toEqual(OLD);
			expect(readdirSync(small)).not.toContain('.writing');
			writeFiles(small, { contents: AFTER, expected });
			expect(filesIn(small)).toEqual(NEW);
		});
	});
});

describe('revisions', () => {
	it('are SHA-256', () => {
		// FIPS 180-2, B.1.
		expect(revisionOf('abc')).toBe(
			'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
		);
		expect(revisionOf(undefined)).toBeUndefined();
	});
});
