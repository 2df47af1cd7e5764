import type { ThemeName } from '../../layers/palette';
import type {
	Colour,
	Contour,
	Item,
	GroupItem,
	MarkItem,
	Pen,
	TextItem,
	TextRun
} from '../../cartography/display-list';
import { markOutline } from '../../cartography/point-mark';
import type { Outlines } from '../sheet-svg';
import { hasRightToLeft } from '../../language/direction';
import { partsByFile } from '../../fonts/font-files';
import { isOwn } from '../../fonts/parts';
import type { SheetDocument } from './document';
import { setRun } from './lettering';

/** The shape to be painted next, put on the page. */
type Trace = () => unknown;

/** Paints a drawing's items on a page, in the colours of a theme. */
export class Painter {
	readonly #pdf: SheetDocument;
	readonly #outlines: Outlines;
	readonly #theme: ThemeName;

	constructor(pdf: SheetDocument, outlines: Outlines, theme: ThemeName) {
		this.#pdf = pdf;
		this.#theme = theme;
		this.#outlines = outlines;
	}

	paint(item: Item): void {
		const pdf = this.#pdf;
		pdf.save();
		switch (item.kind) {
			case 'group':
				this.#paintGroup(item);
				break;
			case 'paths':
				this.#fillAndStroke(item.fill, item.pen, () => {
					for (const contour of item.contours) this.#trace(contour, item.step);
				});
				break;
			case 'circle':
				this.#fillAndStroke(item.fill, item.pen, () => pdf.circle(item.x, item.y, item.radius));
				break;
			case 'rectangle': {
				const { x, y, width, height } = item.box;
				this.#fillAndStroke(item.fill, item.pen, () => pdf.rect(x, y, width, height));
				break;
			}
			case 'mark':
				this.#paintMark(item);
				break;
			case 'text':
				this.#paintText(item);
				break;
		}
		pdf.restore();
	}

	#paintGroup({ items, clip, origin, scale, layer }: GroupItem): void {
		const pdf = this.#pdf;
		if (clip !== undefined) pdf.rect(clip.x, clip.y, clip.width, clip.height).clip();
		if (origin !== undefined) pdf.translate(origin.x, origin.y);
		if (scale !== undefined) pdf.scale(...scale);
		const paintItems = (): void => {
			for (const item of items) this.paint(item);
		};
		if (layer === undefined) paintItems();
		else pdf.inLayer(layer, paintItems);
	}

	/** The edge first: half of it lies below the mark. */
	#paintMark({ mark, radius, x, y, ink, edge, opacity }: MarkItem): void {
		const trace = (): unknown => this.#pdf.path(markOutline(mark, radius, x, y));
		if (edge !== undefined) {
			this.#stroke({ ink: edge.ink, opacity, width: 2 * edge.width, join: 'round' }, trace);
		}
		this.#fill({ ink, opacity }, trace, 'even-odd');
	}

	#paintText({ runs, colour, halo, opacity }: TextItem): void {
		if (halo !== undefined) {
			const pen: Pen = { ...halo, opacity: halo.opacity * opacity, join: 'round' };
			// What sets letters off from their ground is drawn as a shape, so that no text is there twice.
			for (const run of runs) {
				this.#turned(run, () => {
					const outline = this.#outlines(run);
					if (outline !== '') this.#stroke(pen, () => this.#pdf.path(outline));
				});
			}
		}
		this.#pdf.fillColor(colour.ink[this.#theme], colour.opacity * opacity);
		for (const run of runs) {
			this.#turned(run, () => {
				this.#spoken(run, () => {
					setRun(this.#pdf, run);
				});
			});
		}
	}

	/**
	 * A font that lets letters change places says what each sign is, and not in which order they are
	 * read: that is said beside them. Where letters run from right to left, programs find their order.
	 */
	#spoken({ text, direction }: TextRun, paint: () => void): void {
		const changes = direction === undefined && !hasRightToLeft(text);
		if (!changes || partsByFile(text).every(({ subset }) => isOwn(subset))) {
			paint();
			return;
		}
		this.#pdf.markContent('Span', { actual: text });
		paint();
		this.#pdf.endMarkedContent();
	}

	#turned({ turned }: TextRun, paint: () => void): void {
		if (turned === undefined) {
			paint();
			return;
		}
		const pdf = this.#pdf;
		pdf.save();
		pdf.translate(turned.x, turned.y).rotate((turned.angle * 180) / Math.PI);
		paint();
		pdf.restore();
	}

	#fillAndStroke(fill: Colour | undefined, pen: Pen | undefined, trace: Trace): void {
		if (fill !== undefined) this.#fill(fill, trace, 'non-zero');
		if (pen !== undefined) this.#stroke(pen, trace);
	}

	#fill({ ink, opacity }: Colour, trace: Trace, rule: 'non-zero' | 'even-odd'): void {
		this.#pdf.fillColor(ink[this.#theme]);
		if (opacity !== 1) this.#pdf.fillOpacity(opacity);
		trace();
		this.#pdf.fill(rule);
	}

	#stroke(pen: Pen, trace: Trace): void {
		const { ink, opacity, width, join = 'miter', miterLimit = 4, cap = 'butt', dash } = pen;
		const pdf = this.#pdf;
		pdf.strokeColor(ink[this.#theme]).lineWidth(width);
		pdf.lineCap(cap).lineJoin(join).miterLimit(miterLimit);
		if (opacity !== 1) pdf.strokeOpacity(opacity);
		if (dash?.lengths.some((length) => length > 0) === true) {
			pdf.addContent(`[${dash.lengths.join(' ')}] ${dash.offset} d`);
		}
		trace();
		pdf.stroke();
	}

	#trace({ points, closed }: Contour, step: number): void {
		const pdf = this.#pdf;
		for (let index = 0; index < points.length; index += 2) {
			const [x, y] = [(points[index] ?? 0) * step, (points[index + 1] ?? 0) * step];
			if (index === 0) pdf.moveTo(x, y);
			else pdf.lineTo(x, y);
		}
		if (closed) pdf.closePath();
	}
}
