import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sourceline-hold-'));
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

const HOLD = `
	const { oneAtATime } = await import(process.env.MODULE);
	await oneAtATime(process.env.FOLDER, 'build', () => console.log('waits'));
	console.log('holds');
	// Busy, as a build is: it answers nobody.
	for (;;);
`;

/** Another process that holds the work, or waits for it. */
function other(): ChildProcess {
	return spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', HOLD], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: {
			...process.env,
			FOLDER: folder,
			MODULE: join(import.meta.dirname, 'one-at-a-time.ts')
		}
	});
}

async function says(child: ChildProcess): Promise<string> {
	const [words] = (await once(child.stdout ?? child, 'data')) as [Buffer];
	return words.toString().trim();
}

it('waits for another process, and goes on as soon as that is killed', async () => {
	const first = other();
	expect(await says(first)).toBe('holds');
	const second = other();
	expect(await says(second)).toBe('waits');
	let waited = 0;
	const third = oneAtATime(folder, 'build', () => waited++);
	const next = says(second);
	first.kill('SIGKILL');
	// One of the two that wait goes on, and then the other.
	const winner = await Promise.race([next, third]);
	if (winner !== 'holds') (await third).release();
	expect(await next).toBe('holds');
	second.kill('SIGKILL');
	(await third).release();
	expect(waited).toBe(1);
});

it('lets the next one begin when it is released, and another folder’s work at any time', async () => {
	const hold = await oneAtATime(folder, 'build', () => undefined);
	const elsewhere = await oneAtATime(tmpdir(), `test-${process.pid}`, () => undefined);
	elsewhere.release();
	let waited = 0;
	const next = oneAtATime(folder, 'build', () => waited++);
	const child = other();
	expect(await says(child)).toBe('waits');
	child.kill('SIGKILL');
	hold.release();
	(await next).release();
	expect(waited).toBe(1);
});
