import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../draw/drawing';
import { drawSymbols } from './draw-symbols';
import { symbolScene, type SymbolSpecification } from './symbol-scene';

const NAMES: SymbolSpecification = {
	id: 'base/cities/label',
	features: [{ places: [[100, 50]], properties: { name: 'R&D' } }],
	layout: { 'text-field': ['get', 'name'], 'text-size': 10 },
	paint: {
		'text-color': '#123456',
		'text-halo-color': 'rgba(255, 255, 255, 0.5)',
		'text-halo-width': 1.4,
		'text-opacity': 0.6
	}
};
const MARKS: SymbolSpecification = {
	id: 'places/event/mark',
	features: [{ places: [[200, 50]] }, { places: [[200, 20]] }],
	layout: { 'icon-image': 'disc', 'icon-overlap': 'always', 'icon-size': 1.5 }
};

describe('drawSymbols', () => {
	it('writes a label with its halo beneath, as twice its width', () => {
		const { labels } = drawSymbols(symbolScene([NAMES]));
		expect(labels).toMatch(/^<g data-layer="base"><text .*>R&amp;D<\/text><\/g>$/u);
		expect(labels).toContain('fill="#123456"');
		expect(labels).toContain('stroke="#ffffff" stroke-opacity=".5" stroke-width="2.8"');
		expect(labels).toContain('paint-order="stroke"');
		expect(labels).toContain('opacity=".6"');
	});

	it('keeps marks apart from labels, the southern ones on top', () => {
		const { marks, labels } = drawSymbols(symbolScene([NAMES, MARKS]));
		expect(labels).not.toContain('<path');
		// Radius 4, enlarged by a half.
		expect(marks).toContain('a6 6 0 1 0 12 0');
		expect(marks.indexOf('M194 20')).toBeGreaterThan(0);
		expect(marks.indexOf('M194 50')).toBeGreaterThan(marks.indexOf('M194 20'));
		expect(marks.startsWith('<g data-layer="places">')).toBe(true);
	});

	it('draws nothing of what is transparent', () => {
		const hidden = { ...NAMES, paint: { 'text-opacity': 0 } };
		expect(drawSymbols(symbolScene([hidden]))).toEqual({ marks: '', labels: '' });
	});

	it('hands each line to whoever writes texts, with its place and its turn', () => {
		const texts: PlacedText[] = [];
		const writeText = (text: PlacedText): string => {
			texts.push(text);
			return '';
		};
		const along: SymbolSpecification = {
			...NAMES,
			features: [
				{
					places: [
						[100, 100],
						[300, 100]
					],
					properties: { name: 'до' }
				}
			],
			layout: { ...NAMES.layout, 'symbol-placement': 'line' }
		};
		drawSymbols(symbolScene([along], { writeText }));
		// Halos first, and then the letters.
		expect(texts.map(({ text }) => text)).toEqual(['д', 'о', 'д', 'о']);
		expect(
			texts.every(({ attributes }) => /^transform="translate\(.*\) rotate\(.*\)"/u.test(attributes))
		).toBe(true);
		expect(texts.slice(0, 2).every(({ attributes }) => attributes.includes('fill="none"'))).toBe(
			true
		);
	});

	it('names the layer that asks for a font that we do not bring', () => {
		const foreign = { ...NAMES, layout: { ...NAMES.layout, 'text-font': ['Comic Sans'] } };
		expect(() => drawSymbols(symbolScene([foreign]))).toThrow(
			'base/cities/label of the style asks for the text-font Comic Sans. Use Noto Sans Regular or Noto Sans SemiBold.'
		);
	});

	it('names the layer that writes along what is no line', () => {
		const wrong = { ...NAMES, layout: { ...NAMES.layout, 'symbol-placement': 'line' as const } };
		expect(() => drawSymbols(symbolScene([wrong]))).toThrow(/base\/cities\/label .* Point/u);
	});
});
