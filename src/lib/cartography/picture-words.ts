import { featureReference } from '../dossier/model/reference';
import type { Dossier, FeatureReference } from '../dossier/model/types';
import { t } from '../language/with-snapshot';
import { categoryOf } from '../layers/category';
import type { LayerDefinition } from '../layers/definition';
import { layersOf, type DeclaresLayers } from '../layers/layers-of';

type Shown = DeclaresLayers & Pick<Dossier, 'features'>;
/** What a feature is called; undefined where only its file knows. */
type NameOf = (reference: FeatureReference) => string | undefined;

type IsShown = (reference: FeatureReference) => boolean;

/** How many features of one category are named, before the others are counted. */
const NAMED = 12;
/** How long the words may get, in characters, before further layers are only counted. */
const LONG = 900;

/**
 * What a map of these layers shows, for those who do not see it: for each layer in drawing order the
 * categories of its legend, and which features have them. “Troops. Signed intent: France, Ukraine; Offer of
 * troops: Germany.” What would be too long is cut, and says how much is left out.
 * @param isShown whether a feature is on it; left out: all of them are
 */
export function pictureWords(
	dossier: Shown,
	layers: readonly string[],
	nameOf: NameOf,
	isShown: IsShown = () => true
): string {
	const told: string[] = [];
	let length = 0;
	for (const layer of layersOf(dossier).filter(({ id }) => layers.includes(id))) {
		const { categories, count } = contentOf(dossier, layer, nameOf, isShown);
		if (count === 0) continue;
		const whole = t('snapshot:picture.layer', {
			layer: layer.name,
			categories: categories.join(t('snapshot:picture.between'))
		});
		const words =
			length + whole.length <= LONG
				? whole
				: t('snapshot:picture.counted', { layer: layer.name, count });
		told.push(words);
		length += words.length;
	}
	return told.join(' ');
}

/** Each category with its features by name, and how many features there are. */
function contentOf(
	dossier: Shown,
	layer: LayerDefinition,
	nameOf: NameOf,
	isShown: IsShown
): { readonly categories: string[]; readonly count: number } {
	const features = (dossier.features[layer.id]?.features ?? []).filter(({ id }) =>
		isShown(featureReference(layer.id, id))
	);
	const categories = layer.scale.categories.flatMap((category) => {
		const names = features
			.filter(({ properties }) => categoryOf(layer, properties) === category)
			.map(({ id, properties }) => nameOf(featureReference(layer.id, id)) ?? properties.name ?? id);
		if (names.length === 0) return [];
		// One that stands alone under more is told as quickly as “1 more”.
		const shown = names.length === NAMED + 1 ? names : names.slice(0, NAMED);
		const more = names.length - shown.length;
		const list = shown.join(', ');
		return [
			t('snapshot:picture.category', {
				category: category.label,
				features: more === 0 ? list : t('snapshot:picture.more', { list, count: more })
			})
		];
	});
	return { categories, count: features.length };
}
