import type {
	CategoryDeclaration,
	LabelDeclaration,
	LayerDeclaration
} from '../dossier/model/declarations';
import { holds } from '../dossier/model/category';
import type { Dossier } from '../dossier/model/types';
import { formatDate, formatKilometres } from '../language/format';
import { inWords } from '../language/words';
import { categoryOf } from './category';
import type { Category, LabelDefinition, LayerDefinition } from './definition';
import { symbologyOf } from './looks';
import { BORDER, LAND, PALETTE } from './palette';

/** The part of a dossier that its layers are made out from. */
export type DeclaresLayers = Pick<Dossier, 'layers' | 'vocabulary'>;

/** Declarations never change, and are asked for at every switch of a layer. */
const made = new WeakMap<Dossier['layers'], readonly LayerDefinition[]>();

/** A dossier's layers in drawing order: the same objects for the same declarations. */
export function layersOf({ layers, vocabulary }: DeclaresLayers): readonly LayerDefinition[] {
	const known = made.get(layers);
	if (known !== undefined) return known;
	const definitions = layers.map((layer) => define(layer, vocabulary));
	made.set(layers, definitions);
	return definitions;
}

/** The ids of a dossier's layers, in drawing order. */
export function layerIds({ layers }: Pick<Dossier, 'layers'>): string[] {
	return layers.map(({ id }) => id);
}

/** A layer of a dossier by its id; undefined where the dossier has none of this id. */
export function layerById(dossier: DeclaresLayers, id: string): LayerDefinition | undefined {
	return layersOf(dossier).find((layer) => layer.id === id);
}

function define(layer: LayerDeclaration, vocabulary: Dossier['vocabulary']): LayerDefinition {
	const { id, kind, group, name, summary, property, categories, label, measures = [] } = layer;
	const scale = {
		property,
		categories: [
			...categories.map((category): Category => defineCategory(category, vocabulary)),
			...(layer.none ? [without(inWords(layer.none.label))] : [])
		]
	};
	return {
		id,
		kind,
		group,
		name: inWords(name),
		summary: inWords(summary),
		areasAreCountries: kind === 'positions' || kind === 'members',
		scale,
		...(label && { labels: defineLabels(label, { scale }) }),
		measures: measures.map((measure) => ({
			property: measure.property,
			label: measure.label && inWords(measure.label),
			words: (value) => {
				const figure = formatKilometres(value);
				return measure.text ? inWords(measure.text).replace('{value}', figure) : figure;
			}
		}))
	};
}

function defineCategory(
	{ value, label, look, colour, where, id }: CategoryDeclaration,
	{ statuses }: Dossier['vocabulary']
): Category {
	const words = label ?? statuses.find((status) => status.id === value)?.label ?? value;
	return {
		value,
		...(where && { where }),
		...(id !== undefined && { id }),
		label: inWords(words),
		symbology: symbologyOf(look, colour)
	};
}

/** Value of the category that only explains plain land. */
const NONE = 'none';

/** Land of which nothing is said, for the legend of a layer of positions. */
function without(label: string): Category {
	return {
		value: NONE,
		label,
		symbology: {
			shape: 'area',
			fill: { ink: LAND, opacity: 1 },
			strokes: [{ ink: BORDER, width: 0.9 }]
		},
		legendOnly: true
	};
}

function defineLabels(
	label: LabelDeclaration,
	layer: Pick<LayerDefinition, 'scale'>
): LabelDefinition {
	const { where = {}, longestOnly, fromZoom, size, colour, placement, replacesCountryName } = label;
	const template = inWords(label.text);
	return {
		text: ({ id, country, properties }, countryName) => {
			const values: Readonly<Record<string, string>> = {
				name: properties.name ?? (country === undefined ? id : countryName(country)),
				category: categoryOf(layer, properties)?.label ?? '',
				date: formatDate(properties.date)
			};
			return template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
		},
		of: ({ properties }) => holds(where, properties),
		longestOnly: longestOnly === true,
		minimumZoom: fromZoom,
		size,
		ink: PALETTE[colour].mark,
		placement,
		replacesCountryName: replacesCountryName === true
	};
}
