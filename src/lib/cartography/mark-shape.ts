import { rounded } from './paint';
import { RING_HOLE, type ResolvedMark } from './pattern';

/**
 * A point's mark around a place, as SVG.
 * @param scale enlarges the whole of the mark, its edge as well
 * @param attributes further ones, escaped, after a space
 */
export function markPath(
	{ mark, radius, ink, edge }: ResolvedMark,
	x: number,
	y: number,
	scale = 1,
	attributes = ''
): string {
	const path = markOutline(mark, radius * scale, x, y);
	const ring = edge
		? ` stroke="${edge.ink}" stroke-width="${rounded(2 * edge.width * scale)}" paint-order="stroke"`
		: '';
	return `<path d="${path}" fill="${ink}" fill-rule="evenodd" stroke-linejoin="round"${ring}${attributes}/>`;
}

function markOutline(mark: ResolvedMark['mark'], radius: number, x: number, y: number): string {
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
