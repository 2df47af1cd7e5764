import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Size } from '../cartography/projection';
import type { CompiledStyle } from '../cartography/style';
import { element } from '../cartography/svg/markup';
import { makeScene, type Scene } from '../cartography/svg/scene';
import { placeSymbols, type PlacedSymbol } from '../cartography/svg/symbols/place-symbols';
import { iconMarkup, textMarkup } from '../cartography/svg/symbols/write-symbols';
import { writeText } from '../cartography/svg/symbols/write-text';
import type { FrameView } from './frame-view';
import { stepRules } from './picture-steps';

/**
 * Widths of the frame for which names are placed, CSS pixels: in a small window, on a phone, in a
 * common window and on a large screen. Each set is shown from a little below its own width to that of the next.
 */
const WIDTHS = [270, 342, 688, 1100] as const;
/** Share of its width at which a set first shows: a little narrower, names still have room. */
const TOLERANCE = 0.85;
/** Names stand beyond the frame as well, CSS pixels. */
const MARGIN = 400;

export interface NameSets {
	/** A `<g>` for each set, for an SVG that is as large as the frame. */
	readonly markup: string;
	/** Says which set shows in a frame of what size. */
	readonly rules: string;
}

/**
 * Names and marks in the size that they have on a map, however large the frame is shown. A set is
 * placed for one width; in another, each name moves with the place that it belongs to, which is given
 * in percent of the frame.
 */
export function nameSets(compiled: CompiledStyle, viewOf: (width: number) => FrameView): NameSets {
	const nameOf = (width: number): string => `names-${width}`;
	const markup = WIDTHS.map((width) => {
		const { camera, size } = viewOf(width);
		const scene = makeScene({ compiled, camera, size, states: new Map(), margin: MARGIN });
		return setMarkup(nameOf(width), scene, size);
	});
	const steps = WIDTHS.map((width, index) => ({
		name: nameOf(width),
		from: index === 0 ? 0 : width * TOLERANCE
	}));
	return { markup: markup.join(''), rules: stepRules(steps, viewOf(WIDTHS[0]).size) };
}

function setMarkup(name: string, scene: Scene, size: Size): string {
	const placed = placeSymbols(scene);
	const symbols = scene.layers.filter(({ type }) => type === 'symbol');
	const isMark = ({ layout }: LayerSpecification): boolean => !('text-field' in (layout ?? {}));
	const groups = [...symbols.filter(isMark), ...symbols.filter((layer) => !isMark(layer))].map(
		({ id }) => {
			const markup = (placed.get(id) ?? []).map((symbol) => symbolMarkup(symbol, size)).join('');
			return markup === '' ? '' : element('g', { 'data-layer': id.split('/')[0] }, markup);
		}
	);
	return element('g', { class: name }, groups.join(''));
}

function symbolMarkup(symbol: PlacedSymbol, { width, height }: Size): string {
	const { x, y } = symbol.at;
	const { icon, text } = movedBy(symbol, -x, -y);
	const markup = `${icon ? iconMarkup(icon) : ''}${text ? textMarkup(text, writeText) : ''}`;
	if (markup === '') return '';
	const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(2)}%`;
	return element('svg', { x: percent(x, width), y: percent(y, height) }, markup);
}

/** A symbol elsewhere. @param x to the right, @param y down, CSS pixels */
function movedBy(symbol: PlacedSymbol, x: number, y: number): Pick<PlacedSymbol, 'icon' | 'text'> {
	const move = <T extends { x: number; y: number }>(part: T): T => ({
		...part,
		x: part.x + x,
		y: part.y + y
	});
	const { icon, text } = symbol;
	return {
		icon: icon && move(icon),
		text: text?.kind === 'line' ? { ...text, letters: text.letters.map(move) } : text && move(text)
	};
}
