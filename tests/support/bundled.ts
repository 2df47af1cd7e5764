import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

/**
 * For all tests of a file: modules made scripts that node runs as they are, which begin ten times as
 * soon as by tsx.
 *
 * @param modules paths of TypeScript modules, by the names of their scripts
 * @returns from the first test on, the path of a script by its name
 */
export function bundled<Name extends string>(
	modules: Readonly<Record<Name, string>>
): (name: Name) => string {
	let folder: string;
	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'sourceline-bundled-'));
		await build({
			configFile: false,
			logLevel: 'error',
			ssr: { noExternal: true },
			build: {
				ssr: true,
				outDir: folder,
				rolldownOptions: { input: { ...modules }, output: { entryFileNames: '[name].mjs' } }
			}
		});
	});
	afterAll(() => {
		rmSync(folder, { recursive: true });
	});
	return (name) => join(folder, `${name}.mjs`);
}
