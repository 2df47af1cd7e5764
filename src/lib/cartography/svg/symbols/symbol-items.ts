import type { MarkItem, TextItem, TextRun } from '../../display-list';
import type { PlacedBlock, PlacedIcon, PlacedLine, PlacedSymbol } from './place-symbols';

/** A symbol's icon; undefined where nothing of it is seen. */
export function iconItem({ look, feature, x, y }: PlacedIcon): MarkItem | undefined {
	const { mark, inks, scale, opacity } = look;
	if (opacity === 0) return undefined;
	return {
		kind: 'mark',
		mark: mark.mark,
		x,
		y,
		radius: mark.radius * scale,
		ink: inks.ink,
		...(inks.edge && { edge: { ...inks.edge, width: inks.edge.width * scale } }),
		opacity,
		...(feature && { feature })
	};
}

/** A symbol's text; undefined where nothing of it is seen. */
export function textItem({ at, text }: PlacedSymbol): TextItem | undefined {
	if (text === undefined || text.look.opacity === 0) return undefined;
	const { colour, halo, opacity } = text.look;
	return {
		kind: 'text',
		runs: text.kind === 'block' ? blockRuns(text) : letterRuns(text),
		colour,
		// MapLibre's halo reaches its width beyond the letters, so that a stroke is twice as wide.
		...(halo && { halo: { ...halo, width: 2 * halo.width } }),
		opacity,
		at: { x: at.x, y: at.y }
	};
}

const START = { left: 0, center: 0.5, right: 1 } as const;

/** The runs of a block, line by line and face by face. */
function blockRuns({ look: { text, size }, x, y, justification }: PlacedBlock): TextRun[] {
	const share = START[justification];
	return text.lines.flatMap(({ runs, width }) => {
		const start = x + ((share - 0.5) * text.width - share * width) * size;
		return runs.map((run) => ({
			text: run.text,
			...(run.direction && { direction: run.direction }),
			face: run.face,
			size: run.scale * size,
			x: start + run.x * size,
			y: y + run.baseline * size,
			letterSpacing: text.letterSpacing * size
		}));
	});
}

function letterRuns({ letters }: PlacedLine): TextRun[] {
	return letters.map(({ character, direction, face, size, width, baseline, x, y, angle }) => ({
		text: character,
		...(direction && { direction }),
		face,
		size,
		x: -width / 2,
		y: baseline,
		turned: { x, y, angle }
	}));
}
