/**
 * `npm run bench`: how fast the built pages are, beside other map libraries on the same data; writes
 * tests/bench/RESULTS.md, part by part. `--short`: a few minutes less, for every change: fails only
 * where something does not run, or where a figure that is no time passes its goal. `--only <part>`: a
 * part. `--runs <n>`: how often each figure is measured.
 */
import { writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { BUILD, buildIfNeeded } from '../../src/cli/build';
import { findBrowser } from '../browser';
import { measureArticles } from './growth/articles';
import { measureFeatures } from './growth/features';
import { measureGrowth } from './growth/part';
import { goalTable, isMet } from './goals';
import { measurePages } from './load/part';
import { measurePhone, measureSlowNetwork, measureSlowProcessor } from './load/profiles';
import type { Bench, Findings } from './parts';
import { buildPeers } from './peers/build';
import { BenchServer } from './server';
import { measureSnapshots } from './snapshots/part';

const PARTS = {
	pages: measurePages,
	processor: measureSlowProcessor,
	network: measureSlowNetwork,
	phone: measurePhone,
	snapshots: measureSnapshots,
	growth: measureGrowth,
	articles: measureArticles,
	features: measureFeatures
} as const satisfies Record<string, (bench: Bench) => Promise<Findings>>;
type Part = keyof typeof PARTS;

const { values } = parseArgs({
	options: {
		short: { type: 'boolean', default: false },
		only: { type: 'string' },
		runs: { type: 'string' }
	}
});
const { short, only } = values;
const runs = Number(values.runs ?? (short ? 1 : 5));
if (!Number.isInteger(runs) || runs < 1) {
	console.error(`--runs is ${values.runs ?? ''}: write a whole number, such as --runs 5.`);
	process.exit(2);
}
if (only !== undefined && !(only in PARTS)) {
	console.error(`There is no part “${only}”. There are: ${Object.keys(PARTS).join(', ')}.`);
	process.exit(2);
}
const parts = (Object.keys(PARTS) as Part[]).filter((part) =>
	only === undefined ? !short || part === 'pages' : part === only
);
/** Where the peer pages are built. */
const PEERS = 'build-bench/peers';
const RESULTS = join(import.meta.dirname, 'RESULTS.md');

const started = performance.now();
const tell = (words: string): void => {
	console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${words}`);
};
buildIfNeeded();
tell('building the peer pages');
await buildPeers(PEERS);

const { executablePath, args } = await findBrowser();
const launch = (): Promise<Browser> =>
	chromium.launch({ executablePath, args: [...args], chromiumSandbox: false });
const browser = await launch();
const servers = {
	build: await BenchServer.serve(BUILD),
	peers: await BenchServer.serve(PEERS)
};
const findings: Findings[] = [];
try {
	for (const [index, part] of parts.entries()) {
		try {
			findings.push(await PARTS[part]({ browser, launch, servers, runs, tell }));
		} catch (error) {
			// What the other parts have measured is not lost for it.
			console.error(error);
			findings.push({ title: part, text: `Failed: ${String(error)}`, goals: [] });
			process.exitCode = 1;
		}
		// A whole run takes half an hour: one that is broken off leaves what it has measured.
		if (!short && only === undefined) {
			writeFileSync(RESULTS, reportOf(browser.version(), parts.slice(index + 1)));
		}
	}
} finally {
	await browser.close();
	for (const server of Object.values(servers)) server.close();
}
console.log(`\n${reportOf(browser.version())}`);
const failed = findings
	.flatMap(({ goals }) => goals)
	.filter((goal) => goal.counted === true && !isMet(goal));
if (failed.length > 0) process.exitCode = 1;

/** @param missing the parts that are still to be measured */
function reportOf(version: string, missing: readonly Part[] = []): string {
	const [processor] = cpus();
	const goals = findings.flatMap((each) => each.goals);
	return [
		'# Measured speed',
		'`npm run bench` wrote this file; [README.md](README.md) says what each figure means.',
		[
			`${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${processor?.model ?? 'unknown processor'},`,
			`${(totalmem() / 2 ** 30).toFixed(0)} GB, ${platform()} ${release()} ${arch()};`,
			`Node ${process.version}, Chromium ${version}, headless, no graphics card;`,
			`${runs === 1 ? 'one run' : `medians of ${runs} runs (least–most)`};`,
			'× how many times Sourceline’s value is that of the page.'
		].join(' '),
		...(missing.length === 0
			? []
			: [`**This run has not come to its end.** Parts that are missing: ${missing.join(', ')}.`]),
		...(goals.length === 0 ? [] : ['## Goals', goalTable(goals)]),
		...findings.flatMap(({ title, text }) => [`## ${title}`, text]),
		''
	].join('\n\n');
}
