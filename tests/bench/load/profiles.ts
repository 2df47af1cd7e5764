import { PAGES, PHONE } from '../pages';
import type { Bench, Findings } from '../parts';
import { Samples } from '../samples';
import { SlowNetwork } from '../slow-network';
import { LOAD_METRICS, measureLoad, type Load } from './measure';
import type { VisitOptions } from './visit';

/** How many times slower the processor is made. */
const SLOWDOWN = 4;
/** What {@link SlowNetwork} lets through. */
const NETWORK = '1.6 Mbit/s, 150 ms';
/** Bytes and requests do not depend on how fast anything is. */
const { firstContentfulPaint, seen, live, blocking, longestTask } = LOAD_METRICS;
const METRICS = { firstContentfulPaint, seen, live, blocking, longestTask };

/** Every page on a slow processor. */
export async function measureSlowProcessor(bench: Bench): Promise<Findings> {
	const samples = new Samples<keyof typeof METRICS>();
	for (let run = 1; run <= runsOf(bench); run++) {
		for (const page of PAGES) {
			bench.tell(`slow processor, run ${run} of ${runsOf(bench)}: ${page.name}`);
			const { load, visited } = await measureLoad(bench.browser, page, bench.servers[page.site], {
				slowdown: SLOWDOWN
			});
			await visited.close();
			samples.add(page.name, times(load));
		}
	}
	return findings(`Processor ${SLOWDOWN} times slower`, samples);
}

/** Every page over a slow network. */
export function measureSlowNetwork(bench: Bench): Promise<Findings> {
	return overSlowNetwork(bench, 'slow network', `Slow network: ${NETWORK}`);
}

/** Every page on a phone: a small window, a slow processor and a slow network. */
export function measurePhone(bench: Bench): Promise<Findings> {
	const { width, height } = PHONE.window;
	const title = `Phone: ${width} × ${height}, processor ${SLOWDOWN} times slower, ${NETWORK}`;
	return overSlowNetwork(bench, 'phone', title, { screen: PHONE, slowdown: SLOWDOWN });
}

async function overSlowNetwork(
	bench: Bench,
	profile: string,
	title: string,
	options: Pick<VisitOptions, 'screen' | 'slowdown'> = {}
): Promise<Findings> {
	const samples = new Samples<keyof typeof METRICS>();
	const networks = {
		build: await SlowNetwork.to(bench.servers.build.port),
		peers: await SlowNetwork.to(bench.servers.peers.port)
	};
	try {
		for (let run = 1; run <= runsOf(bench); run++) {
			for (const page of PAGES) {
				bench.tell(`${profile}, run ${run} of ${runsOf(bench)}: ${page.name}`);
				const { origin } = networks[page.site];
				const server = bench.servers[page.site];
				const { load, visited } = await measureLoad(bench.browser, page, server, {
					origin,
					...options
				});
				await visited.close();
				samples.add(page.name, times(load));
			}
		}
	} finally {
		for (const network of Object.values(networks)) network.close();
	}
	return findings(title, samples);
}

/** Slow as they are, three times show how far they lie apart. */
function runsOf({ runs }: Bench): number {
	return Math.min(runs, 3);
}

function times(load: Load): Partial<Record<keyof typeof METRICS, number>> {
	return Object.fromEntries(Object.entries(load).filter(([metric]) => metric in METRICS));
}

function findings(title: string, samples: Samples<keyof typeof METRICS>): Findings {
	const names = PAGES.map(({ name }) => name);
	return {
		title,
		text: samples.table(METRICS, names),
		goals: []
	};
}
