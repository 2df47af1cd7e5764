/** How an element is painted; what it does not say itself it has from the element around it. */
export interface Paint {
	/** `#rrggbb`, `none`, or `url(#<pattern>)`. */
	readonly fill: string;
	readonly fillOpacity: number;
	readonly fillRule: 'non-zero' | 'even-odd';
	readonly stroke: string;
	readonly strokeOpacity: number;
	/** User units. */
	readonly strokeWidth: number;
	readonly lineCap: string;
	readonly lineJoin: string;
	readonly miterLimit: number;
	readonly dash: readonly number[];
	readonly dashOffset: number;
	readonly strokeFirst: boolean;
	/** Of the groups around it, multiplied: right where what they hold does not overlap. */
	readonly opacity: number;
}

/** SVG's own, which a document begins with. */
export const INITIAL_PAINT: Paint = {
	fill: '#000000',
	fillOpacity: 1,
	fillRule: 'non-zero',
	stroke: 'none',
	strokeOpacity: 1,
	strokeWidth: 1,
	lineCap: 'butt',
	lineJoin: 'miter',
	miterLimit: 4,
	dash: [],
	dashOffset: 0,
	strokeFirst: false,
	opacity: 1
};

type Attributes = Readonly<Record<string, string>>;

/** What our drawings do not use, and what would be lost without a word. */
const REFUSED = ['filter', 'mask', 'style', 'marker-start', 'marker-mid', 'marker-end'];

/**
 * An element's paint.
 * @throws Error for an attribute that a document cannot follow
 */
export function paintOf(attributes: Attributes, around: Paint): Paint {
	const refused = REFUSED.find((name) => attributes[name] !== undefined);
	if (refused !== undefined) {
		throw new Error(`A PDF has no “${refused}”, which the drawing asks for.`);
	}
	const number = (name: string, inherited: number): number => {
		const value = attributes[name];
		return value === undefined ? inherited : Number.parseFloat(value);
	};
	const dash = attributes['stroke-dasharray'];
	const rule = attributes['fill-rule'];
	const order = attributes['paint-order'];
	return {
		fill: attributes['fill'] ?? around.fill,
		fillOpacity: number('fill-opacity', around.fillOpacity),
		fillRule: rule === undefined ? around.fillRule : rule === 'evenodd' ? 'even-odd' : 'non-zero',
		stroke: attributes['stroke'] ?? around.stroke,
		strokeOpacity: number('stroke-opacity', around.strokeOpacity),
		strokeWidth: number('stroke-width', around.strokeWidth),
		lineCap: attributes['stroke-linecap'] ?? around.lineCap,
		lineJoin: attributes['stroke-linejoin'] ?? around.lineJoin,
		miterLimit: number('stroke-miterlimit', around.miterLimit),
		dash: dash === undefined ? around.dash : numbers(dash === 'none' ? '' : dash),
		dashOffset: number('stroke-dashoffset', around.dashOffset),
		strokeFirst: order === undefined ? around.strokeFirst : order.startsWith('stroke'),
		opacity: around.opacity * number('opacity', 1)
	};
}

/** The numbers in a list of them. */
export function numbers(text: string): number[] {
	return Array.from(text.matchAll(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gu), ([part]) => Number(part));
}

/** The id in `url(#id)`; undefined for anything else. */
export function referenced(value: string | undefined): string | undefined {
	return /^url\(#([^)]+)\)$/u.exec(value ?? '')?.[1];
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * The steps of a `transform` attribute, the outermost first.
 * @throws Error for a step that our drawings do not use
 */
export function transforms(text: string): Matrix[] {
	return Array.from(text.matchAll(/(\w+)\(([^)]*)\)/gu), ([, name = '', list = '']) => {
		const [first = 0, second, third = 0, fourth = 0, fifth = 0, sixth = 0] = numbers(list);
		switch (name) {
			case 'translate':
				return [[1, 0, 0, 1, first, second ?? 0] as Matrix];
			case 'scale':
				return [[first, 0, 0, second ?? first, 0, 0] as Matrix];
			case 'matrix':
				return [[first, second ?? 0, third, fourth, fifth, sixth] as Matrix];
			case 'rotate': {
				const [cosine, sine] = [
					Math.cos((first * Math.PI) / 180),
					Math.sin((first * Math.PI) / 180)
				];
				return [
					[1, 0, 0, 1, second ?? 0, third] as Matrix,
					[cosine, sine, -sine, cosine, 0, 0] as Matrix,
					[1, 0, 0, 1, -(second ?? 0), -third] as Matrix
				];
			}
			default:
				throw new Error(`A PDF of our drawings has no transform “${name}”.`);
		}
	}).flat();
}
