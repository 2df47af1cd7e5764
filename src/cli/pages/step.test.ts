import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runStep } from './step';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'sourceline-step-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function script(name: string, text: string): URL {
	const file = join(folder, name);
	writeFileSync(file, text);
	return pathToFileURL(file);
}

const here = (name: string): string => JSON.stringify(new URL(name, import.meta.url).href);

test('says whether a step has done its work', async () => {
	const done = script('done.mjs', `import ${here('./end-with-parent.js')};`);
	const failed = script('failed.mjs', 'process.exitCode = 3;');
	expect(await runStep(done)).toBe(true);
	expect(await runStep(failed)).toBe(false);
});

test('a step ends with the process that it is done for, however that ends', async () => {
	const step = script(
		'step.mjs',
		`import ${here('./end-with-parent.js')};
		console.log(process.pid);
		setInterval(() => {}, 1000);`
	);
	const build = script(
		'build.mjs',
		`import { runStep } from ${here('./step.ts')};
		await runStep(new URL(${JSON.stringify(step.href)}));`
	);
	const parent = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(build)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [printed] = (await once(parent.stdout, 'data')) as [Buffer];
	const pid = Number(printed.toString());
	expect(isRunning(pid)).toBe(true);
	parent.kill('SIGKILL');
	await vi.waitFor(
		() => {
			expect(isRunning(pid)).toBe(false);
		},
		{ timeout: 20_000, interval: 50 }
	);
});

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
		throw error;
	}
}
