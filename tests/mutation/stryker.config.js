/**
 * `npm run test:mutation`: changes the pure rooms in one place at a time, and sees whether a test
 * notices. Takes hours; `-- --mutate 'src/lib/view/**'` tries a part. README.md has the scores.
 */
export default {
	testRunner: 'vitest',
	plugins: ['@stryker-mutator/vitest-runner'],
	vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
	coverageAnalysis: 'perTest',
	mutate: [
		'src/lib/{dossier,evidence,layers,view,cartography}/**/*.ts',
		'!**/*.test.ts',
		'!**/*.svelte.ts',
		// The browser's own history: tests in a browser hold it.
		'!src/lib/view/address-bar.ts'
	],
	// Words are read by people; what is wrong with a word, no test of behaviour tells.
	mutator: { excludedMutations: ['StringLiteral'] },
	// What is computed once, when a file is read, would need the whole suite for each mutant.
	ignoreStatic: true,
	incremental: true,
	incrementalFile: 'build-bench/mutation/incremental.json',
	tempDirName: 'build-bench/mutation/copies',
	ignorePatterns: [
		'build',
		'build-bench',
		'test-results',
		'.svelte-kit/pages',
		'.svelte-kit/output'
	],
	reporters: ['clear-text', 'progress'],
	clearTextReporter: { logTests: false, reportTests: false, allowColor: false },
	thresholds: { high: 90, low: 80, break: 80 },
	timeoutMS: 60_000,
	dryRunTimeoutMinutes: 20,
	disableTypeChecks: false,
	concurrency: 2
};
