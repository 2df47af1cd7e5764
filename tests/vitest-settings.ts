import { playwright } from '@vitest/browser-playwright';
import type { InlineConfig } from 'vitest/node';
import { findBrowser } from './browser.ts';
import { NIGHTLY_RUNS, propertyTests } from './fuzz.ts';
import { drawInNode, drawWithResvg, savePicture } from './visual/commands.ts';

const browser = await findBrowser();

/**
 * How Vitest runs the unit tests, in Node and in a browser.
 * @param mode `fuzz`: only what tries random inputs, with many more of them
 */
export function vitestSettings(mode: string): InlineConfig {
	return {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// What is tested here is pure: a process that keeps its modules need not load them for each file.
					isolate: false,
					maxWorkers: '100%',
					sequence: { groupOrder: 0 },
					include: [
						'src/**/*.test.ts',
						'tests/{bench,data,dependencies,visual}/**/*.test.ts',
						'geo/**/*.test.ts'
					],
					exclude: ['{src,tests}/**/*.svelte.test.ts'],
					setupFiles: ['tests/fuzz-runs.ts'],
					testTimeout: 60_000,
					// `npm run test:fuzz`: only what tries random inputs, with many more of them.
					...(mode === 'fuzz' && {
						include: propertyTests(),
						env: { FUZZ_RUNS: String(NIGHTLY_RUNS) },
						testTimeout: 1_800_000
					})
				}
			},
			{
				extends: true,
				// Vite finds it only when the first test asks for it, and starts again.
				optimizeDeps: {
					include: ['pixelmatch', 'fontkit', 'bidi-js', 'linebreak', 'pdfkit', '@resvg/resvg-wasm']
				},
				test: {
					name: 'browser',
					// Alone, and one page at a time: without a graphics card one map takes all processors.
					maxWorkers: 1,
					sequence: { groupOrder: 1 },
					include: ['src/**/*.svelte.test.ts', 'tests/visual/**/*.svelte.test.ts'],
					// The first map that MapLibre draws takes half a minute without a graphics card.
					testTimeout: 180_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						commands: { drawInNode, drawWithResvg, savePicture },
						provider: playwright({
							launchOptions: {
								executablePath: browser.executablePath,
								args: [...browser.args],
								chromiumSandbox: false
							}
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	};
}
