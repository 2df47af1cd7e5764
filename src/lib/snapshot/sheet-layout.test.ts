import { describe, expect, it } from 'vitest';
import type { Rectangle } from '../cartography/display-list';
import type { Mark } from './block';
import { textWidth } from '../fonts/metrics';
import { PRESET_IDS, sheetSize, type PresetId } from './presets';
import type { SheetContent } from './sheet-content';
import { layoutSheet, SheetTooSmall, type SheetLayout } from './sheet-layout';
import { monospace, specimen } from '../../../tests/support/sheet-specimen';
import { remembering, type Measure } from './text-layout';

const sizeOf = (preset: PresetId) =>
	sheetSize(
		{ preset, scale: 1, custom: { width: 16_384, height: 9216 } },
		{ width: 1040, height: 820 }
	);
const LONG_TITLE =
	'Who would send troops to Ukraine once the war is over, who would only help to pay for them, and who has said nothing at all about either of the two';
const LONG_NOTE = `${'What was offered in Paris, by whom, and on what condition; '.repeat(5)}for the record.`;

const tools = { measure: remembering(monospace), swatch: () => [] };
const inOwnFonts: Measure = (text, font) => textWidth(text, font, font.size);

function marksOf({ parts }: SheetLayout): Mark[] {
	return parts.flatMap(({ marks }) => marks);
}

function problemsOf(layout: SheetLayout, size: { width: number; height: number }): string[] {
	const boxes: [string, Rectangle][] = [
		['map', layout.mapBox],
		['scale', layout.scaleBox],
		...marksOf(layout).map((mark): [string, Rectangle] => [nameOf(mark), mark.box])
	];
	const problems: string[] = [];
	for (const [name, box] of boxes) {
		const inside =
			box.x >= 0 &&
			box.y >= 0 &&
			box.x + box.width <= size.width &&
			box.y + box.height <= size.height;
		if (!inside) problems.push(`${name} leaves the sheet: ${JSON.stringify(box)}`);
		if (!(box.width > 0 && box.height > 0)) problems.push(`${name} has no size`);
	}
	for (const [index, [name, box]] of boxes.entries()) {
		for (const [otherName, other] of boxes.slice(index + 1)) {
			if (overlapping(box, other)) problems.push(`${name} lies on ${otherName}`);
		}
	}
	return problems;
}

/** By more than a hundredth of a pixel, which is what rounding may do. */
function overlapping(one: Rectangle, other: Rectangle): boolean {
	const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
	return width > 0.01 && height > 0.01;
}

function nameOf(mark: Mark): string {
	return mark.kind === 'text' ? `“${mark.runs.map(({ text }) => text).join(' ')}”` : mark.kind;
}

function textOf(layout: SheetLayout): string {
	return marksOf(layout)
		.flatMap((mark) => (mark.kind === 'text' ? mark.runs : []))
		.map(({ text }) => text)
		.join(' ');
}

/** What must be on every sheet, and is not on this one. */
function missingFrom(layout: SheetLayout, content: SheetContent): string[] {
	const { display } = layout.type;
	// From afar, what has no room in the legend is called by its name, and the border policy is begun.
	const inLegend = content.legend.slice(0, content.legend.length - layout.hiddenLayers);
	const compact = (text: string): string => text.replace(/\s/gu, '');
	const printed = compact(textOf(layout));
	const always = [
		content.title,
		content.note,
		content.warning,
		display ? content.borderPolicyBrief : content.borderPolicy,
		content.credits,
		content.permalink,
		...content.sources.map(({ text }) => text),
		...content.legend.map(({ name }) => name),
		...inLegend.map(({ basis, basisName }) => (display ? basisName : basis)),
		...inLegend.flatMap(({ entries }) => entries.map(({ label }) => label))
	];
	return always.filter((text) => !printed.includes(compact(text)));
}

function shareOf({ mapBox }: SheetLayout, size: { width: number; height: number }): number {
	return (mapBox.width * mapBox.height) / (size.width * size.height);
}

const cases = PRESET_IDS.flatMap((preset) =>
	[0, 8].flatMap((claims) => [1, 2, 3, 4, 5, 6, 7].map((layers) => ({ preset, claims, layers })))
);

describe('layoutSheet', () => {
	it.each(cases)('$preset, $claims claims, $layers layers: all is there, apart', (options) => {
		const size = sizeOf(options.preset);
		for (const texts of [{}, { title: LONG_TITLE, note: LONG_NOTE }]) {
			const content = specimen({ ...options, ...texts });
			const layout = layoutSheet(content, size, tools);
			expect(problemsOf(layout, size)).toEqual([]);
			expect(missingFrom(layout, content)).toEqual([]);
			const shown = options.claims - layout.hiddenClaims;
			const printed = textOf(layout);
			expect(printed.split('¶').length - 1).toBe(shown);
			expect(printed.includes(`and ${layout.hiddenClaims} more`)).toBe(layout.hiddenClaims > 0);
			if (options.claims > 0 && !layout.type.display) expect(shown).toBeGreaterThan(0);
			// Where room is short, claims are left out, and no quote ends before what supports its claim.
			const whole = (text: string): string => text.replace(/\s/gu, '');
			const quotes = content.claims?.items.slice(0, shown).flatMap((claim) => claim.quotes) ?? [];
			for (const quote of quotes) expect(whole(printed)).toContain(whole(quote));
		}
	});

	const hard = {
		german: {
			title:
				'Sicherheitsgarantien: Nachkriegstruppenentsendungsbereitschaftserklärungen der Verteidigungsministerkonferenz und Waffenstillstandsüberwachungsmissionen',
			note: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(
				4
			)
		},
		cyrillic: {
			title:
				'Гарантії безпеки: хто надішле війська до України після війни, хто лише допоможе грошима, а хто взагалі нічого не сказав про одне чи інше',
			note: 'Представництва найвідповідальніших високопосадовців щонайзагальнішими словами; '.repeat(
				4
			)
		},
		unbroken: { title: 'W'.repeat(160), note: 'm'.repeat(320) }
	};

	it.each(
		PRESET_IDS.flatMap((preset) =>
			(Object.keys(hard) as (keyof typeof hard)[]).map((texts) => ({ preset, texts }))
		)
	)('$preset, $texts texts, in the sheet’s own fonts: all is there, apart', ({ preset, texts }) => {
		const size = sizeOf(preset);
		for (const claims of [0, 12]) {
			const content = specimen({ layers: 7, claims, ...hard[texts] });
			const ownTools = { ...tools, measure: remembering(inOwnFonts) };
			const layout = layoutSheet(content, size, ownTools);
			expect(problemsOf(layout, size)).toEqual([]);
			expect(missingFrom(layout, content)).toEqual([]);
		}
	});

	it('gives the map about 45% of a sheet, or more, where it has room for it', () => {
		for (const preset of PRESET_IDS) {
			const size = sizeOf(preset);
			const layout = layoutSheet(specimen({ layers: 3, claims: 0 }), size, tools);
			// Large letters take their room: from afar the words say as much as the map.
			expect(shareOf(layout, size), preset).toBeGreaterThan(size.display ? 0.12 : 0.44);
		}
	});

	it('gives the map a third even where there is the most to say', () => {
		for (const preset of PRESET_IDS) {
			const size = sizeOf(preset);
			const layout = layoutSheet(specimen({ layers: 7, claims: 8 }), size, tools);
			expect(shareOf(layout, size), preset).toBeGreaterThanOrEqual(size.display ? 0.12 : 0.3);
		}
	});

	it('puts legend and claims beside the map on a wide sheet, below it on a tall one', () => {
		const content = specimen({ layers: 2, claims: 2 });
		const wide = { width: 1280, height: 720 };
		const tall = { width: 720, height: 1280 };
		expect(layoutSheet(content, wide, tools).mapBox.width).toBeLessThan(0.8 * 1280);
		expect(layoutSheet(content, tall, tools).mapBox.width).toBeGreaterThan(0.9 * 720);
	});

	it('still names each layer with its basis where the legend is left out', () => {
		const size = sizeOf('a4');
		const content = specimen({ layers: 7, claims: 0, swatches: false });
		const layout = layoutSheet(content, size, tools);
		expect(marksOf(layout).filter(({ kind }) => kind === 'drawing')).toEqual([]);
		expect(textOf(layout)).toContain('Troops: Illustrative: no location has been published. [1]');
		expect(textOf(layout)).toContain(content.warning);
		expect(problemsOf(layout, size)).toEqual([]);
	});

	it.each([
		{ width: 600, height: 400 },
		{ width: 640, height: 1100 },
		{ width: 2245, height: 1587 }
	])('holds on a sheet of $width × $height', (size) => {
		for (const layers of [0, 1, 4, 7]) {
			const content = specimen({ layers, claims: 8, title: LONG_TITLE });
			expect(problemsOf(layoutSheet(content, size, tools), size)).toEqual([]);
		}
	});

	it('says so where a sheet is too small for its texts', () => {
		const size = { width: 200, height: 150 };
		expect(() => layoutSheet(specimen({ layers: 7, claims: 8 }), size, tools)).toThrow(
			SheetTooSmall
		);
	});

	it('gives the map a frame of whole CSS pixels', () => {
		const size = sizeOf('a3');
		const { mapBox } = layoutSheet(specimen({ layers: 3, claims: 3 }), size, tools);
		expect(Object.values(mapBox).every(Number.isInteger)).toBe(true);
	});
});
