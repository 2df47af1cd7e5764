import type { Item, TextItem, TextRun } from '../../display-list';
import { element, escape } from './markup';
import { fillAttributes } from './paint-attributes';
import type { SvgOptions } from './svg-options';
import { fontAttributes } from './write-text';

/** A text of one run, and where it leads. */
interface Piece {
	readonly text: TextItem;
	readonly run: TextRun;
	readonly href: string | undefined;
}

/**
 * The texts on one baseline as one element, so that each begins where the one before it ends, whatever
 * fonts a program has; undefined where they have to be written apart: as outlines, where there is but one,
 * and where letters run from right to left, whose places programs do not find alike.
 */
export function lineMarkup(items: readonly Item[], options: SvgOptions): string | undefined {
	const pieces = items.flatMap((item) => pieceOf(item) ?? []);
	const [first, second] = pieces;
	if (options.outlines !== undefined || first === undefined || second === undefined)
		return undefined;
	const { x, y } = first.run;
	const isOneLine = pieces.every((piece) => isPlain(piece) && piece.run.y === y);
	if (pieces.length < items.length || !isOneLine) return undefined;
	const spans = pieces.map(({ text: { colour, opacity }, run, href }) => {
		const paint = fillAttributes({ ...colour, opacity: colour.opacity * opacity }, options);
		const words = (run.spaced === true ? ' ' : '') + run.text;
		const span = element('tspan', { ...fontAttributes(run), ...paint }, escape(words));
		return href === undefined ? span : element('a', { href }, span);
	});
	// Inkscape and librsvg drop the space at the beginning of a span without it.
	return element('text', { x, y, 'xml:space': 'preserve' }, spans.join(''));
}

function pieceOf(item: Item): Piece | undefined {
	if (item.kind === 'group') {
		const [only, ...others] = item.items;
		const piece = only && others.length === 0 ? pieceOf(only) : undefined;
		return piece && { ...piece, href: item.href ?? piece.href };
	}
	if (item.kind !== 'text') return undefined;
	const [run, ...others] = item.runs;
	return run && others.length === 0 ? { text: item, run, href: undefined } : undefined;
}

function isPlain({ text, run }: Piece): boolean {
	return text.halo === undefined && run.turned === undefined && run.direction === undefined;
}
