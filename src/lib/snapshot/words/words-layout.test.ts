import { describe, expect, it } from 'vitest';
import { faultsOf, letterSizesIn, wordsIn } from '../../../../tests/support/sheet-faults';
import { bodied, specimen, type SpecimenOptions } from '../../../../tests/support/sheet-specimen';
import { composeAnySheet } from '../any-sheet';
import { PRESET_IDS, sheetSize, type PresetId } from '../presets';
import type { SheetContent } from '../sheet-content';
import { SheetTooSmall } from '../sheet-layout';

const viewport = { camera: { longitude: 31, latitude: 49, zoom: 4 }, width: 1000, height: 700 };
const sizeOf = (preset: PresetId) =>
	sheetSize({ preset, scale: 1, custom: { width: 1600, height: 900 } }, viewport);
const wordsOf = (options: SpecimenOptions): SheetContent => bodied(specimen(options), 'words');
const compact = (text: string): string => text.replace(/\s/gu, '');

const TITLES = {
	short: 'No',
	usual: 'France: Signed intent; approval needed: Parliament, for the funding',
	long: 'Who would send troops to Ukraine once the war is over, who would only help to pay for them, and who has said nothing at all about either of the two, so far',
	unbroken: 'Nachkriegstruppenentsendungsbereitschaftserklärungen der Ministerkonferenz'
};

describe.each(PRESET_IDS)('a %s of words', (preset) => {
	const size = sizeOf(preset);

	it.each(Object.keys(TITLES) as (keyof typeof TITLES)[])(
		'has a %s finding, what it rests on and where from, all apart',
		(title) => {
			for (const claims of [0, 1, 8]) {
				const content = wordsOf({ layers: 3, claims, title: TITLES[title] });
				const { parts, hiddenClaims, map } = composeAnySheet(content, size, viewport);
				expect(map).toBeUndefined();
				expect(faultsOf(parts, size)).toEqual([]);
				const printed = compact(wordsIn(parts));
				for (const text of [content.title, content.note, content.permalink, '2026-01-19']) {
					expect(printed).toContain(compact(text));
				}
				expect(printed).toContain(compact('[1] Report on the states represented'));
				expect(printed.split('¶').length - 1).toBe(claims - hiddenClaims);
				expect(printed.includes(`and${hiddenClaims}more`)).toBe(hiddenClaims > 0);
			}
		}
	);

	it('says nothing of a map, and lists no source but those of its words', () => {
		const { parts, provenance } = composeAnySheet(
			wordsOf({ layers: 3, claims: 1 }),
			size,
			viewport
		);
		const printed = wordsIn(parts);
		for (const absent of ['Borders', 'Natural Earth', 'Illustrative', 'km', '[2]', 'Proposed']) {
			expect(printed).not.toContain(absent);
		}
		expect(parts.flatMap(({ marks }) => marks).map(({ kind }) => kind)).not.toContain('drawing');
		expect(provenance.licence).toBe('');
		expect(provenance.sources).toHaveLength(1);
		expect(provenance.description).toContain('signed a declaration of intent');
	});

	it('sets the finding alone in letters that fill it', () => {
		const content = wordsOf({ layers: 0, claims: 0, title: TITLES.usual, note: '' });
		const { parts } = composeAnySheet(content, size, viewport);
		const [head] = parts;
		const lines = head?.marks.filter((mark) => mark.kind === 'text' && mark.heading === 1) ?? [];
		const [top = 0, bottom = 0] = [
			Math.min(...lines.map(({ box }) => box.y)),
			Math.max(...lines.map(({ box }) => box.y + box.height))
		];
		expect((bottom - top) / size.height).toBeGreaterThan(0.35);
		expect(Math.abs((top + bottom) / 2 / size.height - 0.5)).toBeLessThan(0.08);
		expect(Math.max(...letterSizesIn(parts))).toBeGreaterThan(size.height / 14);
	});

	it('has a hierarchy: the finding, the quotes, and what is small', () => {
		const { parts, smallestType } = composeAnySheet(
			wordsOf({ layers: 1, claims: 2, title: TITLES.usual }),
			size,
			viewport
		);
		const quotes = parts
			.flatMap(({ marks }) => marks)
			.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
			.filter(({ font }) => font.italic === true)
			.map(({ font }) => font.size);
		const title = Math.max(...letterSizesIn(parts));
		expect(quotes.length).toBeGreaterThan(0);
		expect(title).toBeGreaterThan(1.3 * Math.max(...quotes));
		expect(Math.min(...quotes)).toBeGreaterThan(1.3 * smallestType);
		expect(Math.min(...letterSizesIn(parts))).toBe(smallestType);
		// At least 20 pixels of the picture where it is looked at from afar.
		const pixels = (smallestType * size.pixels.width) / size.width;
		if (size.display === true) expect(pixels).toBeGreaterThanOrEqual(20);
	});
});

describe('a sheet of words', () => {
	const size = sizeOf('square');

	it('keeps what a filter leaves out', () => {
		const content = {
			...wordsOf({ layers: 0, claims: 0 }),
			warning: 'Filter: signed. 3 are faint.'
		};
		expect(wordsIn(composeAnySheet(content, size, viewport).parts)).toContain(content.warning);
	});

	it('is the line below the title where there is no title, and the dossier’s where there is neither', () => {
		const letters = (title: string, note: string): string => {
			const { parts } = composeAnySheet(
				wordsOf({ layers: 0, claims: 0, title, note }),
				size,
				viewport
			);
			const runs = parts
				.flatMap(({ marks }) => marks)
				.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []));
			const largest = Math.max(...runs.map(({ font }) => font.size));
			return runs
				.filter(({ font }) => font.size === largest)
				.map(({ text }) => text)
				.join(' ');
		};
		expect(letters('', 'Only this')).toBe('Only this');
		expect(letters('', '')).toBe('Who would guarantee Ukraine’s security?');
	});

	it('says so where a sheet is too small for it', () => {
		const content = wordsOf({ layers: 0, claims: 8, title: TITLES.long });
		const tiny = { width: 120, height: 90 };
		expect(() => composeAnySheet(content, tiny, viewport)).toThrow(SheetTooSmall);
	});
});
