import { brotliCompressSync } from 'node:zlib';
import { assembleMapData } from '../../../src/lib/cartography/assemble';
import { separateGeometries } from '../../../src/lib/cartography/map-data';
import { compileStyle } from '../../../src/lib/cartography/style';
import { drawMap } from '../../../src/lib/cartography/svg/draw/draw-map';
import { writeMap } from '../../../src/lib/cartography/svg/writers/write-map';
import { indexDossier } from '../../../src/lib/dossier/model/claim-index';
import { splitDossier } from '../../../src/lib/dossier/model/split-dossier';
import type { Dossier } from '../../../src/lib/dossier/model/types';
import { cameraFor } from '../../../src/lib/cartography/camera';
import { readBaseMap } from '../../../src/lib/server/base-map';
import { readDossierFiles } from '../../../src/lib/server/read-dossier';
import { goal } from '../goals';
import { MAP_AREA, MAP_PADDING } from '../pages';
import type { Bench, Findings } from '../parts';
import { Samples } from '../samples';
import { countOf } from '../table';
import { parsed, withArticles, withFeatures, type DossierFiles } from './synthetic';
import { layerIds } from '../../../src/lib/layers/layers-of';

const ARTICLES = [1, 10, 100, 1000] as const;
const FEATURES = [1000, 10_000, 100_000] as const;
const SEED = 2026;

const ARTICLE_METRICS = {
	parse: 'Files parsed and checked, ms',
	index: 'Index built, ms',
	split: 'Taken apart by article, ms',
	page: 'Data in the page, kB',
	compressed: 'Data in the page with Brotli, kB'
} as const;
const FEATURE_METRICS = {
	index: 'Index built, ms',
	page: 'Data in the page, kB',
	assemble: 'Map data joined, ms',
	style: 'Style compiled, ms',
	draw: 'SVG drawn in Node, ms',
	svg: 'SVG, kB'
} as const;

/** How a dossier's figures grow with its articles, and with the features of one layer; in Node. */
export function measureGrowth(bench: Bench): Promise<Findings> {
	const files = readFiles();
	const articles = new Samples<keyof typeof ARTICLE_METRICS>();
	const features = new Samples<keyof typeof FEATURE_METRICS>();
	for (const count of ARTICLES) {
		const grown = withArticles(files, count);
		for (let run = 1; run <= runsOf(bench, count, 1000); run++) {
			bench.tell(`${count} articles, run ${run}`);
			articles.add(countOf(count, 'article'), measureArticles(grown));
		}
	}
	const dossier = parsed(files);
	for (const count of FEATURES) {
		const grown = withFeatures(dossier, count, SEED);
		for (let run = 1; run <= runsOf(bench, count, 100_000); run++) {
			bench.tell(`${count} features, run ${run}`);
			features.add(countOf(count, 'feature'), measureFeatures(grown));
		}
	}
	const bytes = (count: number): number | undefined =>
		articles.median('compressed', countOf(count, 'article'));
	const one = bytes(1);
	return Promise.resolve({
		title: 'Growth',
		text: [
			articles.table(
				ARTICLE_METRICS,
				ARTICLES.map((count) => countOf(count, 'article')),
				false
			),
			features.table(
				FEATURE_METRICS,
				FEATURES.map((count) => countOf(count, 'feature')),
				false
			)
		].join('\n\n'),
		goals: goal(
			'Data sent for 1,000 articles within 1.2 × those for one, kB',
			bytes(1000),
			one === undefined ? undefined : 1.2 * one
		)
	});
}

function measureArticles(
	files: DossierFiles
): Partial<Record<keyof typeof ARTICLE_METRICS, number>> {
	const parse = timed(() => parsed(files));
	const index = timed(() => indexDossier(parse.value));
	const split = timed(() => splitDossier(parse.value));
	const page = Buffer.from(pageData(parse.value));
	const compressed = brotliCompressSync(page);
	return {
		parse: parse.milliseconds,
		index: index.milliseconds,
		split: split.milliseconds,
		page: page.length / 1000,
		compressed: compressed.length / 1000
	};
}

function measureFeatures(dossier: Dossier): Record<keyof typeof FEATURE_METRICS, number> {
	const countryName = (alpha3: string): string => alpha3;
	const { features, geometries } = separateGeometries(dossier.features);
	const base = readBaseMap();
	const index = timed(() => indexDossier(dossier));
	const assemble = timed(() =>
		assembleMapData(base, { ...dossier, features }, geometries, countryName)
	);
	const style = timed(() =>
		compileStyle(assemble.value, {
			visible: layerIds(dossier).filter((id) => dossier.visible.includes(id)),
			opacity: {},
			theme: 'light',
			countryName,
			fontFaces: {}
		})
	);
	const camera = cameraFor(dossier.frame, MAP_AREA, MAP_PADDING);
	const draw = timed(() =>
		writeMap(drawMap({ compiled: style.value, camera, size: MAP_AREA, states: new Map() }), {
			theme: 'light'
		})
	);
	return {
		index: index.milliseconds,
		page: Buffer.byteLength(pageData(dossier)) / 1000,
		assemble: assemble.milliseconds,
		style: style.milliseconds,
		draw: draw.milliseconds,
		svg: draw.value.length / 1000
	};
}

/** What a page holds of its dossier: its head and its first article, without the geometries. */
function pageData(dossier: Dossier): string {
	const { features } = separateGeometries(dossier.features);
	const { head, parts } = splitDossier({ ...dossier, features });
	return JSON.stringify({ head, first: parts[0] });
}

function timed<Value>(call: () => Value): {
	readonly value: Value;
	readonly milliseconds: number;
} {
	const began = performance.now();
	const value = call();
	return { value, milliseconds: performance.now() - began };
}

/** The largest take seconds each: three times is enough to see how far they lie apart. */
function runsOf({ runs }: Bench, count: number, largest: number): number {
	return count === largest ? Math.min(runs, 3) : runs;
}

/** The texts of the dossier that is made to grow. */
export function readFiles(): DossierFiles {
	return readDossierFiles('ukraine-guarantees');
}
