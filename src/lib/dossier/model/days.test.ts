import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { sourceSchema } from './schema';

describe('the day of a source', () => {
	const fits = (date: string): boolean =>
		v.safeParse(sourceSchema, { id: 'atlas', title: 'T', publisher: 'P', date }).success;

	it.each(['2026-01-19', '2024-02-29', '0999-12-31', '1999-12-31'])('may be %s', (date) => {
		expect(fits(date)).toBe(true);
	});

	// 2026 is no leap year, and 1900 was none.
	it.each(['2026-02-29', '1900-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '2026-01-00'])(
		'does not exist as %s',
		(date) => {
			expect(fits(date)).toBe(false);
		}
	);

	it.each(['2026-01', '2026', '2026-1-19', '19.1.2026', '2026-01-19T00:00', ' 2026-01-19', ''])(
		'is written as ISO 8601 has it, and not as “%s”',
		(date) => {
			expect(fits(date)).toBe(false);
		}
	);
});
