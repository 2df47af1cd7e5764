import { describe, expect, it } from 'vitest';
import { daysOf } from './days';

const SAID = ['2010-05-14', '2013-06-13', '2024-10-13'];

describe('the days of a timeline', () => {
	it('are those on which something was said, and the dossier’s own at the end', () => {
		expect(daysOf(SAID, '2024-10-14', undefined)).toEqual({
			days: ['2010-05-14', '2013-06-13', '2024-10-13', '2024-10-14'],
			current: 3
		});
	});

	it('has each day once', () => {
		expect(daysOf(SAID, '2024-10-13', undefined)).toEqual({ days: SAID, current: 2 });
	});

	it.each([
		['2013-06-13', 1],
		['2016-01-01', 1],
		['2010-05-14', 0],
		['1999-01-01', 0]
	])('stands, on %s, at the last day that is not after it', (date, current) => {
		expect(daysOf(SAID, '2024-10-13', date).current).toBe(current);
	});
});
