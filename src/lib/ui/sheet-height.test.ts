import { describe, expect, it } from 'vitest';
import { restingHeight, stepHeight } from './sheet-height';

const rests = { peek: 100, half: 400, full: 800 };

describe('restingHeight', () => {
	it('rests at the nearest height when let go without a throw', () => {
		expect(restingHeight(240, 0, rests)).toBe('peek');
		expect(restingHeight(260, 0, rests)).toBe('half');
		expect(restingHeight(610, 0, rests)).toBe('full');
	});

	it('follows a throw', () => {
		// 1.5 px/ms carries 150 px: 260 + 150 = 410; downward 260 − 150 = 110.
		expect(restingHeight(460, 1.5, rests)).toBe('full');
		expect(restingHeight(260, -1.5, rests)).toBe('peek');
	});

	it('goes one step with the fastest throw', () => {
		// 40 px/ms would carry 4,000 px.
		expect(restingHeight(150, 40, rests)).toBe('half');
		expect(restingHeight(760, -40, rests)).toBe('full');
		expect(restingHeight(740, -40, rests)).toBe('half');
	});
});

describe('stepHeight', () => {
	it('goes through the heights and stops at both ends', () => {
		expect(stepHeight('peek', 1)).toBe('half');
		expect(stepHeight('half', 1)).toBe('full');
		expect(stepHeight('full', 1)).toBe('full');
		expect(stepHeight('peek', -1)).toBe('peek');
	});
});
