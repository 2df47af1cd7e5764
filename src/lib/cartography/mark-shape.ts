import type { PointMark } from '../layers/define';
import { rounded } from './paint';
import { RING_HOLE } from './pattern';

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
