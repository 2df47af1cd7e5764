import { describe, expect, it } from 'vitest';
import { parseSvg } from './svg-tree';

describe('parseSvg', () => {
	it('reads elements, attributes and texts', () => {
		expect(parseSvg(`<svg a="1 &amp; 2"><g xml:id="x"/>a &lt; b<t>&quot;&#39;</t></svg>`)).toEqual({
			name: 'svg',
			attributes: { a: '1 & 2' },
			children: [
				{ name: 'g', attributes: { 'xml:id': 'x' }, children: [] },
				'a < b',
				{ name: 't', attributes: {}, children: [`"'`] }
			]
		});
	});

	it.each(['<svg><g></svg>', '<svg', '<svg a=1/>', '<svg><!-- --></svg>', '<svg>', 'text'])(
		'refuses %s',
		(markup) => {
			expect(() => parseSvg(markup)).toThrow(SyntaxError);
		}
	);
});
