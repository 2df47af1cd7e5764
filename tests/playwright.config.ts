import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser';

const { executablePath, args } = await findBrowser();
// Two checkouts on one machine are tested side by side with a port each.
const port = Number(process.env['E2E_PORT'] ?? 4174);

export default defineConfig({
	testDir: './e2e',
	outputDir: '../test-results',
	fullyParallel: true,
	forbidOnly: process.env['CI'] !== undefined,
	// Once more, where a shared machine has stood still: the report names what passed only then as flaky.
	retries: 1,
	workers: 2,
	// Maps are drawn without a graphics card here, and some machines are a fifth as fast as others.
	timeout: 180_000,
	expect: { timeout: 30_000 },
	reporter: [['list']],
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		viewport: { width: 1440, height: 900 },
		launchOptions: { executablePath, args: [...args], chromiumSandbox: false },
		// Movement has a test of its own; elsewhere it only costs time.
		contextOptions: { reducedMotion: 'reduce' }
		// No trace is kept: it takes a quarter of a run's time. `npm run test:e2e -- --trace on` makes one.
	},
	webServer: {
		command: `npm start -- --port ${port}`,
		cwd: '..',
		url: `http://127.0.0.1:${port}/`,
		timeout: 300_000,
		reuseExistingServer: process.env['REUSE_SERVER'] !== undefined
	}
});
