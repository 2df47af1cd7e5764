import type { PointMark, Symbology } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import type { MarkItem } from './display-list';
import { rounded } from './paint';

/** A mark for points: an image that is not repeated. Lengths in CSS pixels. */
export interface ResolvedMark {
	readonly kind: 'mark';
	readonly mark: PointMark;
	readonly ink: string;
	/** Half the mark's width, without its edge. */
	readonly radius: number;
	/** A line around the mark, which sets it off from what lies below. */
	readonly edge?: { readonly ink: string; readonly width: number };
}

/** The mark of a point's symbology in one theme. */
export function resolveMark(symbology: Symbology, theme: ThemeName): ResolvedMark {
	const { fill, strokes: [edge] = [], mark = 'disc', radius = 4 } = symbology;
	if (fill === undefined) {
		throw new RangeError('A point needs a fill: give its symbology a colour.');
	}
	return {
		kind: 'mark',
		mark,
		ink: fill.ink[theme],
		radius,
		...(edge && { edge: { ink: edge.ink[theme], width: edge.width } })
	};
}

/** The inks of a mark that is resolved in both themes. */
export function markInks(light: ResolvedMark, dark: ResolvedMark): Pick<MarkItem, 'ink' | 'edge'> {
	return {
		ink: { light: light.ink, dark: dark.ink },
		...(light.edge && {
			edge: {
				ink: { light: light.edge.ink, dark: dark.edge?.ink ?? light.edge.ink },
				width: light.edge.width
			}
		})
	};
}

/** A hole of this share of its radius makes a disc a ring. */
export const RING_HOLE = 0.5;

/**
 * The outline of a point's mark around a place, as SVG path data, which PDF writers and canvases read
 * as well. Filled by the even-odd rule it is the mark.
 */
export function markOutline(mark: PointMark, radius: number, x: number, y: number): string {
	const circle = (r: number): string => {
		const size = rounded(r);
		return `M${rounded(x - r)} ${rounded(y)}a${size} ${size} 0 1 0 ${rounded(2 * r)} 0a${size} ${size} 0 1 0 ${rounded(-2 * r)} 0z`;
	};
	switch (mark) {
		case 'disc':
			return circle(radius);
		case 'ring':
			return circle(radius) + circle(radius * RING_HOLE);
		case 'square': {
			const side = rounded(2 * radius);
			return `M${rounded(x - radius)} ${rounded(y - radius)}h${side}v${side}h${-side}z`;
		}
		case 'diamond': {
			const half = rounded(radius * Math.SQRT2);
			return `M${rounded(x)} ${rounded(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z`;
		}
	}
}
