import type { PlainLayout, PlainTools } from '../any-sheet';
import { paragraph, stack } from '../block';
import { footerBlock, warningBlock } from '../footer-layout';
import { headerBlock } from '../header-layout';
import type { SheetBody } from '../sheet-body';
import { citing, type SheetContent } from '../sheet-content';
import { SheetTooSmall, type SheetArea } from '../sheet-layout';
import { typography } from '../typography';
import { mostChanged, timelineRows, type SheetTimeline } from './sheet-timeline';
import { leastPitch, timelineBlock } from './timeline-block';

/** Rows higher than this many times the least are no easier to read. */
const MOST_PITCH = 2.6;

/**
 * Places as many rows of a timeline as have room between head and foot, those that changed most first; of the
 * others it says how many there are.
 * @throws SheetTooSmall
 */
export function layoutTimeline(
	content: SheetContent,
	{ timeline }: Extract<SheetBody, { show: 'timeline' }>,
	size: SheetArea,
	plain: PlainTools
): PlainLayout {
	const type = typography(size);
	const tools = { ...plain, type };
	const { margin, step, small, label } = type;
	const width = size.width - 2 * margin;
	const { measure } = plain;
	const { date, moreRows } = content.words;
	const head = headerBlock(content, width, tools);
	const note = warningBlock(content, width, tools);
	const total = timelineRows(timeline).length;
	for (let shown = total; shown > 0; shown -= 1) {
		const kept = mostChanged(timeline, shown);
		const printed = printedWith(content, kept);
		const foot = footerBlock(printed, width, tools);
		const more = paragraph(
			shown === total ? [] : [{ text: moreRows(total - shown), ...label }],
			width,
			label.leading,
			measure
		);
		const below = [more, note].reduce(
			(sum, { height }) => sum + (height > 0 ? height + step : 0),
			0
		);
		const room = size.height - 2 * margin - head.height - foot.height - below - step * 4;
		const least = leastPitch(tools);
		const fixed = timelineBlock(kept, { width, pitch: least, date }, tools).height - shown * least;
		const pitch = Math.min((room - fixed) / shown, least * MOST_PITCH);
		if (pitch < least) continue;
		const block = stack([timelineBlock(kept, { width, pitch, date }, tools), more], step);
		const footTop = size.height - margin - foot.height;
		return {
			parts: [
				{ name: 'head', marks: head.marks(margin, margin) },
				{ name: 'timeline', marks: block.marks(margin, margin + head.height + step * 2) },
				{ name: 'caption', marks: note.marks(margin, footTop - step - note.height) },
				{ name: 'foot', marks: foot.marks(margin, footTop) }
			],
			printed,
			hiddenClaims: 0,
			hiddenRows: total - shown,
			smallestType: small.font.size
		};
	}
	throw new SheetTooSmall(size);
}

/** The content with some rows alone, and the sources that these refer to. */
function printedWith(content: SheetContent, timeline: SheetTimeline): SheetContent {
	const cited = timelineRows(timeline).flatMap(({ sources }) => sources);
	return { ...citing(content, cited), body: { show: 'timeline', timeline } };
}
