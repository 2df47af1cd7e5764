import type { ThemeName } from '../../layers/palette';
import type {
	Colour,
	Contour,
	GroupItem,
	Item,
	LayerGroup,
	MarkItem,
	Pen,
	Rectangle
} from '../display-list';
import { markOutline } from '../point-mark';

/** What both a page's canvas and a worker's have. */
type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paints shapes and marks on a canvas, in the colours of a theme: the same as SVG shows, for drawings of so many
 * shapes that a page would be slow with an element for each.
 * @param context whose unit is a CSS pixel, and whose origin is the drawing's
 * @throws RangeError where there are texts: those are elements, so that a page can find and read them
 */
export function paintShapes(
	context: Context,
	groups: readonly LayerGroup[],
	theme: ThemeName
): void {
	const painter = new Painter(context, theme);
	for (const { items } of groups) for (const item of items) painter.paint(item);
}

/** How many lines and areas there are in items. */
export function contourCount(groups: readonly { readonly items: readonly Item[] }[]): number {
	let count = 0;
	const add = (item: Item): void => {
		if (item.kind === 'group') item.items.forEach(add);
		else count += item.kind === 'paths' ? item.contours.length : 1;
	};
	for (const { items } of groups) items.forEach(add);
	return count;
}

/** Draws the outline that is to be filled or stroked. */
type Trace = () => void;

class Painter {
	readonly #context: Context;
	readonly #theme: ThemeName;

	constructor(context: Context, theme: ThemeName) {
		this.#context = context;
		this.#theme = theme;
	}

	paint(item: Item): void {
		const context = this.#context;
		switch (item.kind) {
			case 'group':
				this.#paintGroup(item);
				break;
			case 'paths':
				this.#trace(() => {
					for (const contour of item.contours) this.#contour(contour, item.step);
				});
				this.#paintPath(item);
				break;
			case 'circle':
				this.#trace(() => context.arc(item.x, item.y, item.radius, 0, 2 * Math.PI));
				this.#paintPath(item);
				break;
			case 'rectangle':
				this.#trace(() => this.#box(item.box));
				this.#paintPath(item);
				break;
			case 'mark':
				this.#paintMark(item);
				break;
			case 'text':
				throw new RangeError('Texts are not painted: write them as elements.');
		}
	}

	#trace(trace: Trace): void {
		this.#context.beginPath();
		trace();
	}

	#paintGroup({ items, clip, origin, scale }: GroupItem): void {
		const context = this.#context;
		context.save();
		if (clip !== undefined) {
			this.#trace(() => this.#box(clip));
			context.clip();
		}
		if (origin !== undefined) context.translate(origin.x, origin.y);
		if (scale !== undefined) context.scale(...scale);
		for (const item of items) this.paint(item);
		context.restore();
	}

	#paintPath({ fill, pen }: { readonly fill?: Colour; readonly pen?: Pen }): void {
		const context = this.#context;
		if (fill !== undefined) {
			this.#fillWith(fill);
			context.fill('nonzero');
		}
		if (pen !== undefined) {
			this.#strokeWith(pen);
			context.stroke();
		}
	}

	/** The edge first: half of it lies below the mark, and does not show through it. */
	#paintMark({ mark, radius, x, y, ink, edge, opacity }: MarkItem): void {
		const context = this.#context;
		const outline = new Path2D(markOutline(mark, radius, x, y));
		if (edge !== undefined) {
			const reach = 2 * (radius + edge.width);
			const around = new Path2D();
			around.rect(x - reach, y - reach, 2 * reach, 2 * reach);
			around.addPath(outline);
			context.save();
			if (opacity < 1) context.clip(around, 'evenodd');
			this.#strokeWith({ ink: edge.ink, opacity, width: 2 * edge.width, join: 'round' });
			context.stroke(outline);
			context.restore();
		}
		this.#fillWith({ ink, opacity });
		context.fill(outline, 'evenodd');
	}

	#fillWith({ ink, opacity }: Colour): void {
		this.#context.fillStyle = ink[this.#theme];
		this.#context.globalAlpha = opacity;
	}

	#strokeWith({ ink, opacity, width, join, miterLimit = 4, cap, dash }: Pen): void {
		const context = this.#context;
		context.strokeStyle = ink[this.#theme];
		context.globalAlpha = opacity;
		context.lineWidth = width;
		context.lineJoin = join ?? 'miter';
		context.miterLimit = miterLimit;
		context.lineCap = cap ?? 'butt';
		context.setLineDash(dash === undefined ? [] : [...dash.lengths]);
		context.lineDashOffset = dash?.offset ?? 0;
	}

	#box({ x, y, width, height }: Rectangle): void {
		this.#context.rect(x, y, width, height);
	}

	#contour({ points, closed }: Contour, step: number): void {
		const context = this.#context;
		for (let index = 0; index < points.length; index += 2) {
			const [x, y] = [(points[index] ?? 0) * step, (points[index + 1] ?? 0) * step];
			if (index === 0) context.moveTo(x, y);
			else context.lineTo(x, y);
		}
		if (closed) context.closePath();
	}
}
