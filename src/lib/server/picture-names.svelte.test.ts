import { expect, test } from 'vitest';
import { MARKUP } from '../../../tests/fixtures/hostile';
import { sampleData } from '../../../tests/support/sample-map-data';
import { compileStyle } from '../cartography/style';
import { LAYER_IDS } from '../layers/ids';
import { frameView } from './frame-view';
import { nameSets } from './picture-names';

/** The names of a map on which everything is called the same, as a browser reads them in a page. */
function page(name: string): Document {
	const data = JSON.parse(
		JSON.stringify(sampleData(), (key, value: unknown) =>
			key === 'name' && value !== '' ? name : value
		)
	) as ReturnType<typeof sampleData>;
	const compiled = compileStyle(data, {
		visible: LAYER_IDS,
		opacity: {},
		theme: 'light',
		countryName: () => name,
		fontFaces: {}
	});
	const { marks, texts } = nameSets(compiled, (width) => frameView([-5, 40, 15, 55], width));
	return new DOMParser().parseFromString(`<svg>${marks}</svg>${texts}`, 'text/html');
}

test('names with markup in them are texts', () => {
	const { body } = page(MARKUP);
	const elements = [...body.querySelectorAll('*')];
	expect(new Set(elements.map(({ localName }) => localName))).toEqual(
		new Set(['svg', 'g', 'path', 'div', 'span'])
	);
	const named = [...body.querySelectorAll('span')];
	expect(new Set(named.flatMap((name) => name.getAttributeNames()))).toEqual(new Set(['style']));
	// A name is set in several lines, and broken where there is room.
	const words = named.map(({ textContent }) => textContent).join('');
	expect(words.replace(/\s/g, '')).toContain(MARKUP.replace(/\s/g, ''));
});
