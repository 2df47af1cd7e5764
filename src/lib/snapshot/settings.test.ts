import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specimen } from '../../../tests/support/sheet-specimen';
import { choicesOf, defaultChoices, type SnapshotChoices } from './choices';
import { PRESET_IDS } from './presets';
import { readFrame, readSettings, writeSettings } from './settings';
import { claimIds, INCLUDABLE, THEMES } from './sheet-content';

const content = specimen({ layers: 1, claims: 4 });
const standard = defaultChoices(content);
const write = (changed: Partial<SnapshotChoices>) =>
	writeSettings({ ...standard, ...changed }, content);

describe('the settings of a sheet in a link', () => {
	it('says nothing of what the program would do anyhow', () => {
		expect(write({})).toBeUndefined();
		expect(write({ format: 'pdf', scale: 3, text: 'outlines' })).toBeUndefined();
	});

	it('writes the public contract', () => {
		expect(
			write({
				preset: 'slide',
				theme: 'dark',
				title: 'One, two/three: 100 %.',
				include: { title: true, note: true, legend: false, claims: true },
				claims: ['claim-1', 'claim-3'],
				frame: [22, 44.5, 41.00001, 53],
				callouts: [{ at: [36.25, 47.1], text: 'No monitors here, yet' }]
			})
		).toBe(
			'title:One%2C two%2Fthree: 100 %25.,without:legend,claims:claim-1/claim-3,theme:dark,' +
				'frame:22/44.5/41/53,callout:36.25/47.1/No monitors here%2C yet,size:slide'
		);
	});

	it('says that no claim is printed where none is chosen', () => {
		expect(write({ claims: [] })).toBe('without:claims,size:a4');
	});

	const degrees = (most: number) =>
		fc.integer({ min: -most * 10_000, max: most * 10_000 }).map((value) => value / 10_000);
	const text = (most: number) =>
		fc
			.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
			.map((value) => value.slice(0, most));
	const chosen = fc.record({
		title: text(160),
		note: text(320),
		theme: fc.constantFrom(...THEMES),
		include: fc.record(
			Object.fromEntries(INCLUDABLE.map((part) => [part, fc.boolean()])) as Record<
				(typeof INCLUDABLE)[number],
				fc.Arbitrary<boolean>
			>
		),
		claims: fc.option(fc.subarray(claimIds(content), { minLength: 1 }), {
			nil: undefined
		}),
		frame: fc.option(
			fc
				.tuple(degrees(170), degrees(80), fc.integer({ min: 1, max: 9 }))
				.map(
					([west, south, more]) =>
						[
							west,
							south,
							Number((west + more).toFixed(4)),
							Number((south + more / 2).toFixed(4))
						] as const
				),
			{ nil: undefined }
		),
		callouts: fc.array(
			fc.record({
				at: fc.tuple(degrees(180), degrees(85)),
				text: text(90).filter((value) => value.trim() !== '')
			}),
			{ maxLength: 3 }
		),
		preset: fc.constantFrom(...PRESET_IDS),
		custom: fc.record({
			width: fc.integer({ min: 400, max: 16_384 }),
			height: fc.integer({ min: 400, max: 16_384 })
		})
	});

	it('comes back whole, whatever is chosen', () => {
		fc.assert(
			fc.property(chosen, (changed) => {
				const sheet = write(changed);
				// A link loses the marks of a sentence at its end.
				expect(sheet ?? 'nothing').toMatch(/[a-z0-9]$/u);
				const { settings, passedOver } = readSettings(sheet ?? '');
				expect(passedOver).toEqual([]);
				const restored = { ...standard, ...choicesOf(settings, content) };
				const { custom, callouts, claims, frame, ...rest } = changed;
				expect(restored).toMatchObject(rest);
				expect(restored.claims).toEqual(claims);
				expect(restored.frame).toEqual(frame);
				expect(restored.callouts ?? []).toEqual(callouts);
				if (changed.preset === 'custom') expect(restored.custom).toEqual(custom);
			})
		);
	});

	it('follows what it can of any text, and names the rest', () => {
		fc.assert(
			fc.property(fc.string(), (any) => {
				const { passedOver } = readSettings(any);
				expect(passedOver.every((part) => any.includes(part))).toBe(true);
			})
		);
		expect(readSettings('theme:sepia,size:slide,constructor:x,frame:41/44/22/53')).toEqual({
			settings: { preset: 'slide' },
			passedOver: ['theme:sepia', 'constructor:x', 'frame:41/44/22/53']
		});
	});

	it('passes over claims that the view does not have: all are printed where none is left', () => {
		expect(choicesOf({ claims: ['claim-2', 'gone'] }, content).claims).toEqual(['claim-2']);
		expect(choicesOf({ claims: ['gone'] }, content).claims).toBeUndefined();
	});
});

describe('a frame', () => {
	it.each([
		['22,44,41,53', [22, 44, 41, 53]],
		['170,-50,190,-30', [170, -50, 190, -30]],
		['-180,-60,180,80', [-180, -60, 180, 80]],
		['41,44,22,53', undefined],
		['22,53,41,44', undefined],
		['22,44,41', undefined],
		['22,44,41,91', undefined],
		['-181,44,41,53', undefined],
		['0,44,361,53', undefined],
		['a,44,41,53', undefined]
	])('of %s is %j', (text, frame) => {
		expect(readFrame(text.split(','))).toEqual(frame);
	});
});
