import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Calls with a folder that is a disk of its own, in memory, where this machine lets us make one.
 * @param size as mount(8) takes it, such as `64k`
 */
export function withSmallDisk(size: string, use: (folder: string) => void): void {
	const place = mkdtempSync(join(tmpdir(), 'sourceline-disk-'));
	try {
		const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place]);
		if (status !== 0) throw new Error('No disk can be made here.');
		try {
			use(place);
		} finally {
			spawnSync('umount', [place]);
		}
	} finally {
		rmSync(place, { recursive: true });
	}
}

/** Whether {@link withSmallDisk} works: in most places it takes root on Linux. */
export function canMount(): boolean {
	if (process.getuid?.() !== 0) return false;
	try {
		withSmallDisk('64k', () => undefined);
		return true;
	} catch {
		return false;
	}
}
