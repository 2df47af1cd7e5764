import { parseArticle, type ArticleText } from './article';
import { written, writtenIds, type Known } from '../check/known-ids';
import type { LayerDeclaration } from '../model/declarations';
import { withPositions } from '../model/on-day';
import { positionLayers } from '../model/position-layers';
import { newestDay, positionSteps, scaleOf } from '../model/positions';
import { nearest } from '../check/nearest';
import { migrateFolder } from '../migrate/migrate-folder';
import { withRightNames } from './misnamed-files';
import { CLAIMS, parseClaims } from './parse-claims';
import { layerRules, type LayerRules } from './layer-rules';
import type { LayerContext } from './parse-feature';
import { parseLayer, type LayerFile } from './parse-layer';
import { parseJson } from './parse-json';
import { MANIFEST, parseManifest } from './parse-manifest';
import { DossierError, type Problem } from '../model/problem';
import { jsonPath, reportInto, type Report } from '../check/report';
import { checkSupport } from '../check/check-evidence';
import { checkPositions } from '../check/check-positions';
import type { Article, Dossier, LayerFeatures } from '../model/types';

export interface ParseOptions {
	/** ISO 3166-1 alpha-3 codes that exist; without them every code of three letters passes. */
	readonly countries?: ReadonlySet<string> | undefined;
}

const ARTICLE = /^articles\/([^/]+)\.md$/;
const LAYER = /^([^/]+)\.geojson$/;

/**
 * A dossier from the files of its folder: `dossier.json`, `articles/<id>.md`, `claims.json`, and
 * `<layer>.geojson` for each layer that is not one of positions. Files of an older schema are taken as
 * their migrations make them. Other files of the folder are no part of it and are passed over.
 *
 * @param folder text by path relative to the dossier's folder, with `/`
 * @throws DossierError with every problem of all files
 */
export function parseDossier(folder: ReadonlyMap<string, string>, options: ParseOptions): Dossier {
	const problems: Problem[] = [];
	const reportOn = (file: string) => reportInto(problems, file);
	const present = migrateFolder(withRightNames(folder, [MANIFEST], reportOn));
	const manifest = parseManifest(present.get(MANIFEST), reportOn(MANIFEST));
	const declared = manifest.layers.filter(({ kind }) => kind !== 'positions');
	const positions = positionLayers(manifest);
	const wanted = [CLAIMS, ...declared.map(({ id }) => `${id}.geojson`)];
	const files = withRightNames(present, wanted, reportOn);

	const articles = parseArticles(files, written(manifest.raw, 'articles'), reportOn);
	const context = { countries: options.countries, frame: manifest.value?.frame };
	const rules = declared.map(layerRules);
	const layerIds = writtenIds(written(manifest.raw, 'layers'));
	const layers = parseLayers(files, rules, layerIds, context, reportOn);
	checkNoFiles(files, positions, reportOn);
	const vocabulary = written(manifest.raw, 'vocabulary');
	const words: Known = {
		articles: new Set(articles.keys()),
		actors: writtenIds(written(manifest.raw, 'actors')),
		sources: writtenIds(written(manifest.raw, 'sources')),
		countries: options.countries,
		layers: layerIds,
		kinds: writtenIds(written(vocabulary, 'kinds')),
		statuses: writtenIds(written(vocabulary, 'statuses')),
		scales: new Map(positions.map((layer) => [layer.id, scaleOf(layer)])),
		features: new Map(
			declared.map((layer) => [layer.id, layers.find(({ id }) => id === layer.id)?.ids])
		)
	};
	const claimsFile = parseClaims(files.get(CLAIMS), articles, words, reportOn(CLAIMS));
	for (const layer of layers)
		checkSupport(layer, words, claimsFile, reportOn(`${layer.id}.geojson`));
	const steps = positionSteps(positions, claimsFile.claims);
	checkPositions(steps, claimsFile, reportOn(CLAIMS));
	const { value } = manifest;
	if (problems.length > 0 || value === undefined) throw new DossierError(inOrder(problems));
	const claims = [...claimsFile.claims];
	const day = newestDay({ asOf: value.asOf, claims });
	const dossier: Dossier = {
		...value,
		asOf: day,
		articles: value.articles.map((id) => readable(articles, id)),
		claims,
		notes: [...claimsFile.notes],
		...(claimsFile.orphanedNotes.length > 0 && { orphanedNotes: claimsFile.orphanedNotes }),
		positions: steps,
		saidOn: [...new Set(claims.map(({ saidOn }) => saidOn))].sort(),
		features: Object.fromEntries(layers.map((layer) => [layer.id, collection(layer)]))
	};
	return withPositions(dossier, day);
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
	declared: ReadonlySet<string> | undefined,
	context: LayerContext,
	reportOn: (file: string) => Report
): LayerFile[] {
	for (const [name, text] of files) {
		const id = LAYER.exec(name)?.[1];
		if (id === undefined || declared?.has(id) === true) continue;
		if (declared === undefined) {
			// Whether it belongs here cannot be told; whether it can be read, can.
			parseJson(text, reportOn(name));
			continue;
		}
		const near = nearest(id, declared);
		reportOn(name)(
			'',
			`There is no layer “${id}”.`,
			near === undefined
				? `Declare it in “layers” of dossier.json, or name the file after a layer (${[...declared].join(', ')}).`
				: `Did you mean ${near}.geojson?`
		);
	}
	return rules.flatMap((rule) => {
		const name = `${rule.id}.geojson`;
		const text = files.get(name);
		if (text !== undefined) return [parseLayer(text, rule, reportOn(name), context)];
		reportOn(MANIFEST)(
			'layers',
			`The dossier has no data for the layer “${rule.id}”.`,
			`Run npm run geo:derive where a recipe makes it; else add ${name}, or remove the layer.`
		);
		return [];
	});
}

/** Positions follow from the claims: a file of them would be a second opinion. */
function checkNoFiles(
	files: ReadonlyMap<string, string>,
	positions: readonly LayerDeclaration[],
	reportOn: (file: string) => Report
): void {
	for (const { id } of positions) {
		const name = `${id}.geojson`;
		if (!files.has(name)) continue;
		reportOn(name)(
			'',
			`The layer “${id}” is one of positions, which follow from the claims.`,
			'Remove the file; notes and places of labels stand in “countries” of the layer in dossier.json.'
		);
	}
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
