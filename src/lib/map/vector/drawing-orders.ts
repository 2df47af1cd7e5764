import { contourCount, paintShapes } from '../../cartography/canvas/paint-shapes';
import type { HitLayer, LayerGroup } from '../../cartography/display-list';
import type { Camera, Size } from '../../cartography/projection';
import type { CompiledStyle } from '../../cartography/style';
import { drawMap } from '../../cartography/svg/draw/draw-map';
import { writeLayers } from '../../cartography/svg/writers/write-map';
import { fontFileName } from '../../fonts/font-files';
import { loadScripts } from '../../fonts/load-scripts';
import type { MapScripts } from '../map-engine';
import type { FeatureStates } from '../maplibre/apply-states';

/** What is drawn from here on. Sources are sent once: their features are most of the bytes. */
export interface StyleOrder {
	readonly kind: 'style';
	readonly compiled: CompiledStyle;
	/** Ids of the sources that are left out, because they are as they were. */
	readonly unchanged: readonly string[];
}

/** What names are set with from here on. */
export interface ScriptsOrder {
	readonly kind: 'scripts';
	readonly scripts: MapScripts;
}

export interface DrawOrder {
	readonly kind: 'draw';
	readonly camera: Camera;
	readonly size: Size;
	readonly margin: number;
	readonly states: FeatureStates;
	/** Pixels of the screen for each CSS pixel. */
	readonly pixelRatio: number;
}

export type DrawingOrder = StyleOrder | ScriptsOrder | DrawOrder;

/** A drawing as the page shows it. */
export interface ShownDrawing {
	/** Content of an `<svg>`. */
	readonly markup: string;
	/** What lies below it: shapes and marks, where they are too many for elements; as large as the drawing with its margin. */
	readonly picture?: ImageBitmap;
	readonly hits: readonly HitLayer[];
}

export type DrawAnswer = { readonly drawn: ShownDrawing } | { readonly failure: string };

/**
 * Lines and areas that a page can show as SVG and still be quick. All layers of a dossier of countries have about
 * three thousand, most of them lines of hatchings.
 */
const MOST_AS_SVG = 8000;

/** CSS pixels that the outlines of a moving map may be off. */
const PRECISION = 0.5;

/** Draws a map as it is told to, order by order. */
export class DrawingDesk {
	#compiled: CompiledStyle | undefined;
	/** Whether the fonts have come: names are not drawn before that. */
	#fonts: Promise<void> = Promise.resolve();

	/** Takes an order. Only those to draw are answered, and never with an error that is thrown. */
	take(order: DrawingOrder): Promise<DrawAnswer> | undefined {
		if (order.kind === 'style') this.#compiled = completed(order, this.#compiled);
		else if (order.kind === 'scripts') this.#fonts = learn(order);
		else return this.#answer(order);
		return undefined;
	}

	async #answer(order: DrawOrder): Promise<DrawAnswer> {
		try {
			await this.#fonts;
			if (this.#compiled === undefined) throw new Error('There is no style to draw yet.');
			return { drawn: drawn(this.#compiled, order) };
		} catch (error) {
			return { failure: error instanceof Error ? error.message : String(error) };
		}
	}
}

async function learn({ scripts: { subsets, folder } }: ScriptsOrder): Promise<void> {
	await loadScripts(subsets, async (file, format) => {
		const name = fontFileName(file, format);
		const response = await fetch(folder + name);
		if (!response.ok) throw new Error(`The font ${name} could not be loaded (${response.status}).`);
		return new Uint8Array(await response.arrayBuffer());
	});
}

function drawn(compiled: CompiledStyle, order: DrawOrder): ShownDrawing {
	const { camera, size, margin, states } = order;
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
	const ground = [...shapes, ...marks];
	const isMuch = contourCount(ground) > MOST_AS_SVG;
	const picture = isMuch ? painted(ground, order) : undefined;
	// The style is that of one theme. Written here, so that the page has no more to do than to show it.
	const written = picture === undefined ? [...ground, ...labels] : labels;
	return { markup: writeLayers(written, { theme: 'light' }), hits, ...(picture && { picture }) };
}

/** Undefined in a browser that has no canvas beside the page: Safari before 16.4. */
function painted(
	groups: readonly LayerGroup[],
	{ size, margin, pixelRatio }: DrawOrder
): ImageBitmap | undefined {
	if (!('OffscreenCanvas' in globalThis)) return undefined;
	const [width, height] = [size.width + 2 * margin, size.height + 2 * margin];
	const canvas = new OffscreenCanvas(Math.ceil(width * pixelRatio), Math.ceil(height * pixelRatio));
	const context = canvas.getContext('2d');
	if (context === null) return undefined;
	context.scale(canvas.width / width, canvas.height / height);
	context.translate(margin, margin);
	paintShapes(context, groups, 'light');
	return canvas.transferToImageBitmap();
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
