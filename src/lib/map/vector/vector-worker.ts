// Draws the map beside the page, so that the page stays quick while it does.
import type { Camera, Size } from '../../cartography/projection';
import type { CompiledStyle } from '../../cartography/style';
import { drawMap } from '../../cartography/svg/draw/draw-map';
import type { HitLayer } from '../../cartography/display-list';
import { writeLayers } from '../../cartography/svg/writers/write-map';
import type { FeatureStates } from '../maplibre/apply-states';

/** What is drawn from here on. Sources are sent once: their features are most of the bytes. */
export interface StyleOrder {
	readonly kind: 'style';
	readonly compiled: CompiledStyle;
	/** Ids of the sources that are left out, because they are as they were. */
	readonly unchanged: readonly string[];
}

export interface DrawOrder {
	readonly kind: 'draw';
	readonly camera: Camera;
	readonly size: Size;
	readonly margin: number;
	readonly states: FeatureStates;
}

/** A drawing as the page shows it. */
export interface ShownDrawing {
	/** Content of an `<svg>`. */
	readonly markup: string;
	readonly hits: readonly HitLayer[];
}

export type DrawAnswer = { readonly drawn: ShownDrawing } | { readonly failure: string };

/** CSS pixels that the outlines of a moving map may be off. */
const PRECISION = 0.5;

let compiled: CompiledStyle | undefined;

self.addEventListener('message', ({ data: order }: MessageEvent<StyleOrder | DrawOrder>) => {
	if (order.kind === 'style') compiled = completed(order, compiled);
	else self.postMessage(answer(order));
});

function answer({ camera, size, margin, states }: DrawOrder): DrawAnswer {
	try {
		if (compiled === undefined) throw new Error('There is no style to draw yet.');
		const { shapes, marks, labels, hits } = drawMap({
			compiled,
			camera,
			size,
			margin,
			states,
			precision: PRECISION,
			// The map finds features itself where the pointer is: they need no links.
			interactive: () => undefined
		});
		// The style is that of one theme. Written here, so that the page has no more to do than to show it.
		const markup = writeLayers([...shapes, ...marks, ...labels], { theme: 'light' });
		return { drawn: { markup, hits } };
	} catch (error) {
		return { failure: error instanceof Error ? error.message : String(error) };
	}
}

function completed(
	{ compiled: sent, unchanged }: StyleOrder,
	before: CompiledStyle | undefined
): CompiledStyle {
	const sources = { ...sent.style.sources };
	for (const id of unchanged) {
		const known = before?.style.sources[id];
		if (known !== undefined) sources[id] = known;
	}
	return { ...sent, style: { ...sent.style, sources } };
}
