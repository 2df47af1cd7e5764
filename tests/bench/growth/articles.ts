import { buildCopy } from '../../copied-project';
import { goal } from '../goals';
import { LOAD_METRICS, measureLoad } from '../load/measure';
import { MEMORY_METRICS, measureMemory } from '../memory/measure';
import { SOURCELINE } from '../pages';
import type { Bench, Findings } from '../parts';
import { only, Samples } from '../samples';
import { BenchServer } from '../server';
import { countOf } from '../table';
import { readFiles } from './part';
import { withArticles } from './synthetic';

const COUNTS = [1, 10, 100, 1000] as const;
const SLUG = 'ukraine-guarantees';
const { bytesSeen, bytesLive, firstContentfulPaint, seen, live, blocking, longestTask } =
	LOAD_METRICS;
const METRICS = {
	build: 'Built in, s',
	...{ bytesSeen, bytesLive, firstContentfulPaint, seen, live, blocking, longestTask },
	...MEMORY_METRICS
};
type Metric = keyof typeof METRICS;

/** How long a dossier's page takes to open by the number of its articles: pages built with each. */
export async function measureArticles(bench: Bench): Promise<Findings> {
	const samples = new Samples<Metric>();
	const files = readFiles();
	const servers = new Map<number, BenchServer>();
	try {
		for (const count of COUNTS) {
			bench.tell(`pages with ${countOf(count, 'article')}: building them`);
			const began = performance.now();
			const folder = buildCopy(`build-bench/articles-${count}`, SLUG, withArticles(files, count));
			samples.add(countOf(count, 'article'), { build: (performance.now() - began) / 1000 });
			servers.set(count, await BenchServer.serve(folder));
		}
		for (let run = 1; run <= bench.runs; run++) {
			for (const [count, server] of servers) {
				bench.tell(`${countOf(count, 'article')}, run ${run} of ${bench.runs}`);
				const { load, visited } = await measureLoad(bench.browser, SOURCELINE, server);
				try {
					samples.add(countOf(count, 'article'), only(METRICS, load));
					samples.add(countOf(count, 'article'), await measureMemory(visited.session));
				} finally {
					await visited.close();
				}
			}
		}
	} finally {
		for (const server of servers.values()) server.close();
	}
	const [one, most] = [countOf(1, 'article'), countOf(1000, 'article')];
	const withinFifth = (name: string, metric: Metric) => {
		const own = samples.median(metric, one);
		return goal(name, samples.median(metric, most), own === undefined ? undefined : 1.2 * own);
	};
	return {
		title: 'Articles of a dossier, in the page',
		text: samples.table(
			METRICS,
			COUNTS.map((count) => countOf(count, 'article')),
			false
		),
		goals: [
			...withinFifth('Map seen with 1,000 articles within 1.2 × one, ms', 'seen'),
			...withinFifth('Map live with 1,000 articles within 1.2 × one, ms', 'live')
		]
	};
}
