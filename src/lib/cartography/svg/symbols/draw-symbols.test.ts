import { describe, expect, it } from 'vitest';
import { writeLayers } from '../writers/write-map';
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

const svg = (groups: ReturnType<typeof drawSymbols>['labels']): string =>
	writeLayers(groups, { theme: 'light' });

describe('drawSymbols', () => {
	it('has a label with its halo beneath, as twice its width', () => {
		const { labels } = drawSymbols(symbolScene([NAMES]));
		const markup = svg(labels);
		expect(markup).toMatch(/^<g data-layer="base"><text .*>R&amp;D<\/text><\/g>$/u);
		expect(markup).toContain('fill="#123456"');
		expect(markup).toContain('stroke="#ffffff" stroke-width="2.8" stroke-opacity=".5"');
		expect(markup).toContain('paint-order="stroke"');
		expect(markup).toContain('opacity=".6"');
	});

	it('has it as a text of its own below, for programs that paint every stroke last', () => {
		const { labels } = drawSymbols(symbolScene([NAMES]));
		const markup = writeLayers(labels, { theme: 'light', halosApart: true });
		const [halo = '', letters = '', ...others] =
			markup.match(/<text [^>]*>R&amp;D<\/text>/gu) ?? [];
		expect(others).toEqual([]);
		expect(halo).toMatch(/fill="none".* aria-hidden="true"|aria-hidden="true".* fill="none"/u);
		expect(letters).toContain('fill="#123456"');
		expect(letters).not.toContain('stroke');
		expect(markup).not.toContain('paint-order');
	});

	it('keeps marks apart from labels, the southern ones on top', () => {
		const { marks, labels } = drawSymbols(symbolScene([NAMES, MARKS]));
		expect(labels.map(({ layer, items }) => [layer, items.map(({ kind }) => kind)])).toEqual([
			['base', ['text']]
		]);
		// Radius 4, enlarged by a half.
		expect(marks).toMatchObject([
			{
				layer: 'places',
				items: [
					{
						kind: 'mark',
						x: expect.closeTo(200) as number,
						y: expect.closeTo(20) as number,
						radius: 6
					},
					{ kind: 'mark', y: expect.closeTo(50) as number }
				]
			}
		]);
		expect(svg(marks)).toContain('a6 6 0 1 0 12 0');
	});

	it('draws nothing of what is transparent', () => {
		const hidden = { ...NAMES, paint: { 'text-opacity': 0 } };
		expect(drawSymbols(symbolScene([hidden]))).toEqual({ marks: [], labels: [] });
	});

	it('has the letters of a name along a line each in its place and turn, halos beneath all', () => {
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
		const { labels } = drawSymbols(symbolScene([along]));
		const [item] = labels[0]?.items ?? [];
		const runs = item?.kind === 'text' ? item.runs : [];
		expect(runs.map(({ text }) => text)).toEqual(['д', 'о']);
		for (const { turned } of runs) {
			expect(turned?.y).toBeCloseTo(100);
			expect(turned?.angle).toBeCloseTo(0);
		}
		const letters = [...svg(labels).matchAll(/<text([^>]*)>([^<]*)/gu)];
		expect(letters.map(([, , text]) => text)).toEqual(['д', 'о', 'д', 'о']);
		expect(letters.map(([, attributes = '']) => attributes.includes('fill="none"'))).toEqual([
			true,
			true,
			false,
			false
		]);
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
