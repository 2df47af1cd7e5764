import { describe, expect, it } from 'vitest';
import type { ThemeName } from '../layers/define';
import { LAYER_IDS } from '../layers/ids';
import { sampleData } from '../../../tests/support/sample-map-data';
import { compileStyle, type CompiledStyle } from './style';
import { drawMap } from './svg/draw/draw-map';
import { inBothThemes, joinThemes } from './two-themes';

describe('a drawing in both themes', () => {
	it('has both colours where they differ, and one where they are the same', () => {
		expect(
			inBothThemes(
				'<a fill="#ffffff" stroke="#0072b2"/><b d="M0 0"/><c fill="#eeeeee"/>',
				'<a fill="#000000" stroke="#0072b2"/><b d="M0 0"/><c fill="#111111"/>'
			)
		).toBe(
			'<a fill="light-dark(#ffffff,#000000)" stroke="#0072b2"/><b d="M0 0"/><c fill="light-dark(#eeeeee,#111111)"/>'
		);
	});

	it('has both colours of a style, also where something shows through', () => {
		expect(
			inBothThemes(
				'<p style="color:#ffffff;-webkit-text-stroke:2px #00000080;top:1%">',
				'<p style="color:#000000;-webkit-text-stroke:2px #ffffff80;top:1%">'
			)
		).toBe(
			'<p style="color:light-dark(#ffffff,#000000);-webkit-text-stroke:2px light-dark(#00000080,#ffffff80);top:1%">'
		);
	});

	it('takes no id for a colour', () => {
		const link = '<a href="#facade-of-all" fill="#facade"/>';
		expect(inBothThemes(link, link)).toBe(link);
	});

	it.each([
		['a shape', '<a d="M0 0L5 5"/>', '<a d="M0 0L5 6"/>'],
		['an element more', '<a fill="#ffffff"/>', '<a fill="#000000"/><b fill="#000000"/>'],
		['an element less', '<a fill="#ffffff"/><b fill="#ffffff"/>', '<a fill="#000000"/>'],
		['a colour that is only in one', '<a fill="#ffffff"/>', '<a fill="none"/>']
	])('refuses two drawings that differ by %s', (_, light, dark) => {
		expect(() => inBothThemes(light, dark)).toThrow(/differ in more than colours/);
	});
});

describe('a map that is drawn once for both themes', () => {
	const data = sampleData();
	const compile = (theme: ThemeName): CompiledStyle =>
		compileStyle(data, {
			visible: LAYER_IDS,
			opacity: {},
			theme,
			countryName: (alpha3) => alpha3,
			fontFaces: {}
		});
	const draw = (compiled: CompiledStyle): string => {
		const { geometry, labels } = drawMap({
			compiled,
			camera: { longitude: 10, latitude: 46, zoom: 4 },
			size: { width: 800, height: 600 },
			states: new Map()
		});
		return `<g>${geometry}${labels}</g>`;
	};

	it('is in each the map that is drawn for it alone', () => {
		const { compiled, coloured } = joinThemes(compile('light'), compile('dark'));
		const drawing = draw(compiled);
		const [light, dark] = [draw(compile('light')), draw(compile('dark'))];
		expect(light).not.toBe(dark);
		expect(coloured(drawing, 'light')).toBe(light);
		expect(coloured(drawing, 'dark')).toBe(dark);
	});

	it('is refused where the styles differ in more than colours', () => {
		const dark = compileStyle(data, {
			visible: [],
			opacity: {},
			theme: 'dark',
			countryName: (alpha3) => alpha3,
			fontFaces: {}
		});
		expect(() => joinThemes(compile('light'), dark)).toThrow(/differ in more than colours/);
	});
});
