import { describe, expect, it } from 'vitest';
import { textWidth } from '../fonts/metrics';
import type { Side } from '../cartography/out-of-sight';
import { beyondMarks } from './beyond-layout';
import type { Mark } from './block';
import type { Measure } from './text-layout';
import { typography } from './typography';

const tools = {
	type: typography({ width: 1123, height: 794 }),
	measure: ((text, font) => textWidth(text, font, font.size)) satisfies Measure
};
const map = { x: 40, y: 100, width: 600, height: 400 };

const beyond = (side: Side, name = 'United States', detail = 'No commitment') => ({
	side,
	name,
	detail
});
const plates = (marks: readonly Mark[]) =>
	marks.flatMap((mark) => (mark.kind === 'rule' && mark.outlined === true ? [mark.box] : []));
const wordsIn = (marks: readonly Mark[]) =>
	marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : []));

describe('what lies beyond a sheet’s map', () => {
	it('is said at the side where it lies', () => {
		const marks = beyondMarks([beyond('left'), beyond('right', 'Australia')], map, tools);
		expect(wordsIn(marks)).toEqual([
			'United States',
			'No commitment',
			'Australia',
			'No commitment'
		]);
		const [left, right] = plates(marks);
		expect((left?.x ?? 0) - map.x).toBeLessThan(10);
		const end = (right?.x ?? 0) + (right?.width ?? 0);
		expect(map.x + map.width - end).toBeLessThan(10);
	});

	it.each([600, 300, 160])('stays on a map of %d pixels, and no plate on another', (width) => {
		const sides: Side[] = ['left', 'top', 'right', 'bottom'];
		const long = 'A country with a name that is longer than most of them';
		const marks = beyondMarks(
			sides.map((side) => beyond(side, long)),
			{ ...map, width },
			tools
		);
		for (const { box } of marks) {
			expect(box.x).toBeGreaterThanOrEqual(map.x);
			expect(box.x + box.width).toBeLessThanOrEqual(map.x + width);
			expect(box.y + box.height).toBeLessThanOrEqual(map.y + map.height);
		}
		for (const [index, one] of plates(marks).entries()) {
			for (const other of plates(marks).slice(index + 1)) {
				const across =
					Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
				const down =
					Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
				expect(Math.min(across, down)).toBeLessThanOrEqual(0);
			}
		}
	});

	it('says nothing where nothing is', () => {
		expect(beyondMarks([], map, tools)).toEqual([]);
	});
});
