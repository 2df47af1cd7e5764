import type { MultiPolygon, Polygon } from 'geojson';
import { decodeBoundaries, type BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import type { RegionFeature } from '../../src/lib/boundaries/regions';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import { type Report, reportInto } from '../../src/lib/dossier/check/report';
import type { Alliance } from './alliance';
import { polygonsOf, wound, type Area } from './areas';
import { deriveBelts } from './belts';
import { contactSections } from './contact-chain';
import { deriveCorridors } from './corridors';
import { formatLayer } from './format';
import { keepWritten, signed } from './keep-written';
import { labelPoint } from './label-point';
import { readLayer, type LayerCollection, type LayerFeature } from './layer-file';
import { deriveNeighbours } from './neighbours';
import { NEIGHBOURS, parseRecipes, type Recipes } from './recipes';
import { terrainOf } from './terrain';

/** What the derivation reads besides the dossier's own folder. */
export interface Ground {
	readonly topology: BoundaryTopology;
	readonly alliance: Alliance;
	/** The region of an ISO 3166-2 code, Ukraine's oblasts apart; undefined where there is none. */
	readonly region: (code: string) => RegionFeature | undefined;
}

const RECIPES = 'recipes.json';
const CONTACT_LINE = 'contact-line.geojson';
const CORRECT = 'Correct it, then run npm run geo:derive.';

/** What the derivation makes of a dossier. */
export interface Derivation {
	/** Text by name, of every layer that there is to be and that nothing is in the way of. */
	readonly texts: ReadonlyMap<string, string>;
	/** Boundaries that do not exist, and what a person wrote where a recipe's features are to stand. */
	readonly problems: readonly Problem[];
}

/**
 * Every layer of a dossier as it should stand in its folder, to be written: see {@link derivationOf}.
 * @returns text by name
 * @throws DossierError where anything is in the way
 */
export function deriveDossier(
	files: ReadonlyMap<string, string>,
	ground: Ground
): ReadonlyMap<string, string> {
	const { texts, problems } = derivationOf(files, ground);
	if (problems.length > 0) throw new DossierError(problems);
	return texts;
}

/**
 * Every layer of a dossier as it should stand in its folder: derived features made anew by the
 * recipes, boundaries filled in, all in one format. Deriving what is derived changes nothing, and
 * nothing that a person wrote is lost: see `keepWritten`.
 *
 * @param files text by name: recipes.json, if there is one, and every `<layer>.geojson`
 * @throws DossierError when a file cannot be read, or nothing can be derived from the contact line
 */
export function derivationOf(files: ReadonlyMap<string, string>, ground: Ground): Derivation {
	const layers = new Map<string, LayerCollection>();
	for (const [name, text] of files) {
		if (name.endsWith('.geojson')) layers.set(name, readLayer(name, text));
	}
	const recipes = files.get(RECIPES);
	const derived =
		recipes === undefined
			? new Map<string, LayerFeature[]>()
			: deriveFeatures(parseRecipes(recipes), layers, ground);
	const problems: Problem[] = [];
	if (recipes === undefined) {
		checkNoneDerived(layers, reportInto(problems, RECIPES));
		if (problems.length > 0) return { texts: new Map(), problems };
	}
	const texts = new Map<string, string>();
	for (const name of [...new Set([...layers.keys(), ...derived.keys()])].sort()) {
		const made = derived.get(name) ?? [];
		if (made.length === 0 && !layers.has(name)) continue;
		const inTheWay: Problem[] = [];
		const report = reportInto(inTheWay, name);
		const layer = keepWritten(layers.get(name), made, report);
		const whole = withBoundaries(layer, ground, report);
		if (inTheWay.length === 0) texts.set(name, formatLayer(whole));
		problems.push(...inTheWay);
	}
	return { texts, problems };
}

/** A file that is missing by accident must not take its features with it. */
function checkNoneDerived(layers: ReadonlyMap<string, LayerCollection>, report: Report): void {
	const derived = [...layers.values()].flatMap(({ features }) =>
		features.filter(({ properties }) => properties['recipe'] !== undefined)
	);
	if (derived.length === 0) return;
	const ids = derived.map(({ id }) => `“${String(id)}”`).join(', ');
	report(
		'',
		`The file is missing, by whose recipes these features were made: ${ids}.`,
		'Restore it. To give the recipes up, remove these features, or take “recipe” and “digest” out of them.'
	);
}

/** The features that recipes make, by file, each signed by its recipe. */
function deriveFeatures(
	recipes: Recipes,
	layers: ReadonlyMap<string, LayerCollection>,
	{ topology, alliance }: Ground
): Map<string, LayerFeature[]> {
	const { fortifications, monitoring, neighbours, date } = recipes;
	const result = new Map<string, LayerFeature[]>();
	try {
		if (neighbours) {
			const features = deriveNeighbours(topology, alliance, recipes.country, neighbours);
			result.set(
				'nato-neighbours.geojson',
				features.map((feature) => signed(feature, NEIGHBOURS))
			);
		}
		if (fortifications === undefined && monitoring === undefined) return result;
		const features = layers.get(CONTACT_LINE)?.features ?? [];
		const sections = contactSections(features);
		if (sections.length === 0) throw failure(CONTACT_LINE, 'features', 'It has no lines.');
		const terrain = terrainOf(topology, recipes.country, sections);
		const pockets = features.flatMap(({ geometry }) =>
			geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : []
		);
		const illustrative = (source: string) => ({ basis: 'illustrative', source, date });
		if (fortifications) {
			const belts = deriveBelts(terrain, pockets, recipes, fortifications);
			const { source } = fortifications;
			result.set(
				'fortifications.geojson',
				fortifications.belts.map(({ id, name, note }) =>
					areaFeature(belts, id, { name, role: 'proposed', ...illustrative(source), note })
				)
			);
		}
		if (monitoring) {
			const corridors = deriveCorridors(terrain, recipes.outline, monitoring);
			const { source } = monitoring;
			result.set(
				'monitoring.geojson',
				monitoring.corridors.map(({ id, name, note, means, reachKilometres }) =>
					areaFeature(corridors, id, {
						...{ name, means, reachKilometres },
						...illustrative(source),
						note
					})
				)
			);
		}
		return result;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw failure(RECIPES, '', error.message);
	}
}

function areaFeature(
	areas: ReadonlyMap<string, Area>,
	id: string,
	{ note, ...properties }: Record<string, unknown>
): LayerFeature {
	const geometry = areas.get(id) ?? null;
	const label = geometry === null ? {} : { label: labelPoint(geometry) };
	return signed(
		{ type: 'Feature', id, properties: { ...properties, ...label, note }, geometry },
		id
	);
}

function withBoundaries(
	layer: LayerCollection,
	{ topology, region }: Ground,
	report: Report
): LayerCollection {
	const { countries, oblasts } = decodeBoundaries(topology);
	const features = layer.features.map((feature, index): LayerFeature => {
		const { boundary } = feature.properties;
		if (typeof boundary !== 'string') return feature;
		const area =
			countries.get(boundary) ??
			oblasts.features.find(({ properties }) => properties.id === boundary) ??
			region(boundary);
		if (area === undefined) {
			report(
				`features[${index}].properties.boundary`,
				`There is no boundary “${boundary}”.`,
				CORRECT,
				{ subject: String(feature.id) }
			);
			return feature;
		}
		return { ...feature, geometry: inOrder(area.geometry) };
	});
	return { ...layer, features };
}

/** The boundary file keeps the winding of RFC 7946 already; this holds it to that. */
function inOrder(geometry: Polygon | MultiPolygon): Area {
	const polygons = polygonsOf(geometry).map((rings) =>
		rings.map((ring, index) => wound(ring, index === 0))
	);
	const [only] = polygons;
	return geometry.type === 'Polygon' && only !== undefined
		? { type: 'Polygon', coordinates: only }
		: { type: 'MultiPolygon', coordinates: polygons };
}

function failure(file: string, path: string, message: string): DossierError {
	return new DossierError([{ file, path, message, remedy: CORRECT }]);
}
