import { goal, type Goal } from '../goals';
import { INTERACTION_METRICS, measureInteractions } from '../interactions/measure';
import { MEMORY_METRICS, measureMemory } from '../memory/measure';
import { FLOOR, LEAFLET, OPENLAYERS, PAGES, PICTURE, SOURCELINE } from '../pages';
import type { Bench, Findings } from '../parts';
import { Samples } from '../samples';
import { measureFirstAnswer } from '../tricks/early';
import { LOAD_METRICS, measureLoad } from './measure';
import { visit } from './visit';

const METRICS = {
	...LOAD_METRICS,
	answered: 'France clicked as soon as the map is seen: its card painted, ms from opening',
	maplibre: 'MapLibre draws the map, ms from opening',
	...MEMORY_METRICS,
	...INTERACTION_METRICS
} as const;
type Metric = keyof typeof METRICS;

/** Of the dossier that is measured: [west, south, east, north] in degrees. */
const FRAME = [-11, 35.5, 46, 62] as const;
/** Bytes until the map is live, fonts and cards with it: 480 kB are budgeted without them. */
const MOST_BYTES = 550_000;

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
		samples.add(SOURCELINE.name, await measureMoments(bench));
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

/** Moments of our page alone: its first answer, and the other engine's coming, as if for a graphics card. */
async function measureMoments({
	browser,
	servers
}: Bench): Promise<Partial<Record<Metric, number>>> {
	const address = servers.build.origin + SOURCELINE.path(undefined);
	const answered = await measureFirstAnswer(browser, address, FRAME, undefined);
	const { page, close } = await visit(browser, { address, until: 'live', graphicsCard: true });
	try {
		const drawn = await page.waitForFunction(
			() =>
				document.querySelector('[data-idle="true"] canvas') !== null &&
				document.querySelector('[data-idle] svg [data-layer]') === null &&
				performance.now()
		);
		const maplibre = await drawn.jsonValue();
		return { answered, ...(maplibre !== false && { maplibre }) };
	} finally {
		await close();
	}
}

/** Beside a page of the same run: our figure, how many times the other's it may be, and which of that page it is. */
const BESIDE: readonly {
	readonly name: string;
	readonly metric: Metric;
	readonly factor: number;
	readonly page: { readonly name: string };
	readonly other?: Metric;
}[] = [
	{
		name: 'Map seen within 1.3 × the static picture, ms',
		metric: 'seen',
		factor: 1.3,
		page: PICTURE
	},
	{ name: 'Map live within 1.15 × the floor, ms', metric: 'live', factor: 1.15, page: FLOOR },
	{
		name: 'First click answered within 1.0 × Leaflet’s being live, ms',
		metric: 'answered',
		factor: 1,
		page: LEAFLET,
		other: 'live'
	},
	{
		name: 'Click to card within 1.5 × Leaflet, ms',
		metric: 'cardPainted',
		factor: 1.5,
		page: LEAFLET
	},
	{
		name: 'Switch of a layer within 3 × Leaflet, ms',
		metric: 'switchSettled',
		factor: 3,
		page: LEAFLET
	},
	{
		name: 'Passage to highlight within 1.2 × Leaflet, ms',
		metric: 'highlightDrawn',
		factor: 1.2,
		page: LEAFLET
	},
	{
		name: 'Longest main-thread task within 1.0 × Leaflet, ms',
		metric: 'longestTask',
		factor: 1,
		page: LEAFLET
	},
	{
		name: 'MapLibre draws the map within 1.0 × the floor, ms',
		metric: 'maplibre',
		factor: 1,
		page: FLOOR,
		other: 'live'
	}
];

function goalsOf(samples: Samples<Metric>): Goal[] {
	const ours = (metric: Metric): number | undefined => samples.median(metric, SOURCELINE.name);
	const peers = [FLOOR, LEAFLET, OPENLAYERS].flatMap(
		({ name }) => samples.median('seen', name) ?? []
	);
	return [
		...goal('Map seen before any peer’s, ms', ours('seen'), Math.min(...peers)),
		...BESIDE.flatMap(({ name, metric, factor, page, other = metric }) => {
			const theirs = samples.median(other, page.name);
			return goal(name, ours(metric), theirs === undefined ? undefined : factor * theirs);
		}),
		...goal('Click to card painted, ms', ours('cardPainted'), 50),
		...goal('Longest main-thread task until live, ms', ours('longestTask'), 200),
		...goal('Bytes until live', ours('bytesLive'), MOST_BYTES, true)
	];
}
