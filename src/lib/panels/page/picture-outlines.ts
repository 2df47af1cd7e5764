import type { FeatureState } from '../../cartography/emphasis';
import type { Shape } from '../../cartography/filters';
import type { BaseInks } from '../../cartography/palette';
import { outlineBands, type Attended, type Band } from '../../cartography/selection-widths';
import { COUNTRIES } from '../../dossier/model/reference';
import type { FeatureReference } from '../../dossier/model/types';

const SVG = 'http://www.w3.org/2000/svg';
/** How far masks reach around the drawing, in its units: farther than anything in it. */
const REACH = 5000;

type Inks = Pick<BaseInks, 'selectionInner' | 'selectionOuter'>;

/**
 * Outlines what is looked at on the drawn map, as the live one does (`cartography/selection.ts`). It has no
 * lines beside a border: there, a border's own broad line is masked out up to where the outline begins.
 */
export class PictureOutlines {
	readonly #drawing: SVGElement;
	#shown: readonly Element[] = [];

	/** @param drawing with its hit areas */
	constructor(drawing: SVGElement) {
		this.#drawing = drawing;
	}

	/**
	 * Outlines these features, and no others.
	 * @param isShown whether features of a layer are seen
	 */
	show(
		states: ReadonlyMap<FeatureReference, FeatureState>,
		isShown: (layer: string) => boolean,
		inks: Inks
	): void {
		this.clear();
		const [ground, above] = [group(), group()];
		for (const [reference, state] of states) {
			const attended = attendedOf(state);
			if (attended === undefined) continue;
			for (const area of this.#areasOf(reference, isShown)) {
				const shape = shapeOf(area);
				const { line, casing } = outlineBands(shape, attended);
				// Of an area, it lies below all fills, as on the live map.
				const below = shape === 'area' ? ground : above;
				below.append(band(area, shape, casing, inks.selectionOuter));
				above.append(band(area, shape, line, inks.selectionInner));
			}
		}
		this.#shown = [ground, above];
		const [land] = this.#layers(({ layer }) => layer === COUNTRIES);
		this.#drawing.insertBefore(ground, land?.nextSibling ?? null);
		const [hits = null] = this.#layers(({ targets }) => targets !== undefined);
		this.#drawing.insertBefore(above, hits);
	}

	clear(): void {
		for (const element of this.#shown) element.remove();
		this.#shown = [];
	}

	#layers(isWanted: (data: DOMStringMap) => boolean): SVGElement[] {
		return Array.from(this.#drawing.children).filter(
			(child): child is SVGElement => child instanceof SVGElement && isWanted(child.dataset)
		);
	}

	#areasOf(reference: FeatureReference, isShown: (layer: string) => boolean): Element[] {
		return this.#layers(
			({ targets }) => targets !== undefined && isShown(targets.split('/')[0] ?? '')
		).flatMap((layer) => [...layer.querySelectorAll(`[data-feature="${CSS.escape(reference)}"]`)]);
	}
}

/** As `cartography/selection.ts` ranks them. */
function attendedOf({ selected, hovered, related }: FeatureState): Attended | undefined {
	if (selected === true) return 'selected';
	if (hovered === true) return 'hovered';
	return related === true ? 'related' : undefined;
}

/** Of a hit area: `writeHits` has circles for points, and lines are hit as far as their stroke reaches. */
function shapeOf(area: Element): Shape {
	if (area.querySelector('circle') !== null) return 'point';
	return area.parentElement?.hasAttribute('stroke-width') === true ? 'line' : 'area';
}

/** A band around all parts of a hit area. */
function band(area: Element, shape: Shape, [from, to]: Band, ink: string): SVGElement {
	const parts = Array.from(area.querySelectorAll('path, circle'));
	const copies = (): Element[] => parts.map((part) => part.cloneNode() as Element);
	const id = `outline-${(made += 1)}`;
	const reach = { x: -REACH, y: -REACH, width: 2 * REACH, height: 2 * REACH };
	const mask = make('mask', { id, maskUnits: 'userSpaceOnUse', ...reach });
	const inside = { fill: shape === 'line' ? 'none' : '#000', ...stroke('#000', from) };
	const within = make('g', inside);
	within.append(...copies());
	mask.append(make('rect', { fill: '#fff', ...reach }), within);
	const masked = make('g', { mask: `url(#${id})` });
	const drawn = make('g', { fill: 'none', ...stroke(ink, to) });
	drawn.append(...copies());
	masked.append(drawn);
	const whole = group();
	whole.append(mask, masked);
	return whole;
}

let made = 0;

function stroke(ink: string, reach: number): Readonly<Record<string, string | number>> {
	if (reach <= 0) return {};
	return {
		stroke: ink,
		'stroke-width': 2 * reach,
		'stroke-linejoin': 'round',
		'stroke-linecap': 'round'
	};
}

function group(): SVGElement {
	return make('g', {});
}

function make(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
	const element = document.createElementNS(SVG, name) as SVGElement;
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}
