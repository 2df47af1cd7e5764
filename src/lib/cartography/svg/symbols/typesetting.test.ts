import { Formatted, FormattedSection } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../../fonts/face';
import { textWidth } from '../../../fonts/metrics';
import { setText, type Typesetting } from './typesetting';

const SANS: Face = { family: 'sans', weight: 400 };
const STRONG: Face = { family: 'sans', weight: 600 };
const PLAIN: Typesetting = {
	font: 'regular',
	faceOf: (font) => (font === 'strong' ? STRONG : SANS),
	letterSpacing: 0,
	maximumWidth: 10,
	lineHeight: 1.2,
	transform: (text) => text
};

function set(text: string | Formatted, changes: Partial<Typesetting> = {}) {
	const formatted = typeof text === 'string' ? Formatted.fromString(text) : text;
	const found = setText(formatted, { ...PLAIN, ...changes });
	if (found === undefined) throw new Error('There is nothing to see.');
	return found;
}

function section(text: string, scale: number | null, font: string | null): FormattedSection {
	return new FormattedSection(text, null, scale, font, null, null);
}

describe('setText', () => {
	// MapLibre: 17 of 24 units above the line's start, its letters 27.5 units lower.
	const ONE_LINE = (27.5 - 17) / 24;

	it('puts the baseline of one line where MapLibre does', () => {
		const { lines, height } = set('Odesa');
		expect(height).toBeCloseTo(1.2, 10);
		expect(lines[0]?.runs[0]?.baseline).toBeCloseTo(ONE_LINE, 10);
	});

	it('puts several lines around the middle', () => {
		const { lines, height } = set('Kyiv\nOdesa\nLviv');
		expect(height).toBeCloseTo(3.6, 10);
		const baselines = lines.map(({ runs }) => runs[0]?.baseline ?? NaN);
		[-1.2, 0, 1.2].forEach((middle, index) => {
			expect(baselines[index]).toBeCloseTo(middle + ONE_LINE, 10);
		});
	});

	it('keeps sections apart, with their fonts and sizes on one baseline', () => {
		const text = new Formatted([section('Paris ', null, 'strong'), section('2026', 0.5, null)]);
		const [line] = set(text).lines;
		expect(line?.runs.map(({ text: letters, face, scale }) => [letters, face, scale])).toEqual([
			['Paris ', STRONG, 1],
			['2026', SANS, 0.5]
		]);
		expect(line?.runs[1]?.x).toBeCloseTo(textWidth('Paris ', STRONG, 1), 10);
		// The smaller letters' own baseline is as much lower in their line as the line is larger.
		expect(line?.runs[1]?.baseline).toBeCloseTo(-17 / 24 + 0.5 + (27.5 / 24) * 0.5, 10);
	});

	it('is as wide as its longest line, without the space after the last letter', () => {
		expect(set('AB\nA', { letterSpacing: 0.5 }).width).toBeCloseTo(0.639 + 0.65 + 0.5, 3);
	});

	it('draws with kerning what is measured without', () => {
		// Noto Sans: A 639 and V 600 units, 40 nearer together.
		const { width, lines } = set('AV');
		expect(width).toBeCloseTo(1.239, 10);
		expect(lines[0]?.width).toBeCloseTo(1.199, 10);
	});

	it('transforms before it measures', () => {
		const { lines } = set('Молдова', { transform: (text) => text.toUpperCase() });
		expect(lines[0]?.runs[0]?.text).toBe('МОЛДОВА');
	});

	it('finds nothing where there are only spaces', () => {
		expect(setText(Formatted.fromString(' \n '), PLAIN)).toBeUndefined();
	});
});
