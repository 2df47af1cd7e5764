import { nodePlatform } from '../../../src/lib/server/snapshot-platform';
import { FORMATS, makeFile, type Format } from '../../../src/lib/snapshot/make-file';
import { snapshotOf, type Snapshot } from '../../../src/lib/snapshot/snapshot';
import { readDrawnDossier } from '../../../src/lib/server/drawn-dossier';
import { visit } from '../load/visit';
import { FLOOR, MAP_AREA } from '../pages';
import type { Bench, Findings } from '../parts';
import { Samples } from '../samples';
import { savedInPage } from './in-page';
import { layerIds } from '../../../src/lib/layers/layers-of';

/** Pixels: a slide, a slide for a large screen, A3 in print, and the largest that we make. */
const SIZES = [
	[1920, 1080],
	[3840, 2160],
	[7680, 4320],
	[16_384, 9216]
] as const;

const METRICS = {
	'svg-in-page': 'Sourceline, SVG sheet in the page, ms',
	'pdf-in-page': 'Sourceline, PDF sheet in the page, ms',
	'png-in-page': 'Sourceline, PNG sheet in the page, ms',
	svg: 'Sourceline, SVG sheet (Node), ms',
	pdf: 'Sourceline, PDF sheet (Node), ms',
	png: 'Sourceline, PNG sheet (Node), ms',
	canvas: 'MapLibre’s canvas as PNG, map alone, ms'
} as const;
type Metric = keyof typeof METRICS;

/** How long a picture takes by its size: our sheets, in Node and in the page, and MapLibre's own. */
export async function measureSnapshots(bench: Bench): Promise<Findings> {
	const samples = new Samples<Metric>();
	const refused = new Set<string>();
	const snapshot = readSnapshot();
	for (const [width, height] of SIZES) {
		const name = `${width} × ${height}`;
		for (let run = 1; run <= runsOf(bench, width); run++) {
			bench.tell(`snapshots, ${name}, run ${run}`);
			samples.add(name, {
				svg: await timeOfSheet(snapshot, width, height, 'svg'),
				pdf: await timeOfSheet(snapshot, width, height, 'pdf'),
				png: await timeOfSheet(snapshot, width, height, 'png')
			});
			for (const format of formatsInPage(width)) {
				samples.add(name, {
					[`${format}-in-page`]: await savedInPage(bench, width, height, format)
				});
			}
			const canvas = await exportedByMapLibre(bench, width, height);
			if (canvas.complete && canvas.width === width && canvas.height === height) {
				samples.add(name, { canvas: canvas.milliseconds });
			} else {
				const { reason = `its canvas had ${canvas.width} × ${canvas.height} pixels` } = canvas;
				refused.add(`${name}: ${reason}`);
				break;
			}
		}
	}
	const table = samples.table(
		METRICS,
		SIZES.map(([width, height]) => `${width} × ${height}`),
		false
	);
	const notes = [...refused].map((words) => `MapLibre did not draw ${words}.`);
	return { title: 'Snapshots', text: [table, ...notes].join('\n\n'), goals: [] };
}

/** The largest take half a minute each: once is enough. */
function runsOf({ runs }: Bench, width: number): number {
	return width > 2000 ? 1 : Math.min(runs, 3);
}

/** What is saved in the page too: vectors hardly depend on the size, and the largest are printed. */
function formatsInPage(width: number): readonly Format[] {
	return width < 5000 ? FORMATS : ['png'];
}

function readSnapshot(): Snapshot {
	const { dossier, index, mapData, countryName } = readDrawnDossier('ukraine-guarantees');
	return snapshotOf({
		dossier,
		index,
		mapData,
		view: {
			camera: undefined,
			layers: layerIds(dossier).filter((id) => dossier.visible.includes(id)),
			opacity: {},
			selection: undefined,
			article: dossier.articles[0]?.id,
			passage: undefined
		},
		window: MAP_AREA,
		linkTo: () => 'https://sourceline.example/',
		countryName
	});
}

async function timeOfSheet(
	snapshot: Snapshot,
	width: number,
	height: number,
	format: Format
): Promise<number> {
	const began = performance.now();
	await makeFile(
		{
			...snapshot,
			size: { preset: 'custom', scale: 1, custom: { width, height } },
			format,
			text: 'text',
			signal: new AbortController().signal,
			onprogress: () => undefined
		},
		nodePlatform
	);
	return performance.now() - began;
}

interface Exported {
	/** Pixels that the canvas really had. */
	readonly width: number;
	readonly height: number;
	/** Whether there was a picture at all. */
	readonly complete: boolean;
	readonly milliseconds: number;
	readonly reason?: string;
}

/** The floor page's own map once more, as large as asked: MapLibre's way, with its limit raised. */
async function exportedByMapLibre(
	{ launch, servers }: Bench,
	width: number,
	height: number
): Promise<Exported> {
	const address = servers.peers.origin + FLOOR.path(undefined);
	const browser = await launch();
	try {
		const visited = await visit(browser, { address, until: 'live' });
		return await visited.page.evaluate(
			([across, down]) => {
				const ask = Reflect.get(window, 'exportPicture') as (
					width: number,
					height: number
				) => Promise<Exported>;
				return ask(across, down);
			},
			[width, height] as const
		);
	} catch (error) {
		// A picture too large may bring the browser down: that is a result as well.
		const [reason = ''] = String(error).split('\n');
		return { width: 0, height: 0, complete: false, milliseconds: 0, reason };
	} finally {
		await browser.close();
	}
}
