import { describe, expect, it } from 'vitest';
import { faultsOf, letterSizesIn, wordsIn } from '../../../../tests/support/sheet-faults';
import { bodied, specimen } from '../../../../tests/support/sheet-specimen';
import { composeAnySheet } from '../any-sheet';
import { PRESET_IDS, sheetSize } from '../presets';
import type { SheetContent } from '../sheet-content';
import type { SheetTimelineRow } from './sheet-timeline';
import { ticksOf, timeScale } from './time-scale';

const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };

/** So many rows; each of another number of changes than the one before it, from one to five. */
function timelineOf(count: number): SheetContent {
	const content = bodied(specimen({ layers: 1, claims: 0 }), 'timeline');
	if (content.body.show !== 'timeline') throw new Error('The specimen has no timeline.');
	const { timeline } = content.body;
	const [group] = timeline.groups;
	if (group === undefined) throw new Error('It has no group.');
	const rows = Array.from({ length: count }, (_, index): SheetTimelineRow => {
		const days = Array.from({ length: 1 + (index % 5) }, (_, year) => `${2011 + year}-03-01`);
		return {
			...{ id: `row-${index}`, name: `Actor${index}x`, sources: [1], reference: '[1]' },
			spans: days.map((from, place) => ({
				from,
				to: days[place + 1] ?? timeline.to,
				value: place % 2 === 0 ? 'signed' : 'refused'
			}))
		};
	});
	return {
		...content,
		body: { show: 'timeline', timeline: { ...timeline, groups: [{ ...group, rows }] } }
	};
}

describe.each(PRESET_IDS)('a timeline on a %s', (preset) => {
	const size = sheetSize({ preset, scale: 1, custom: { width: 1600, height: 900 } }, viewport);

	it.each([1, 7, 80])(
		'has as many of %i rows as have room, apart, with legend and years',
		(count) => {
			const {
				parts,
				hiddenRows = 0,
				smallestType
			} = composeAnySheet(timelineOf(count), size, viewport);
			expect(faultsOf(parts, size)).toEqual([]);
			const printed = wordsIn(parts);
			const names = printed.match(/Actor\d+x/gu) ?? [];
			expect(names).toHaveLength(count - hiddenRows);
			expect(names.length).toBeGreaterThanOrEqual(Math.min(count, 6));
			expect(printed.includes(`and ${hiddenRows} more rows`)).toBe(hiddenRows > 0);
			for (const word of ['signed', 'The day: 2020-01-01', '2020', '[1] Report']) {
				expect(printed).toContain(word);
			}
			// Those that changed most: of every five the fifth, before any that changed less.
			const changes = names.map((name) => Number(/\d+/u.exec(name)?.[0]) % 5);
			if (hiddenRows >= 64) expect(new Set(changes)).toEqual(new Set([4]));
			expect(Math.min(...letterSizesIn(parts))).toBeCloseTo(smallestType, 6);
			const pixels = (smallestType * size.pixels.width) / size.width;
			if (size.display === true) expect(pixels).toBeGreaterThanOrEqual(20);
		}
	);
});

describe('a timeline', () => {
	it('is told in words', () => {
		const size = sheetSize({ preset: 'a4', scale: 1, custom: { width: 1, height: 1 } }, viewport);
		const content = bodied(specimen({ layers: 1, claims: 0 }), 'timeline');
		expect(composeAnySheet(content, size, viewport).provenance.description).toContain(
			'Troops. France: 2010-05-14 signed, 2020-01-09 refused.'
		);
	});

	it('has the middle of its time in the middle, and a tick for each year that has room', () => {
		const scale = timeScale('2001-01-01', '2021-01-01', 200);
		expect(scale('2001-01-01')).toBe(0);
		expect(scale('2011-01-01')).toBeCloseTo(100, 0);
		const labels = (width: number): string[] =>
			ticksOf(
				{ from: '2010-05-14', to: '2025-09-10', length: 300 },
				() => width,
				(day) => day
			).map(({ label }) => label);
		expect(labels(35)).toEqual(['2012', '2014', '2016', '2018', '2020', '2022', '2024']);
		expect(labels(15)).toHaveLength(15);
		expect(
			ticksOf(
				{ from: '2025-01-01', to: '2026-02-01', length: 300 },
				() => 60,
				(day) => day
			)
		).toEqual([
			{ x: 0, label: '2025-01-01' },
			{ x: 300, label: '2026-02-01' }
		]);
	});
});
