import { expect, test } from 'vitest';
import { MARKUP } from '../../../tests/fixtures/hostile';
import { sampleData } from '../../../tests/support/sample-map-data';
import { compileStyle } from '../cartography/style';
import type { ThemeName } from '../layers/palette';
import { frameView } from '../cartography/frame-view';
import { nameSets } from './picture-names';
import { TEST_LAYER_IDS } from '../../../tests/support/test-layers';

/** The names of a map on which everything is called the same, as a browser reads them in a page. */
function page(name: string): Document {
	// The layers have functions, which no JSON holds; their names are not on the map.
	const { layers, ...named } = sampleData();
	const data = {
		layers,
		...(JSON.parse(
			JSON.stringify(named, (key, value: unknown) =>
				key === 'name' && value !== '' ? name : value
			)
		) as typeof named)
	};
	const compiledIn = (theme: ThemeName) =>
		compileStyle(data, {
			visible: TEST_LAYER_IDS,
			opacity: {},
			theme,
			countryName: () => name,
			fontFaces: {}
		});
	const style = { compiled: compiledIn('light'), dark: compiledIn('dark') };
	const { markup } = nameSets(style, (width) => frameView([-5, 40, 15, 55], width));
	return new DOMParser().parseFromString(`<svg>${markup}</svg>`, 'text/html');
}

test('names with markup in them are texts', () => {
	const { body } = page(MARKUP);
	const elements = [...body.querySelectorAll('*')];
	expect(new Set(elements.map(({ localName }) => localName))).toEqual(
		new Set(['svg', 'g', 'path', 'text'])
	);
	const named = [...body.querySelectorAll('text')];
	const plain = [...page('Name').body.querySelectorAll('text')];
	const attributes = (texts: readonly Element[]) =>
		new Set(texts.flatMap((text) => text.getAttributeNames()));
	expect(attributes(named).difference(attributes(plain))).toEqual(new Set());
	// A name is set in several lines, and broken where there is room.
	const words = named.map(({ textContent }) => textContent).join('');
	expect(words.replace(/\s/g, '')).toContain(MARKUP.replace(/\s/g, ''));
});
