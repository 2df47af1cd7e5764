import type { LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Size } from '../../projection';
import { drawBackground } from './draw-background';
import { drawCircle } from './draw-circle';
import { drawFill } from './draw-fill';
import { drawLine } from './draw-line';
import type { DrawnMap, MapDrawing } from './drawing';
import { makeFrame } from '../geometry/viewport-clip';
import { element } from '../writers/markup';
import { makeScene } from '../scene/scene';
import { drawSymbols } from '../symbols/draw-symbols';
import { drawTargets } from './targets';
import { refuseUnsupported } from '../scene/unsupported';

/** Where coordinates are rounded to, unless the drawing says otherwise: CSS pixels. */
const PRECISION = 0.1;

/**
 * Draws a compiled style as SVG, the same text for the same input. Shapes reach a little beyond the
 * frame and its margin: whoever shows the drawing clips it.
 * @throws UnsupportedStyle before anything is drawn, where the style asks for what is not drawn
 */
export function drawMap(drawing: MapDrawing): DrawnMap {
	refuseUnsupported(drawing.compiled);
	const scene = makeScene(drawing);
	const frame = makeFrame(scene, drawing.precision ?? PRECISION);
	const groups = groupIds(drawing.prefix ?? '');

	const draw = (layer: LayerSpecification): string => {
		switch (layer.type) {
			case 'background':
				return drawBackground(scene, layer);
			case 'fill':
				return drawFill(scene, frame, layer);
			case 'line':
				return drawLine(scene, frame, layer);
			case 'circle':
				return drawCircle(scene, frame, layer);
			default:
				return '';
		}
	};
	const shapes = runs(scene.layers)
		.map(([name, layers]) => [name, layers.map(draw).join('')] as const)
		.filter(([, markup]) => markup !== '')
		.map(([name, markup]) => element('g', { 'data-layer': name, id: groups(name) }, markup))
		.join('');
	const { marks, labels } = drawSymbols(scene);
	return {
		geometry: shapes + marks,
		labels,
		targets: drawTargets(scene)
	};
}

/** A drawing as a file of its own. */
export function svgDocument(drawn: DrawnMap, { width, height }: Size): string {
	return element(
		'svg',
		{ xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
		drawn.geometry + drawn.labels + drawn.targets
	);
}

/** Style layers that follow on each other and belong to one layer: the first word of their ids. */
function runs(
	layers: readonly LayerSpecification[]
): (readonly [name: string, layers: LayerSpecification[]])[] {
	const found: (readonly [string, LayerSpecification[]])[] = [];
	for (const layer of layers) {
		const [name = ''] = layer.id.split('/');
		const last = found.at(-1);
		if (last?.[0] === name) last[1].push(layer);
		else found.push([name, [layer]]);
	}
	return found;
}

/** Gives a layer's groups ids that tell them apart: troops, troops-2. */
function groupIds(prefix: string): (name: string) => string {
	const given = new Map<string, number>();
	return (name) => {
		const count = (given.get(name) ?? 0) + 1;
		given.set(name, count);
		return `${prefix}${name}${count === 1 ? '' : `-${count}`}`;
	};
}
