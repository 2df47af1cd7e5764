import { describe, expect, test } from 'vitest';
import { writeHits } from '../writers/write-map';
import {
	area,
	draw,
	elements,
	geometryOf,
	SQUARE,
	way
} from '../../../../../tests/support/sample-drawing';

describe('hit areas', () => {
	const layers = [
		{ type: 'fill', paint: { 'fill-opacity': 0 } },
		{ type: 'line', paint: { 'line-width': 20, 'line-opacity': 0 } }
	];

	test('are links with names where the feature has one, and shapes where it has none', () => {
		const drawn = draw(layers, [SQUARE, way([70, 30], [90, 30])], {
			interactive: (reference) =>
				reference === 'all:A' ? { href: '?select=a&b', name: '“A” < B' } : undefined
		});
		expect(geometryOf(drawn)).toBe('');
		const targets = writeHits(drawn.hits);
		expect(targets).toContain(
			'<a href="?select=a&amp;b" data-feature="all:A"><title>“A” &lt; B</title><path d="m20 20v40h40v-40z"/></a>'
		);
		expect(targets).toContain('<g data-feature="all:B"><path d="m70 30h20"/></g>');
	});

	test('lie in the order of the style, invisible, and answer where the style’s hit layers do', () => {
		const { hits } = draw(layers, [SQUARE], { interactive: () => undefined });
		const groups = elements(writeHits(hits), 'g').filter((group) => 'data-targets' in group);
		expect(groups).toMatchObject([
			{ 'data-targets': 'a/0', fill: 'none', 'pointer-events': 'fill' },
			{ 'data-targets': 'a/1', fill: 'none', 'pointer-events': 'stroke', 'stroke-width': '20' }
		]);
	});

	test('a place smaller than their coarseness keeps its area', () => {
		const small = area([30, 30], [30, 30.9], [30.9, 30.9], [30.9, 30]);
		const [areas] = draw(layers, [small], { interactive: () => undefined }).hits;
		expect(areas?.areas.map(({ feature }) => feature)).toEqual(['all:A']);
	});

	test('there are none unless they are asked for', () => {
		expect(draw(layers, [SQUARE]).hits).toEqual([]);
	});

	test('a link can open a window of its own', () => {
		const { hits } = draw([layers[0] ?? {}], [SQUARE], {
			interactive: () => ({ href: '../a#b', name: 'A', newWindow: true })
		});
		expect(elements(writeHits(hits), 'a')).toEqual([
			{ target: '_blank', rel: 'noopener', href: '../a#b', 'data-feature': 'all:A' }
		]);
	});
});
