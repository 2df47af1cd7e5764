import { describe, expect, test } from 'vitest';
import { area, draw, elements, SQUARE, way } from '../../../../../tests/support/sample-drawing';

describe('targets', () => {
	const layers = [
		{ type: 'fill', paint: { 'fill-opacity': 0 } },
		{ type: 'line', paint: { 'line-width': 20, 'line-opacity': 0 } }
	];

	test('are links with names where the feature has one, and shapes where it has none', () => {
		const { targets, geometry } = draw(layers, [SQUARE, way([70, 30], [90, 30])], {
			interactive: (reference) =>
				reference === 'all:A' ? { href: '?select=a&b', name: '“A” < B' } : undefined
		});
		expect(geometry).toBe('');
		expect(targets).toContain(
			'<a href="?select=a&amp;b" data-feature="all:A"><title>“A” &lt; B</title><path d="m20 20v40h40v-40z"/></a>'
		);
		expect(targets).toContain('<g data-feature="all:B"><path d="m70 30h20"/></g>');
	});

	test('lie in the order of the style, invisible, and answer where the style’s hit layers do', () => {
		const { targets } = draw(layers, [SQUARE], { interactive: () => undefined });
		const groups = elements(targets, 'g').filter((group) => 'data-targets' in group);
		expect(groups).toMatchObject([
			{ 'data-targets': 'a/0', fill: 'none', 'pointer-events': 'fill' },
			{ 'data-targets': 'a/1', fill: 'none', 'pointer-events': 'stroke', 'stroke-width': '20' }
		]);
	});

	test('a place smaller than their coarseness keeps its target', () => {
		const small = area([30, 30], [30, 30.9], [30.9, 30.9], [30.9, 30]);
		expect(draw(layers, [small], { interactive: () => undefined }).targets).toContain('all:A');
	});

	test('there are none unless they are asked for', () => {
		expect(draw(layers, [SQUARE]).targets).toBe('');
	});
});
