import type { Color } from '@maplibre/maplibre-gl-style-spec';
import { markPath } from '../../mark-shape';
import type { PlacedText, WriteText } from '../draw/drawing';
import { colourOf } from '../writers/markup';
import { shortest } from '../writers/path-data';
import type { PlacedBlock, PlacedIcon, PlacedLine } from './place-symbols';
import type { TextLook } from './symbol-look';

export function iconMarkup({ look: { mark, scale, opacity }, x, y }: PlacedIcon): string {
	if (opacity === 0) return '';
	return markPath(mark, x, y, scale, opacity === 1 ? '' : ` opacity="${shortest(opacity)}"`);
}

export function textMarkup(placed: PlacedBlock | PlacedLine, write: WriteText): string {
	if (placed.look.opacity === 0) return '';
	return placed.kind === 'block' ? blockMarkup(placed, write) : lineMarkup(placed, write);
}

const START = { left: 0, center: 0.5, right: 1 } as const;

function blockMarkup(placed: PlacedBlock, write: WriteText): string {
	const { look } = placed;
	const attributes = `${halo(look)} ${fill(look.colour)}${transparency(look)}`;
	return blockTexts(placed)
		.map((text) => write({ ...text, attributes }))
		.join('');
}

/** The texts of a block, line by line and face by face, without their colours. */
export function blockTexts({
	look: { text, size },
	x,
	y,
	justification
}: PlacedBlock): Omit<PlacedText, 'attributes'>[] {
	const share = START[justification];
	return text.lines.flatMap(({ runs, width }) => {
		const start = x + ((share - 0.5) * text.width - share * width) * size;
		return runs.map((run) => ({
			text: run.text,
			face: run.face,
			size: run.scale * size,
			x: start + run.x * size,
			y: y + run.baseline * size,
			letterSpacing: text.letterSpacing * size
		}));
	});
}

/** All halos, then all letters: the halo of one would else lie over the letter before it. */
function lineMarkup({ look, letters }: PlacedLine, write: WriteText): string {
	const pass = (attributes: string): string =>
		letters
			.map(({ character, face, size, width, baseline, x, y, angle }) =>
				write({
					text: character,
					face,
					size,
					x: -width / 2,
					y: baseline,
					attributes: `transform="translate(${shortest(x)} ${shortest(y)}) rotate(${shortest((angle * 180) / Math.PI)})" ${attributes}`
				})
			)
			.join('');
	const halos = look.halo.width === 0 ? '' : pass(`${halo(look)} fill="none"${transparency(look)}`);
	return halos + pass(`${fill(look.colour)}${transparency(look)}`);
}

/** MapLibre's halo reaches its width beyond the letters, so that a stroke is twice as wide. */
export function haloStroke({ halo }: TextLook): number {
	return 2 * halo.width;
}

function halo(look: TextLook): string {
	if (look.halo.width === 0) return '';
	return `${paint('stroke', look.halo.colour)} stroke-width="${shortest(haloStroke(look))}" stroke-linejoin="round" paint-order="stroke"`;
}

function fill(colour: Color): string {
	return paint('fill', colour);
}

function paint(property: 'fill' | 'stroke', colour: Color): string {
	const { ink, opacity } = colourOf(colour);
	return `${property}="${ink}"${opacity === 1 ? '' : ` ${property}-opacity="${shortest(opacity)}"`}`;
}

function transparency({ opacity }: TextLook): string {
	return opacity === 1 ? '' : ` opacity="${shortest(opacity)}"`;
}
