import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newestChange, untilChanged } from './until-changed';

let folder: string;
const text = () => join(folder, 'articles/text.md');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sourceline-change-'));
	mkdirSync(join(folder, 'articles'));
	writeFileSync(text(), 'Then');
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('untilChanged', () => {
	it('reads once, and a second later again when a file deep in the folder has changed', () => {
		const read = vi.fn(() => readFileSync(text(), 'utf8'));
		const dossier = untilChanged(() => [folder], read);
		expect([dossier('a'), dossier('a')]).toEqual(['Then', 'Then']);
		expect(read).toHaveBeenCalledOnce();
		writeFileSync(text(), 'Now');
		// The clock of a file system may be coarser than a test is quick.
		utimesSync(text(), new Date('2100-01-01'), new Date('2100-01-01'));
		const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000);
		expect(dossier('a')).toBe('Now');
		clock.mockRestore();
	});

	it('keeps what is read under different keys apart', () => {
		const dossier = untilChanged(
			() => [folder],
			(key) => key.toUpperCase()
		);
		expect([dossier('a'), dossier('b'), dossier('a')]).toEqual(['A', 'B', 'A']);
	});

	it('forgets what was not asked for lately', () => {
		const read = vi.fn((key: string) => key.toUpperCase());
		const dossier = untilChanged(() => [folder], read, 2);
		for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) expect(dossier(key)).toBe(key.toUpperCase());
		expect(read.mock.calls.flat()).toEqual(['a', 'b', 'c', 'b']);
	});

	it('reads again after a failure', () => {
		const read = vi.fn<() => string>().mockImplementationOnce(() => {
			throw new Error('broken');
		});
		read.mockReturnValue('mended');
		const dossier = untilChanged(() => [folder], read);
		expect(() => dossier('a')).toThrow('broken');
		expect(dossier('a')).toBe('mended');
	});
});

it('newestChange finds the newest file, and nothing where nothing is', () => {
	utimesSync(text(), new Date('2100-01-01'), new Date('2100-01-01'));
	expect(newestChange(folder)).toBe(Date.UTC(2100, 0, 1));
	expect(newestChange(join(folder, 'nowhere'))).toBe(0);
});
