import type { Direction } from '../language/direction';
import type { LineRange, Shaper, Stretch } from '../fonts/shaping';
import type { Line, Measure, Piece, PlacedRun, Run, WordLine } from './text-layout';

/** A paragraph's text, and what look each of its UTF-16 code units has. */
interface Paragraph {
	readonly text: string;
	readonly looks: readonly Run[];
	readonly lines: readonly LineRange[];
}

/**
 * Places the words of a paragraph's lines where something in it runs from right to left: levels are
 * those of the whole paragraph, and each line is put in order by itself, as UAX 9 has it.
 */
export function orderLines(
	lines: readonly WordLine[],
	base: Direction,
	measure: Measure,
	shaper: Shaper
): Line[] {
	const paragraph = joined(lines);
	return shaper.order(paragraph.text, base, paragraph.lines).map((stretches) => {
		const runs: { readonly start: number; readonly run: PlacedRun }[] = [];
		let x = 0;
		for (const stretch of stretches) {
			for (const part of partsByLook(paragraph, stretch)) {
				const { run, width } = placed(paragraph.text.slice(part.start, part.end), part, x, measure);
				if (run !== undefined) runs.push({ run, start: part.start });
				x += width;
			}
		}
		// Read in the order of the text, wherever each part stands.
		runs.sort((one, other) => one.start - other.start);
		return { runs: runs.map(({ run }) => run), width: x };
	});
}

function joined(lines: readonly WordLine[]): Paragraph {
	let text = '';
	const looks: Run[] = [];
	let last: Run | undefined;
	let isolated = false;
	const add = (added: string, { run }: Piece): void => {
		text += added;
		looks.push(...Array.from({ length: added.length }, () => run));
	};
	const ranges = lines.map((pieces) => {
		let start = text.length;
		pieces.forEach((piece, index) => {
			const begins = last !== undefined && last !== piece.run;
			if (begins && isolated) add(END, piece);
			if (piece.space > 0 && text !== '') add(' ', piece);
			// The space before a line is in the paragraph and on no line.
			if (index === 0) start = text.length;
			if (begins) {
				add(ISOLATE[piece.run.base ?? 'ltr'], piece);
				isolated = true;
			}
			add(piece.text, piece);
			last = piece.run;
		});
		return { start, end: text.length };
	});
	return { text, looks, lines: ranges };
}

/**
 * What follows the first run has a direction of its own and does not mingle with it: the reference
 * “[1, ¶ 5]” behind a quote in Arabic.
 */
const ISOLATE = { ltr: '\u2066', rtl: '\u2067', auto: '\u2068' } as const;
const END = '\u2069';
/** What steers the order of letters and is no letter. */
const CONTROLS = /[\u061c\u200e\u200f\u2066-\u2069]/gu;

interface Part extends Stretch {
	readonly look: Run;
}

/** A stretch's parts of one look each, from left to right. */
function partsByLook({ looks }: Paragraph, { start, end, direction }: Stretch): Part[] {
	const parts: Part[] = [];
	let from = start;
	for (let index = start; index < end; index++) {
		const look = looks[index];
		if (look === undefined || (index + 1 < end && looks[index + 1] === look)) continue;
		parts.push({ start: from, end: index + 1, direction, look });
		from = index + 1;
	}
	return direction === 'rtl' ? parts.reverse() : parts;
}

/** Spaces at the ends of a part are room, and no text: those who draw it would leave them out. */
function placed(
	text: string,
	{ look, direction }: Part,
	x: number,
	measure: Measure
): { readonly run: PlacedRun | undefined; readonly width: number } {
	const shown = text.replace(CONTROLS, '');
	const core = shown.trim();
	const blank = measure(' ', look.font);
	if (core === '') return { run: undefined, width: shown.length * blank };
	const before = shown.length - shown.trimStart().length;
	const after = shown.length - shown.trimEnd().length;
	const width = measure(core, look.font);
	const run: PlacedRun = {
		...look,
		text: core,
		x: x + (direction === 'rtl' ? after : before) * blank,
		width,
		...(direction === 'rtl' && { direction })
	};
	return { run, width: width + (before + after) * blank };
}
