import { goal, type Goal } from '../goals';
import { INTERACTION_METRICS, measureInteractions } from '../interactions/measure';
import { MEMORY_METRICS, measureMemory } from '../memory/measure';
import { FLOOR, LEAFLET, OPENLAYERS, PAGES, PICTURE, SOURCELINE } from '../pages';
import type { Bench, Findings } from '../parts';
import { Samples } from '../samples';
import { LOAD_METRICS, measureLoad } from './measure';

const METRICS = { ...LOAD_METRICS, ...MEMORY_METRICS, ...INTERACTION_METRICS };
type Metric = keyof typeof METRICS;

/** Of the dossier that is measured: [west, south, east, north] in degrees. */
const FRAME = [-11, 35.5, 46, 62] as const;
/** Bytes until the map is live, fonts and cards with it: 750 kB are budgeted without them. */
const MOST_BYTES = 850_000;

/** Loading, memory and interactions of every page. One page after the other, so that whatever else the machine does hits all alike. */
export async function measurePages(bench: Bench): Promise<Findings> {
	const samples = new Samples<Metric>();
	for (let run = 1; run <= bench.runs; run++) {
		for (const page of PAGES) {
			bench.tell(`pages, run ${run} of ${bench.runs}: ${page.name}`);
			const { load, visited } = await measureLoad(bench.browser, page, bench.servers[page.site]);
			try {
				samples.add(page.name, load);
				samples.add(page.name, await measureMemory(visited.session));
				if (!page.live) continue;
				samples.add(page.name, await measureInteractions(visited.page, page, FRAME));
			} finally {
				await visited.close();
			}
		}
	}
	return {
		title: 'Pages',
		text: samples.table(
			METRICS,
			PAGES.map(({ name }) => name)
		),
		goals: goalsOf(samples)
	};
}

function goalsOf(samples: Samples<Metric>): Goal[] {
	const [ours, floor] = [SOURCELINE.name, FLOOR.name];
	const times = (factor: number, value: number | undefined): number | undefined =>
		value === undefined ? undefined : factor * value;
	const peers = [FLOOR, LEAFLET, OPENLAYERS].flatMap(
		({ name }) => samples.median('seen', name) ?? []
	);
	return [
		...goal('Map seen before any peer’s, ms', samples.median('seen', ours), Math.min(...peers)),
		...goal(
			'Map seen within 1.3 × the static picture, ms',
			samples.median('seen', ours),
			times(1.3, samples.median('seen', PICTURE.name))
		),
		...goal(
			'Map live within 1.15 × the floor, ms',
			samples.median('live', ours),
			times(1.15, samples.median('live', floor))
		),
		...goal('Click to card painted, ms', samples.median('cardPainted', ours), 50),
		...goal('Longest main-thread task until live, ms', samples.median('longestTask', ours), 200),
		...goal('Bytes until live', samples.median('bytesLive', ours), MOST_BYTES, true)
	];
}
