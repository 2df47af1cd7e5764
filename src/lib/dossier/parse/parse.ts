import { parseArticle, type ArticleText } from './article';
import { written, writtenIds, type Known } from '../check/known-ids';
import { nearest } from '../check/nearest';
import { withRightNames } from './misnamed-files';
import { CLAIMS, parseClaims } from './parse-claims';
import type { LayerContext, LayerRules } from './parse-feature';
import { parseLayer, type LayerFile } from './parse-layer';
import { MANIFEST, parseManifest } from './parse-manifest';
import { DossierError, type Problem } from '../model/problem';
import { jsonPath, reportInto, type Report } from '../check/report';
import { checkSupport } from '../check/check-evidence';
import type { Article, Dossier, LayerFeatures } from '../model/types';

export interface ParseOptions {
	/** The layers that the program knows. */
	readonly layers: readonly LayerRules[];
	/** ISO 3166-1 alpha-3 codes that exist; without them every code of three letters passes. */
	readonly countries?: ReadonlySet<string> | undefined;
}

const ARTICLE = /^articles\/([^/]+)\.md$/;
const LAYER = /^([^/]+)\.geojson$/;

/**
 * A dossier from the files of its folder: `dossier.json`, `articles/<id>.md`, `claims.json` and
 * `<layer>.geojson`. Other files of the folder are no part of it and are passed over.
 *
 * @param folder text by path relative to the dossier's folder, with `/`
 * @throws DossierError with every problem of all files
 */
export function parseDossier(folder: ReadonlyMap<string, string>, options: ParseOptions): Dossier {
	const problems: Problem[] = [];
	const reportOn = (file: string) => reportInto(problems, file);
	const known = new Set(options.layers.map(({ id }) => id));
	const wanted = [MANIFEST, CLAIMS, ...[...known].map((id) => `${id}.geojson`)];
	const files = withRightNames(folder, wanted, reportOn);
	const names = [...files.keys()];
	const layerFiles = new Set(names.flatMap((name) => LAYER.exec(name)?.[1] ?? []));

	const manifest = parseManifest(files.get(MANIFEST), known, layerFiles, reportOn(MANIFEST));
	const articles = parseArticles(files, written(manifest.raw, 'articles'), reportOn);
	const context = { countries: options.countries, frame: manifest.value?.frame };
	const layers = parseLayers(files, options.layers, context, layerFiles, reportOn);
	const words: Known = {
		articles: new Set(articles.keys()),
		actors: writtenIds(written(manifest.raw, 'actors')),
		sources: writtenIds(written(manifest.raw, 'sources')),
		countries: options.countries,
		layers: known,
		features: new Map(layers.map(({ id, ids }) => [id, ids]))
	};
	const claimsFile = parseClaims(files.get(CLAIMS), articles, words, reportOn(CLAIMS));
	for (const rules of options.layers) {
		const layer = layers.find(({ id }) => id === rules.id);
		if (layer) checkSupport(layer, rules, words, claimsFile, reportOn(`${rules.id}.geojson`));
	}
	const { value } = manifest;
	if (problems.length > 0 || value === undefined) throw new DossierError(inOrder(problems));
	return {
		...value,
		articles: value.articles.map((id) => readable(articles, id)),
		claims: [...claimsFile.claims],
		notes: [...claimsFile.notes],
		...(claimsFile.orphanedNotes.length > 0 && { orphanedNotes: claimsFile.orphanedNotes }),
		layers: Object.fromEntries(layers.map((layer) => [layer.id, collection(layer)]))
	};
}

function parseArticles(
	files: ReadonlyMap<string, string>,
	listed: unknown,
	reportOn: (file: string) => Report
): Map<string, ArticleText> {
	const articles = new Map<string, ArticleText>();
	for (const [name, text] of files) {
		const id = ARTICLE.exec(name)?.[1];
		if (id === undefined) continue;
		articles.set(id, parseArticle(id, text, reportOn(name)));
		if (Array.isArray(listed) && !listed.includes(id)) {
			reportOn(name)(
				'',
				'The article is not listed in dossier.json.',
				`Add "${id}" to “articles” there, at its place in the reading order.`
			);
		}
	}
	const reportOnManifest = reportOn(MANIFEST);
	for (const [index, id] of (Array.isArray(listed) ? listed : []).entries()) {
		if (typeof id !== 'string' || articles.has(id)) continue;
		const near = nearest(id, articles.keys());
		reportOnManifest(
			jsonPath('articles', index),
			`There is no file articles/${id}.md.`,
			near === undefined ? 'Add it.' : `Add it, or did you mean “${near}”?`
		);
	}
	return articles;
}

function parseLayers(
	files: ReadonlyMap<string, string>,
	rules: readonly LayerRules[],
	context: LayerContext,
	layerFiles: ReadonlySet<string>,
	reportOn: (file: string) => Report
): LayerFile[] {
	const ids = rules.map(({ id }) => id);
	for (const id of layerFiles) {
		if (ids.includes(id)) continue;
		const near = nearest(id, ids);
		reportOn(`${id}.geojson`)(
			'',
			`There is no layer “${id}”.`,
			near === undefined
				? `Name the file after a layer (${ids.join(', ')}), or define the layer.`
				: `Did you mean ${near}.geojson?`
		);
	}
	return rules.flatMap((rule) => {
		const name = `${rule.id}.geojson`;
		const text = files.get(name);
		return text === undefined ? [] : [parseLayer(text, rule, reportOn(name), context)];
	});
}

/** In the order of a reader's work: the dossier, its articles, the claims, the layers. */
function inOrder(problems: readonly Problem[]): Problem[] {
	const rank = ({ file }: Problem) =>
		file === MANIFEST ? 0 : ARTICLE.test(file) ? 1 : file === CLAIMS ? 2 : 3;
	return [...problems].sort((one, other) => rank(one) - rank(other));
}

function readable(articles: ReadonlyMap<string, ArticleText>, id: string): Article {
	const article = articles.get(id)?.article;
	if (article === undefined) throw new Error(`Unreachable: the article ${id} has no problem.`);
	return article;
}

function collection(layer: LayerFile): LayerFeatures {
	return { type: 'FeatureCollection', features: [...layer.features.values()] };
}
