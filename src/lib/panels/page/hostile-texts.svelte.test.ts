import Papa from 'papaparse';
import { page } from 'vitest/browser';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import '../../../app.css';
import { MARKUP } from '../../../../tests/fixtures/hostile';
import { legendOf } from '../../cartography/legend';
import { sampleData } from '../../../../tests/support/sample-map-data';
import { compileStyle } from '../../cartography/style';
import { drawMap } from '../../cartography/svg/draw/draw-map';
import { svgDocument } from '../../cartography/svg/writers/write-map';
import { dossierFile, layersFile } from '../../data-export/data-file';
import type { ExportInput } from '../../data-export/input';
import { indexDossier } from '../../dossier/model/claim-index';
import type { Dossier, FeatureReference } from '../../dossier/model/types';
import { sheetContent } from '../../snapshot/content';
import { fetchFont } from '../../snapshot/fonts';
import { letteredSvg } from '../../snapshot/make-file';
import { sheetSize } from '../../snapshot/presets';
import { composeSheet } from '../../snapshot/sheet';
import { withMap } from '../../snapshot/sheet-drawing';
import { plainMap } from '../../../../tests/support/sheet-specimen';
import { sheetWords } from '../../snapshot/words';
import { decodeView } from '../../view/url';
import Countries from '../countries/Countries.svelte';
import SelectionCard from '../card/SelectionCard.svelte';
import Story from '../story/Story.svelte';
import { viewTerms } from '../../view/view-terms';
import { frozenPage } from '../../embed/frozen-page';
import { oembedAnswer } from '../../embed/oembed';
import { testInput } from '../../../../tests/support/export-input';
import { renderPanel } from '../../../../tests/support/render-panel';
import { documentAround, frameCode, pictureCode } from '../../embed/embed-code';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import {
	hostileDossier,
	TEST_FACTS,
	testCountryName,
	testDossier
} from '../../../../tests/support/test-dossier';
import { TEST_LAYER_IDS } from '../../../../tests/support/test-layers';

/**
 * Whatever we write is read again by the browser's own parsers, once with the real dossier and once
 * with markup at the end of all its texts: the second must have no element and no attribute that the
 * first has not, and the texts as they were written.
 */
const real = testDossier();
const hostile = hostileDossier();

const called = vi.fn();
beforeEach(() => {
	called.mockClear();
	Object.assign(window, { hostile: called });
});

/** Names of elements and attributes, as `a` and `a@href`. */
function namesIn(root: ParentNode): Set<string> {
	const elements = [...root.querySelectorAll('*')];
	return new Set(
		elements.flatMap(({ localName, attributes }) => [
			localName,
			...Array.from(attributes, ({ name }) => `${localName}@${name}`)
		])
	);
}

/** Holds that there is no script, and nothing that the same with plain texts has not. */
function expectOnlyOurs(found: ParentNode, plain: ParentNode): void {
	const ours = namesIn(plain);
	expect([...namesIn(found)].filter((name) => !ours.has(name))).toEqual([]);
	const links = [...found.querySelectorAll('[href], [src]')].map(
		(element) => element.getAttribute('href') ?? element.getAttribute('src') ?? ''
	);
	expect(links.filter((link) => /^\s*(javascript|vbscript|data:text)/i.test(link))).toEqual([]);
}

function parsed(text: string, type: 'image/svg+xml' | 'text/xml' | 'text/html'): Document {
	const document = new DOMParser().parseFromString(text, type);
	expect(document.querySelector('parsererror')?.textContent).toBeUndefined();
	return document;
}

describe('a map', () => {
	const draw = (name: string) => {
		const named = <T>(value: T): T =>
			JSON.parse(
				JSON.stringify(value, (key, item: unknown) => (key === 'name' && item !== '' ? name : item))
			) as T;
		// Layers are definitions, and have their words from the dossier.
		const data = sampleData();
		const compiled = compileStyle(
			{ ...named(data), layers: data.layers },
			{
				visible: TEST_LAYER_IDS,
				opacity: {},
				theme: 'light',
				countryName: () => name,
				fontFaces: {}
			}
		);
		const size = { width: 1600, height: 1200 };
		const drawn = drawMap({
			compiled,
			camera: { longitude: 5, latitude: 47, zoom: 4 },
			size,
			states: new Map(),
			interactive: () => ({ href: `?${name}`, name })
		});
		return parsed(svgDocument(drawn, size), 'image/svg+xml');
	};

	it('has the names of places as texts and as titles of links', () => {
		const map = draw(MARKUP);
		expectOnlyOurs(map, draw('Name'));
		const titles = [...map.querySelectorAll('a > title')].map(({ textContent }) => textContent);
		expect(titles).toContain(MARKUP);
		expect(map.querySelector('a')?.getAttribute('href')).toBe(`?${MARKUP}`);
		// A name is set in several lines, and broken where there is room.
		const words = [...map.querySelectorAll('text')].map(({ textContent }) => textContent).join('');
		expect(words.replace(/\s/g, '')).toContain(MARKUP.replace(/\s/g, ''));
	});
});

describe('a sheet', () => {
	const sheetOf = async (dossier: Dossier) => {
		const content = sheetContent({
			dossier,
			index: indexDossier(dossier),
			legend: legendOf(dossier, TEST_LAYER_IDS),
			selection: 'troops:FRA',
			permalink: 'https://example.org/',
			language: 'en',
			words: sheetWords(),
			countryName: testCountryName
		});
		const size = sheetSize(
			{ preset: 'a4', scale: 1, custom: { width: 1600, height: 900 } },
			{ width: 1000, height: 700 }
		);
		const sheet = composeSheet({ ...content, title: dossier.title }, size, {
			camera: { longitude: 31, latitude: 49, zoom: 4 },
			width: 1000,
			height: 700
		});
		return parsed(await letteredSvg(withMap(sheet, plainMap), size, fetchFont), 'image/svg+xml');
	};

	it('has what is said as texts, and in its metadata', async () => {
		const sheet = await sheetOf(hostile);
		expectOnlyOurs(sheet, await sheetOf(real));
		expect(sheet.querySelector('title')?.textContent).toContain('<script>hostile()</script>');
		const [title] = sheet.getElementsByTagName('dc:title');
		// Long titles are cut off.
		const [told = ''] = title?.textContent.split('…') ?? [];
		expect(told).toContain('<script>hostile()</script><img');
		expect(hostile.title.startsWith(told)).toBe(true);
	});
});

describe('files of data', () => {
	const input = (dossier: Dossier): ExportInput => ({
		dossier,
		index: indexDossier(dossier),
		features: testInput(dossier).features,
		site: 'https://example.org/',
		countryName: testCountryName
	});
	const [claim] = hostile.claims;

	it('KML has texts, and in its descriptions HTML with texts', () => {
		const read = (dossier: Dossier) => {
			const kml = parsed(layersFile(input(dossier), TEST_LAYER_IDS, 'kml').text, 'text/xml');
			const html = [...kml.getElementsByTagName('description')].map(
				({ textContent }) => textContent
			);
			return { kml, html: parsed(html.join('\n'), 'text/html') };
		};
		const [found, plain] = [read(hostile), read(real)];
		expectOnlyOurs(found.kml, plain.kml);
		expectOnlyOurs(found.html, plain.html);
		expect(found.html.body.textContent).toContain(MARKUP);
		const names = [...found.kml.getElementsByTagName('name')].map(({ textContent }) => textContent);
		expect(names.some((name) => name.includes(MARKUP))).toBe(true);
	});

	it('GeoJSON, annotations and citations have the texts as they are', () => {
		const written = [
			layersFile(input(hostile), TEST_LAYER_IDS, 'geojson').text,
			dossierFile(input(hostile), 'annotations').text,
			dossierFile(input(hostile), 'citations').text
		];
		for (const text of written) {
			const found: string[] = [];
			JSON.parse(text, (_, value: unknown) => {
				if (typeof value === 'string') found.push(value);
				return value;
			});
			expect(found.some((value) => value.endsWith(MARKUP))).toBe(true);
		}
	});

	it('CSV has them in cells, of which none begins a formula', () => {
		const { data } = Papa.parse<Record<string, string>>(
			layersFile(input(hostile), TEST_LAYER_IDS, 'csv').text.replace('\uFEFF', ''),
			{ header: true }
		);
		const row = data.find((each) => each['claim'] === claim?.id);
		expect(row?.['summary']).toBe(claim?.summary);
		// The quote is all markup, and so begins with “=”.
		expect(row?.['quotes']).toContain(`'${MARKUP}`);
		const cells = data.flatMap((each) => Object.values(each));
		expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
	});
});

describe('embeds', () => {
	const frozen = (dossier: Dossier) => {
		const index = indexDossier(dossier);
		const terms = viewTerms(dossier, index, () => true);
		const query = 'select=troops:FRA&layers=troops,contact-line,fortifications,places';
		const { view } = decodeView(query, terms.defaults, terms.known);
		const mapData = sampleData();
		return parsed(
			frozenPage({
				dossier,
				index,
				mapData,
				view,
				terms,
				countryName: testCountryName,
				scripts: []
			}),
			'text/html'
		);
	};

	it('the frozen page has texts', () => {
		const found = frozen(hostile);
		expectOnlyOurs(found, frozen(real));
		expect(found.querySelectorAll('script')).toHaveLength(0);
		expect(found.title).toContain(MARKUP);
		expect(found.querySelector('h1')?.textContent).toBe(hostile.title);
		expect(found.querySelector('.claims')?.textContent).toContain(MARKUP);
		const labels = [...found.querySelectorAll('[aria-label]')].map((element) =>
			element.getAttribute('aria-label')
		);
		expect(labels.some((label) => label?.includes(MARKUP))).toBe(true);
	});

	it('code to paste has texts in its attributes', () => {
		const code = (title: string) => {
			const address = `https://example.org/?${title}`;
			const size = { width: 320, height: 240 };
			const svg = `<svg xmlns="http://www.w3.org/2000/svg"/>`;
			const answer = oembedAnswer({
				thumbnails: [],
				site: 'https://example.org/',
				product: 'Sourceline',
				dossier: { slug: 'harbour', title },
				query: title
			});
			return parsed(
				documentAround(
					frameCode({ address, title }) +
						pictureCode({ address, description: title, svg, ...size }) +
						answer.html,
					title,
					'en'
				),
				'text/html'
			);
		};
		const found = code(MARKUP);
		expectOnlyOurs(found, code('Title'));
		expect(found.title).toBe(MARKUP);
		for (const frame of found.querySelectorAll('iframe')) {
			expect(frame.title).toBe(MARKUP);
			expect(frame.getAttribute('src')).toMatch(/^https:\/\/example\.org\//);
		}
		expect(found.querySelector('img')?.alt).toBe(MARKUP);
		expect(found.querySelector('a')?.getAttribute('href')).toBe(`https://example.org/?${MARKUP}`);
	});
});

describe('panels', () => {
	const panels = {
		Story: (context: TestContext) => renderPanel(context, Story),
		SelectionCard: (context: TestContext) =>
			renderPanel<{ reference: FeatureReference }>(context, SelectionCard, {
				reference: 'troops:FRA'
			}),
		Countries: (context: TestContext) => renderPanel(context, Countries)
	};

	it.each(Object.entries(panels))('%s has texts', async (_, render) => {
		await page.viewport(416, 900);
		const show = async (dossier: Dossier) => {
			const context = new TestContext(dossier, TEST_FACTS, testCountryName);
			context.select('troops:FRA');
			const { container } = await render(context);
			return container;
		};
		const plain = (await show(real)).cloneNode(true) as HTMLElement;
		const found = await show(hostile);
		expectOnlyOurs(found, plain);
		expect(found.textContent).toContain(MARKUP);
		expect(called).not.toHaveBeenCalled();
	});
});
