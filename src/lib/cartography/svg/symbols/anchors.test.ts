import { expect, it } from 'vitest';
import { alignment, justificationAt, radialOffset } from './anchors';

// MapLibre, evaluateVariableOffset: 7 of 24 units lie between a line's edge and its letters, and in
// a corner the offset is the diagonal of a square.
it.each([
	['center', 0, 0],
	['left', 1, 0],
	['right', -1, 0],
	['top', 0, 1 - 7 / 24],
	['bottom', 0, -1 + 7 / 24],
	['top-left', Math.SQRT1_2, Math.SQRT1_2 - 7 / 24],
	['bottom-right', -Math.SQRT1_2, -Math.SQRT1_2 + 7 / 24]
] as const)('moves a label at its %s', (anchor, x, y) => {
	const [right, down] = radialOffset(anchor, 1);
	expect(right).toBeCloseTo(x, 10);
	expect(down).toBeCloseTo(y, 10);
});

it('takes a negative offset as none', () => {
	expect(radialOffset('left', -2)[0]).toBe(0);
});

it('aligns lines to the side at which the label is held', () => {
	expect(justificationAt('top-left')).toBe('left');
	expect(justificationAt('right')).toBe('right');
	expect(justificationAt('bottom')).toBe('center');
	expect(alignment('bottom-left')).toEqual({ horizontal: 0, vertical: 1 });
});
