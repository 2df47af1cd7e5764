import type { ArticleBlock } from '../parse/article';
import type { Passage, PlacedNote, TextRange } from '../model/types';

/** A stretch of a block in which the same passages and notes hold from its start to its end. */
export interface PassageSegment extends TextRange {
	readonly text: string;
	/** Longest first, so that the first is the outermost mark; of two as long, the earlier. */
	readonly passages: readonly Passage[];
	readonly notes: readonly PlacedNote[];
}

/**
 * A block cut at every border of a passage or a note, so that overlapping ones can be marked: the
 * segments' texts make up the block's text. Offsets are in the article's body, as those of the
 * block, the passages and the notes are.
 *
 * @param passages of the block's article; those of other blocks are passed over
 */
export function passageSegments(
	block: ArticleBlock,
	passages: readonly Passage[],
	notes: readonly PlacedNote[]
): PassageSegment[] {
	const meets = ({ start, end }: TextRange) => start < block.end && end > block.start;
	const marks = passages
		.filter(meets)
		.sort((one, other) => length(other) - length(one) || one.start - other.start);
	const remarks = notes.filter(meets);
	const cuts = new Set([block.start, block.end]);
	for (const range of [...marks, ...remarks]) {
		for (const offset of [range.start, range.end]) {
			if (offset > block.start && offset < block.end) cuts.add(offset);
		}
	}
	const offsets = [...cuts].sort((one, other) => one - other);
	return offsets.slice(0, -1).map((start, index) => {
		const end = offsets[index + 1] ?? block.end;
		const covers = (range: TextRange) => range.start <= start && range.end >= end;
		return {
			text: block.text.slice(start - block.start, end - block.start),
			start,
			end,
			passages: marks.filter(covers),
			notes: remarks.filter(covers)
		};
	});
}

function length({ start, end }: TextRange): number {
	return end - start;
}
