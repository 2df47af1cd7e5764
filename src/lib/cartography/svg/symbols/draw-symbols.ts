import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Scene } from '../scene/scene';
import { placeSymbols, type PlacedSymbol } from './place-symbols';
import { iconMarkup, textMarkup } from './write-symbols';
import { writeText } from './write-text';

/** Symbol layers in two parts: marks belong to the geometry, names can be left out. */
export interface DrawnSymbols {
	/** Layers with an icon and no text: they are drawn whatever becomes of the labels. */
	readonly marks: string;
	/** Layers with text, their icons included. */
	readonly labels: string;
}

/**
 * The markup of all symbol layers, placed so that none covers another: in each part a
 * `<g data-layer="<layer>">` for each run of style layers of one layer, in drawing order. Marks go on
 * top of all geometry, and labels on top of marks.
 * @throws Error for a font, an image or a geometry that cannot be drawn, naming the style layer
 */
export function drawSymbols(scene: Scene): DrawnSymbols {
	const placed = placeSymbols(scene);
	const write = scene.drawing.writeText ?? writeText;
	const layers = scene.layers.filter(({ type }) => type === 'symbol');
	const isMark = ({ layout }: LayerSpecification): boolean => !('text-field' in (layout ?? {}));
	const draw = (wanted: readonly LayerSpecification[]): string =>
		grouped(
			wanted.map(({ id }) => ({
				layer: id.split('/')[0] ?? id,
				markup: symbolsMarkup(placed.get(id) ?? [], write)
			}))
		);
	return {
		marks: draw(layers.filter(isMark)),
		labels: draw(layers.filter((layer) => !isMark(layer)))
	};
}

/** Icons below all texts of their style layer; what lies further south is drawn over the rest. */
function symbolsMarkup(
	symbols: readonly PlacedSymbol[],
	write: NonNullable<Scene['drawing']['writeText']>
): string {
	const icons = symbols
		.flatMap(({ icon }) => icon ?? [])
		.sort((a, b) => a.y - b.y)
		.map(iconMarkup);
	const texts = symbols.flatMap(({ text }) => (text ? textMarkup(text, write) : []));
	return [...icons, ...texts].join('');
}

function grouped(parts: readonly { layer: string; markup: string }[]): string {
	const runs: { layer: string; markup: string }[] = [];
	for (const part of parts.filter(({ markup }) => markup !== '')) {
		const last = runs.at(-1);
		if (last?.layer === part.layer) last.markup += part.markup;
		else runs.push({ ...part });
	}
	return runs.map(({ layer, markup }) => `<g data-layer="${layer}">${markup}</g>`).join('');
}
