import type {
	CategoryDeclaration,
	LabelDeclaration,
	LayerDeclaration
} from '../dossier/model/declarations';
import { holds } from '../dossier/model/category';
import type { Dossier } from '../dossier/model/types';
import { AND, statusProperty } from '../dossier/model/positions';
import { formatDate, formatKilometres, joinNames } from '../language/format';
import { t } from '../language/language';
import { inWords } from '../language/words';
import { categoryOf } from './category';
import type { Category, LabelDefinition, LayerDefinition, Symbology } from './definition';
import { symbologyOf } from './looks';
import { BORDER, LAND, PALETTE, type Ink } from './palette';

/** The part of a dossier that its layers are made out from. */
export type DeclaresLayers = Pick<Dossier, 'layers' | 'vocabulary' | 'positions'>;

/** By a dossier's declarations, which never change and are asked for at every switch of a layer. */
const made = new WeakMap<
	Dossier['layers'],
	{ readonly positions: Dossier['positions']; readonly definitions: readonly LayerDefinition[] }
>();

/** A dossier's layers in drawing order: the same objects for the same declarations and positions. */
export function layersOf(dossier: DeclaresLayers): readonly LayerDefinition[] {
	const { layers, positions } = dossier;
	const known = made.get(layers);
	if (known?.positions === positions) return known.definitions;
	const definitions = layers.map((layer) => define(layer, dossier));
	made.set(layers, { positions, definitions });
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

function define(
	layer: LayerDeclaration,
	{ vocabulary, positions }: DeclaresLayers
): LayerDefinition {
	const {
		id,
		kind,
		group,
		name,
		summary,
		property,
		categories,
		label,
		sides,
		measures = []
	} = layer;
	const defined = categories.map((category) => defineCategory(category, vocabulary));
	const scale = {
		property: kind === 'positions' ? statusProperty(layer) : property,
		categories: [
			...defined,
			...disputes(defined, disputedValues(layer.id, positions)),
			...(layer.none ? [without(layer.none.legend ?? t('layers:no-position'))] : [])
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
		sides,
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

/** The values of the disputed positions that there ever are in a layer. */
function disputedValues(layer: string, positions: Dossier['positions']): ReadonlySet<string> {
	const disputed = positions.filter((step) => step.layer === layer && step.statuses.length > 1);
	return new Set(disputed.map(({ statuses }) => statuses.join(AND)));
}

/** Statuses that contradict each other, both seen: a hatching in the colour of each, crossing. */
function disputes(categories: readonly Category[], values: ReadonlySet<string>): Category[] {
	return [...values].map((value) => {
		const found = categories.filter((each) => value.split(AND).includes(each.value));
		const [one, other] = found.map(({ symbology }) => inkOf(symbology));
		return {
			value,
			label: t('layers:disputed', { statuses: joinNames(found.map(({ label }) => label)) }),
			symbology: {
				shape: 'area',
				...(one && {
					pattern: { kind: 'hatch', ink: one, spacing: 10, width: 2, direction: 'up' },
					strokes: [{ ink: one, width: 1.4 }]
				}),
				...(other && {
					crossing: { kind: 'hatch', ink: other, spacing: 10, width: 2, direction: 'down' }
				})
			}
		};
	});
}

/** The ink of an area's look, each of which has a pattern or strokes. */
function inkOf({ pattern, strokes = [] }: Symbology): Ink | undefined {
	return pattern?.ink ?? strokes.at(-1)?.ink;
}

/** Value of the category that only explains plain land. */
const NONE = 'none';

/** Land without a position, for the legend of a layer of positions: claims may speak of some of it. */
function without(words: NonNullable<CategoryDeclaration['label']>): Category {
	return {
		value: NONE,
		label: inWords(words),
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
