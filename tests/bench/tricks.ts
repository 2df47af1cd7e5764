/**
 * `npm run bench:tricks`: what each thing gains that is there only to let the page be seen, or answer,
 * sooner. The pages are built once as they are and once without each, and opened one after the other,
 * again and again, by a processor as it is and by one made 4 times slower. `--only <extent>`: those that
 * are followed until they are `seen`, `answered` or `used`. `--runs <n>`: how often each is opened.
 */
import { existsSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser';
import { buildEdited } from '../copied-project';
import { INTERACTION_METRICS, measureInteractions } from './interactions/measure';
import { LOAD_METRICS, measureLoad } from './load/measure';
import { SOURCELINE } from './pages';
import { only } from './samples';
import { BenchServer } from './server';
import { quartilesOf, spreadOf } from './statistics';
import { figure, markdownTable } from './table';
import { measureCardWork } from './tricks/card';
import { measureFirstAnswer } from './tricks/early';
import { VARIANTS, type Extent, type Variant } from './tricks/variants';

const { firstContentfulPaint, seen, live, blocking, longestTask } = LOAD_METRICS;
const { cardPainted, highlightDrawn, switchSettled } = INTERACTION_METRICS;
const METRICS = {
	firstContentfulPaint,
	seen,
	answered: 'France clicked as soon as the map is seen: its card painted, ms',
	cardWork: 'Click on a country to its card painted: work of the main thread, ms',
	...{ live, blocking, longestTask, cardPainted, highlightDrawn, switchSettled }
};
type Metric = keyof typeof METRICS;

/** What was measured of a variant in one of the runs. */
interface Opened {
	readonly run: number;
	readonly slowdown: number | undefined;
	readonly variant: string;
	readonly found: Partial<Record<Metric, number>>;
}

/** Of the dossier that is measured: [west, south, east, north] in degrees. */
const FRAME = [-11, 35.5, 46, 62] as const;
const SLOWDOWNS: readonly (number | undefined)[] = [undefined, 4];
const EXTENTS: readonly Extent[] = ['seen', 'answered', 'card', 'live'];
const AS_IT_IS: Variant = { id: 'as-it-is', name: 'The site as it is', extent: 'live', edits: [] };

const { values } = parseArgs({
	options: {
		only: { type: 'string' },
		runs: { type: 'string', default: '5' },
		'keep-builds': { type: 'boolean', default: false }
	}
});
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) {
	console.error(`--runs is ${values.runs}: write a whole number, such as --runs 5.`);
	process.exit(2);
}
const extent = EXTENTS.find((each) => each === values.only);
if (values.only !== undefined && extent === undefined) {
	console.error(`--only is ${values.only}: write one of ${EXTENTS.join(', ')}.`);
	process.exit(2);
}
const variants = [
	{ ...AS_IT_IS, extent: extent ?? AS_IT_IS.extent },
	...VARIANTS.filter(
		(each) => extent === undefined || each.extent === extent || each.id === 'same'
	).map((each) => (extent === undefined ? each : { ...each, extent }))
];

const started = performance.now();
const tell = (words: string): void => {
	console.error(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${words}`);
};
const folderOf = ({ id }: Variant): string => `build-bench/tricks/${id}`;
for (const variant of variants) {
	if (values['keep-builds'] && existsSync(`${folderOf(variant)}/build/index.html`)) continue;
	tell(`building: ${variant.name}`);
	buildEdited(folderOf(variant), variant.edits);
}
const { executablePath, args } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], chromiumSandbox: false });
const servers = new Map<string, BenchServer>();
for (const variant of variants) {
	servers.set(variant.id, await BenchServer.serve(`${folderOf(variant)}/build`));
}
const loads: number[] = [];
const records: Opened[] = [];
try {
	for (let run = 1; run <= runs; run++) {
		for (const slowdown of SLOWDOWNS) {
			// Each is first once: what the machine does at the time hits all alike.
			const turned = [
				...variants.slice(run % variants.length),
				...variants.slice(0, run % variants.length)
			];
			for (const variant of turned) {
				tell(`run ${run} of ${runs}${slowdown === undefined ? '' : ', slow'}: ${variant.name}`);
				loads.push(loadavg()[0] ?? 0);
				try {
					records.push({
						run,
						slowdown,
						variant: variant.id,
						found: await measure(variant, slowdown)
					});
				} catch (error) {
					console.error(`${variant.name}:`, error);
					process.exitCode = 1;
				}
			}
		}
	}
} finally {
	await browser.close();
	for (const server of servers.values()) server.close();
}
console.log(report());

async function measure(variant: Variant, slowdown: number | undefined): Promise<Opened['found']> {
	const server = servers.get(variant.id) as BenchServer;
	const slowed = slowdown === undefined ? {} : { slowdown };
	const { extent: followed } = variant;
	const { load, visited } = await measureLoad(
		browser,
		{ ...SOURCELINE, live: followed === 'card' || followed === 'live' },
		server,
		slowed
	);
	let used = {};
	try {
		if (followed === 'card') {
			used = { cardWork: await measureCardWork(visited.page, visited.session, FRAME) };
		}
		if (followed === 'live') {
			used = await measureInteractions(visited.page, SOURCELINE, FRAME);
		}
	} finally {
		await visited.close();
	}
	const found = only(METRICS, { ...load, ...used });
	if (followed !== 'answered') return found;
	const address = `${server.origin}${SOURCELINE.path(undefined)}`;
	const answered = await measureFirstAnswer(browser, address, FRAME, slowdown);
	return { ...found, answered };
}

function report(): string {
	const metrics = (Object.keys(METRICS) as Metric[]).filter((metric) =>
		records.some(({ found }) => found[metric] !== undefined)
	);
	const rows = variants.flatMap((variant) =>
		SLOWDOWNS.map((slowdown) => [
			variant.name,
			slowdown === undefined ? 'quiet' : `${slowdown} × slower`,
			...metrics.map((metric) => cell(variant, slowdown, metric))
		])
	);
	return [
		[
			`${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${cpus()[0]?.model ?? ''};`,
			`${runs} runs; load average of the machine ${figure(Math.min(...loads))}–${figure(Math.max(...loads))}.`,
			'Medians (least–most); × how many times the value is that of the site as it is, in the same run:',
			'the median of all runs, with its quartiles.'
		].join(' '),
		markdownTable(['', 'processor', ...metrics.map((metric) => METRICS[metric])], rows)
	].join('\n\n');
}

function cell(variant: Variant, slowdown: number | undefined, metric: Metric): string {
	const valueIn = (run: number, id: string): number | undefined =>
		records.find((each) => each.run === run && each.slowdown === slowdown && each.variant === id)
			?.found[metric];
	const everyRun = Array.from({ length: runs }, (_, index) => index + 1);
	const own = everyRun.flatMap((run) => valueIn(run, variant.id) ?? []);
	if (own.length === 0) return '–';
	const { median, least, most } = spreadOf(own);
	const absolute = `**${figure(median)}** (${figure(least)}–${figure(most)})`;
	if (variant.id === AS_IT_IS.id) return absolute;
	const ratios = everyRun.flatMap((run) => {
		const [value, beside] = [valueIn(run, variant.id), valueIn(run, AS_IT_IS.id)];
		return value === undefined || beside === undefined || beside === 0 ? [] : [value / beside];
	});
	if (ratios.length === 0) return absolute;
	const [lower, middle, upper] = quartilesOf(ratios).map((ratio) => ratio.toFixed(2));
	return `${absolute} ×${middle} (${lower}–${upper})`;
}
