import type { SvgElement } from '../svg-tree';
import { numbers, transforms } from './paint';

type Pattern = [PDFKit.PDFTilingPattern, string];

/**
 * A drawing's pattern as one of PDF, in the units at hand, and the ink that it is painted with.
 * @throws Error for a pattern of more than one ink, or of shapes that ours are not made of
 */
export function tilingPattern(pdf: PDFKit.PDFDocument, element: SvgElement): Pattern {
	const { attributes } = element;
	const [width = 0] = numbers(attributes['width'] ?? '');
	const [height = 0] = numbers(attributes['height'] ?? '');
	const shapes = leaves(element);
	const inks = new Set(shapes.map(({ ink }) => ink));
	const [ink] = inks;
	if (ink === undefined || inks.size > 1) {
		throw new Error(`A pattern has ${inks.size} inks; a PDF of our drawings has them of one.`);
	}
	const operators = shapes.map(({ operators }) => operators).join('\n');
	const pattern = pdf.pattern([0, 0, width, height], width, height, operators);
	pdf.save();
	for (const matrix of transforms(attributes['patternTransform'] ?? '')) pdf.transform(...matrix);
	// It takes the units that are at hand when it is first put on the page.
	pattern.embed();
	pdf.restore();
	return [pattern, ink];
}

interface Leaf {
	readonly ink: string;
	readonly operators: string;
}

/** A pattern's shapes; what a group says of its ink holds for all that is in it. */
function leaves({ children }: SvgElement, around: SvgElement['attributes'] = {}): Leaf[] {
	return children
		.filter((child) => typeof child === 'object')
		.flatMap((child) => {
			const attributes = { ...around, ...child.attributes };
			return child.name === 'g' ? leaves(child, attributes) : [leaf(child, attributes)];
		});
}

/** A shape as operators of a PDF (ISO 32000, 8.5), either stroked or filled. */
function leaf({ name, attributes: own }: SvgElement, attributes: SvgElement['attributes']): Leaf {
	const outline = outlineOf(name, own);
	const { stroke = 'none', fill = '#000000' } = attributes;
	if (stroke === 'none') return { ink: fill, operators: `${outline} f` };
	return { ink: stroke, operators: `${attributes['stroke-width'] ?? '1'} w ${outline} S` };
}

function outlineOf(name: string, attributes: SvgElement['attributes']): string {
	const value = (key: string): number => numbers(attributes[key] ?? '0')[0] ?? 0;
	switch (name) {
		case 'path':
			return pathOperators(attributes['d'] ?? '');
		case 'rect':
			return `${value('x')} ${value('y')} ${value('width')} ${value('height')} re`;
		case 'circle':
			return circleOperators(value('cx'), value('cy'), value('r'));
		default:
			throw new Error(`A pattern in a PDF of our drawings has no <${name}>.`);
	}
}

/** Straight lines only: that is what patterns are made of. */
function pathOperators(data: string): string {
	const operators: string[] = [];
	let [x, y] = [0, 0];
	for (const [, letter = '', list = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/gu)) {
		const values = numbers(list);
		const isRelative = letter === letter.toLowerCase();
		const kind = letter.toLowerCase();
		if (kind === 'z') operators.push('h');
		const step = kind === 'm' || kind === 'l' ? 2 : 1;
		for (let index = 0; index + step <= values.length; index += step) {
			const [first = 0, second = 0] = values.slice(index);
			const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
			if (kind === 'm' || kind === 'l') [x, y] = [fromX + first, fromY + second];
			else if (kind === 'h') x = fromX + first;
			else if (kind === 'v') y = fromY + first;
			else throw new Error(`A pattern in a PDF of our drawings has no path step “${letter}”.`);
			operators.push(`${x} ${y} ${kind === 'm' && index === 0 ? 'm' : 'l'}`);
		}
	}
	return operators.join(' ');
}

/** How far along a quarter circle's tangents a Bézier curve's handles lie, for a radius of 1. */
const HANDLE = 0.5523;

function circleOperators(x: number, y: number, radius: number): string {
	const [right, left, below, above] = [x + radius, x - radius, y + radius, y - radius];
	const handle = radius * HANDLE;
	return [
		`${right} ${y} m`,
		`${right} ${y + handle} ${x + handle} ${below} ${x} ${below} c`,
		`${x - handle} ${below} ${left} ${y + handle} ${left} ${y} c`,
		`${left} ${y - handle} ${x - handle} ${above} ${x} ${above} c`,
		`${x + handle} ${above} ${right} ${y - handle} ${right} ${y} c`
	].join(' ');
}
