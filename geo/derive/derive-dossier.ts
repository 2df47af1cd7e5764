import type { MultiPolygon, Polygon } from 'geojson';
import { DossierError, type Problem } from '../../src/lib/dossier/model/problem';
import { type Report, reportInto } from '../../src/lib/dossier/check/report';
import { polygonsOf, wound, type Area } from './areas';
import { formatLayer } from './format';
import { keepWritten } from './keep-written';
import type { LayerCollection, LayerFeature } from './layer-file';
import { makeFeatures } from './make-features';
import { boundaryOf, type Ground } from './material';
import { planOf } from './plan';
import { RECIPES } from './recipes';

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
 * @param files text by name, of the present schema: dossier.json, recipes.json and rosters.json, as far as
 *   there are any, and every `<layer>.geojson`
 * @throws DossierError when a file cannot be read, or a recipe cannot be followed
 */
export function derivationOf(files: ReadonlyMap<string, string>, ground: Ground): Derivation {
	const plan = planOf(files, ground);
	const { recipes, layers } = plan;
	const problems: Problem[] = [];
	if (recipes === undefined) {
		checkNoneDerived(layers, reportInto(problems, RECIPES));
		if (problems.length > 0) return { texts: new Map(), problems };
	}
	const derived = makeFeatures(plan);
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

/** Reports the missing file of recipes: missing by accident, it must not take its features with it. */
export function checkNoneDerived(
	layers: ReadonlyMap<string, LayerCollection>,
	report: Report
): void {
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

function withBoundaries(layer: LayerCollection, ground: Ground, report: Report): LayerCollection {
	const features = layer.features.map((feature, index): LayerFeature => {
		const { boundary } = feature.properties;
		if (typeof boundary !== 'string') return feature;
		const area = boundaryOf(boundary, ground);
		if (area === undefined) {
			report(
				`features[${index}].properties.boundary`,
				`There is no boundary “${boundary}”.`,
				CORRECT,
				{ subject: String(feature.id) }
			);
			return feature;
		}
		return { ...feature, geometry: inOrder(area) };
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
