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

function goalsOf(samples: Samples<Metric>): Goal[] {
	const [ours, floor] = [SOURCELINE.name, FLOOR.name];
	const times = (factor: number, value: number | undefined): number | undefined =>
		value === undefined ? undefined : factor * value;
	const leaflet = (metric: Metric, factor: number): number | undefined =>
		times(factor, samples.median(metric, LEAFLET.name));
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
			'First click answered within 1.0 × Leaflet’s being live, ms',
			samples.median('answered', ours),
			leaflet('live', 1)
		),
		...goal(
			'Click to card within 1.5 × Leaflet, ms',
			samples.median('cardPainted', ours),
			leaflet('cardPainted', 1.5)
		),
		...goal(
			'Switch of a layer within 3 × Leaflet, ms',
			samples.median('switchSettled', ours),
			leaflet('switchSettled', 3)
		),
		...goal(
			'Passage to highlight within 1.2 × Leaflet, ms',
			samples.median('highlightDrawn', ours),
			leaflet('highlightDrawn', 1.2)
		),
		...goal(
			'Longest main-thread task within 1.0 × Leaflet, ms',
			samples.median('longestTask', ours),
			leaflet('longestTask', 1)
		),
		...goal(
			'MapLibre draws the map within 1.0 × the floor, ms',
			samples.median('maplibre', ours),
			samples.median('live', floor)
		),
		...goal('Bytes until live', samples.median('bytesLive', ours), MOST_BYTES, true)
	];
}
