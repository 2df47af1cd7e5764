import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { UPLOAD } from '../../../src/cli/build';
import { separateGeometries } from '../../../src/lib/cartography/map-data';
import type { Dossier } from '../../../src/lib/dossier/model/types';
import { readDrawnDossier, type DrawnDossier } from '../../../src/lib/server/drawn-dossier';
import { assembleMapData } from '../../../src/lib/cartography/assemble';
import { readBaseMap } from '../../../src/lib/server/base-map';
import { goal } from '../goals';
import { LOAD_METRICS, measureLoad } from '../load/measure';
import { MEMORY_METRICS, measureMemory } from '../memory/measure';
import { FLOOR, SOURCELINE, type BenchPage } from '../pages';
import type { Bench, Findings } from '../parts';
import { buildPeers, compress } from '../peers/build';
import { only, Samples } from '../samples';
import { BenchServer } from '../server';
import { parsed, withFeatures } from './synthetic';
import { readFiles } from './part';

const COUNTS = [1000, 10_000, 100_000] as const;
/** The count that has a goal. */
const JUDGED = 10_000;
const SEED = 2026;
const { bytesLive, live, longestTask } = LOAD_METRICS;
const METRICS = { bytesLive, live, longestTask, ...MEMORY_METRICS };
type Metric = keyof typeof METRICS;
const FOLDER = 'build-bench';

/** How Sourceline's page and the floor page grow with the features of one visible layer. */
export async function measureFeatures(
	bench: Bench,
	counts: readonly number[] = COUNTS
): Promise<Findings> {
	const samples = new Samples<Metric>();
	const notes: string[] = [];
	const dossier = parsed(readFiles());
	const drawn = readDrawnDossier(dossier.slug);
	for (const count of counts) {
		bench.tell(`pages with ${count.toLocaleString('en')} features: writing them`);
		const grown = withFeatures(dossier, count, SEED);
		const servers = await serveGrown(grown, drawn);
		try {
			for (let run = 1; run <= (count === JUDGED ? bench.runs : 1); run++) {
				for (const page of [SOURCELINE, FLOOR]) {
					const name = subject(page.name, count);
					bench.tell(`features, run ${run}: ${name}`);
					try {
						samples.add(name, await measured(bench.browser, page, servers, grown.visible));
					} catch (error) {
						// What is beyond the goal need not come to rest; that it does not is a result.
						if (count <= JUDGED) throw error;
						const [reason = ''] = String(error).split('\n');
						notes.push(`${name}: ${reason}`);
					}
				}
			}
		} finally {
			for (const server of Object.values(servers)) server.close();
		}
	}
	const heap = (name: string): number | undefined => samples.median('heap', subject(name, JUDGED));
	const floor = heap(FLOOR.name);
	return {
		title: 'Features of a visible layer, in the page',
		text: [
			samples.table(
				METRICS,
				counts.flatMap((count) => [SOURCELINE, FLOOR].map(({ name }) => subject(name, count))),
				false
			),
			...notes
		].join('\n\n'),
		goals: goal(
			'Heap with 10,000 features within 1.1 × the floor, MB',
			heap(SOURCELINE.name),
			floor === undefined ? undefined : 1.1 * floor
		)
	};
}

async function measured(
	browser: Browser,
	page: BenchPage,
	servers: Readonly<Record<BenchPage['site'], BenchServer>>,
	visible: readonly string[]
): Promise<Partial<Record<Metric, number>>> {
	const shown =
		page === SOURCELINE
			? { ...page, path: () => `${SOURCELINE.path(undefined)}?layers=${visible.join(',')}` }
			: page;
	const { load, visited } = await measureLoad(browser, shown, servers[page.site], {
		// The data in the page are others than those that it was built with.
		bypassPolicy: true
	});
	try {
		return { ...only(METRICS, load), ...(await measureMemory(visited.session)) };
	} finally {
		await visited.close();
	}
}

/** The built page with more features in its data, and the floor page with the same. */
async function serveGrown(
	grown: Dossier,
	{ countryName }: DrawnDossier
): Promise<{ build: BenchServer; peers: BenchServer }> {
	const site = join(FOLDER, 'grown');
	rmSync(site, { recursive: true, force: true });
	cpSync(UPLOAD, site, { recursive: true });
	const { features, geometries } = separateGeometries(grown.features);
	const file = `${grown.slug}.html`;
	const page = join(site, file);
	writeFileSync(page, withData(readFileSync(page, 'utf8'), features['fortifications']));
	writeFileSync(join(site, grown.slug, 'geometries.json'), JSON.stringify(geometries));
	compress(join(site, grown.slug));
	compress(site, [file]);
	const mapData = assembleMapData(readBaseMap(), { ...grown, features }, geometries, countryName);
	const peers = join(FOLDER, 'grown-peers');
	await buildPeers(peers, { ...readDrawnDossier(grown.slug), dossier: grown, mapData }, false);
	return { build: await BenchServer.serve(site), peers: await BenchServer.serve(peers) };
}

/** A page's data are written into it as JavaScript, of which JSON is a part. */
function withData(html: string, layer: unknown): string {
	const start = html.indexOf('fortifications:{type:"FeatureCollection"');
	const end = html.indexOf('monitoring:{type:"FeatureCollection"', start);
	if (start < 0 || end < 0) throw new Error('The built page has no such layer in its data.');
	return `${html.slice(0, start)}fortifications:${JSON.stringify(layer)},${html.slice(end)}`;
}

function subject(page: string, count: number): string {
	return `${page}, ${count.toLocaleString('en')}`;
}
