import { FAMILIES } from '../../../fonts/face';
import type { Colour, TextItem, TextRun } from '../../display-list';
import { element, escape, type Attributes } from './markup';
import { fillAttributes, penAttributes, shared } from './paint-attributes';
import { shortest } from './path-data';
import type { SvgOptions } from './svg-options';

/** A text as elements of SVG: as texts, or as the outlines of their letters. */
export function textMarkup({ runs, colour, halo, opacity }: TextItem, options: SvgOptions): string {
	const own = shared(opacity, options);
	const part = (of: Colour): Colour => ({ ink: of.ink, opacity: of.opacity * own.ofParts });
	const letters = fillAttributes(part(colour), options);
	const whole = { opacity: own.ofWhole };
	const pass = (attributes: Attributes): string =>
		runs.map((run) => runMarkup(run, attributes, options)).join('');
	if (halo === undefined) return pass({ ...letters, ...whole });
	const pen = { ...part(halo), width: halo.width, join: 'round' } as const;
	const beneath = penAttributes(pen, options);
	const follows = runs.some(({ turned }) => turned !== undefined);
	if (!follows && options.halosApart !== true) {
		return pass({ ...beneath, 'paint-order': 'stroke', ...letters, ...whole });
	}
	// All halos, then all letters: the halo of one would else lie over the letter before it.
	const halos = pass({ ...beneath, fill: 'none', 'aria-hidden': 'true', ...whole });
	return halos + pass({ ...letters, ...whole });
}

function runMarkup(run: TextRun, paint: Attributes, { outlines }: SvgOptions): string {
	const transform = transformOf(run);
	if (outlines !== undefined) {
		const d = outlines(run);
		return d === '' ? '' : element('path', { transform, ...paint, d });
	}
	const { text, direction, x, y } = run;
	return element(
		'text',
		{ x, y, ...fontAttributes(run), transform, ...paint },
		escape(direction === 'rtl' ? MARK + text + MARK : text)
	);
}

/** What a run is set in. */
export function fontAttributes({ face, size, letterSpacing = 0 }: TextRun): Attributes {
	return {
		// The family falls back to what the reader has.
		'font-family': FAMILIES[face.family],
		'font-size': size,
		'font-weight': face.weight === 400 ? undefined : face.weight,
		'font-style': face.italic === true ? 'italic' : undefined,
		'letter-spacing': letterSpacing === 0 ? undefined : letterSpacing
	};
}

/**
 * U+200F, a letter that is not seen and runs from right to left: what stands between two of them does so
 * too, for every program that knows the bidirectional algorithm, and `x` stays the left end. With
 * `direction="rtl"` it would be the right end, but only for those that know that.
 */
const MARK = '\u200f';

function transformOf({ turned }: TextRun): string | undefined {
	if (turned === undefined) return undefined;
	const degrees = (turned.angle * 180) / Math.PI;
	return `translate(${shortest(turned.x)} ${shortest(turned.y)}) rotate(${shortest(degrees)})`;
}
