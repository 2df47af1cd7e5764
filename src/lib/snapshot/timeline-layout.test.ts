import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from './block';
import { composeSheet } from './sheet';
import { specimen } from '../../../tests/support/sheet-specimen';

const viewport = { camera: { longitude: 31, latitude: 15, zoom: 4 }, width: 1000, height: 700 };
const A4 = { width: 1123, height: 794 };

function headOf(days: readonly string[], current: number, size = A4): readonly Mark[] {
	const content = { ...specimen({ layers: 1, claims: 1 }), days: { days, current } };
	const { parts } = composeSheet(content, size, viewport);
	return parts.find(({ name }) => name === 'head')?.marks ?? [];
}

const textsIn = (marks: readonly Mark[]): string[] =>
	marks.flatMap((mark) => (mark.kind === 'text' ? mark.runs.map(({ text }) => text) : []));

/** What is painted of the timeline: its line, its ticks and the chosen day's, without the sheet's bar. */
function drawnOf(marks: readonly Mark[]) {
	const [, ...rules] = marks.flatMap((mark) => (mark.kind === 'rule' ? [mark.box] : []));
	const [line, ...ticks] = rules;
	const chosen = ticks.at(-1);
	if (line === undefined || chosen === undefined) throw new Error('No timeline has been drawn.');
	return { line, ticks, chosen };
}

describe('the timeline of a sheet', () => {
	it('has its first and its last day in words, and the chosen one where it lies in time', () => {
		// 1 January 2012 is 730 days after the first day, of 3,652 until the last: about a fifth.
		const marks = headOf(['2010-01-01', '2012-01-01', '2016-07-01', '2020-01-01'], 1);
		expect(textsIn(marks)).toEqual(expect.arrayContaining(['2010-01-01', '2020-01-01']));
		const { line, ticks, chosen } = drawnOf(marks);
		expect(ticks).toHaveLength(4);
		const share = (chosen.x + chosen.width / 2 - line.x) / line.width;
		expect(share).toBeCloseTo(730 / 3652, 2);
		for (const tick of ticks.slice(0, -1)) expect(tick.height).toBeLessThan(chosen.height);
	});

	it('is left out where the dossier has one day, and where no day has been chosen', () => {
		const words = textsIn(headOf(['2010-01-01'], 0));
		expect(words).toEqual(textsIn(headOf([], 0)));
		const { parts } = composeSheet(specimen({ layers: 1, claims: 1 }), A4, viewport);
		expect(words).toEqual(textsIn(parts.find(({ name }) => name === 'head')?.marks ?? []));
	});

	it('keeps its ticks apart and within it, however many days there are', () => {
		const day = fc
			.integer({ min: 0, max: 20_000 })
			.map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
		const some = fc.uniqueArray(day, { minLength: 2, maxLength: 400 });
		const sizes = fc.constantFrom(A4, { width: 600, height: 400 }, { width: 1754, height: 2480 });
		fc.assert(
			fc.property(some, fc.nat(), sizes, (days, chance, size) => {
				const rising = days.toSorted();
				const { line, ticks } = drawnOf(headOf(rising, chance % rising.length, size));
				const inOrder = ticks.toSorted((one, other) => one.x - other.x);
				for (const [place, { x, width }] of inOrder.entries()) {
					expect(x).toBeGreaterThanOrEqual(line.x - 1e-6);
					expect(x + width).toBeLessThanOrEqual(line.x + line.width + 1e-6);
					const next = inOrder[place + 1];
					if (next) expect(x + width).toBeLessThanOrEqual(next.x + 1e-6);
				}
			}),
			{ numRuns: 20 }
		);
	});
});
