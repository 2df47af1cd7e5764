import { describe, expect, it } from 'vitest';
import { inBothThemes } from './two-themes';

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
