import { check as checkByPlacemark, HintError } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions } from '../../../../tests/fixtures/miniature';
import { anyJson, anyText, changedJson, damagedText } from '../../../../tests/fixtures/random';
import { parseOrRefuse } from '../../../../tests/fixtures/parse-or-refuse';
import { parseArticle } from './article';
import { checkGeometry } from '../check/geojson';
import { parseJson } from './parse-json';

describe('parseDossier', () => {
	const files = miniatureFiles();
	const json = [...files.keys()].filter((name) => name.endsWith('json'));

	it.each(json)('takes or refuses %s whatever its values are', (name) => {
		fc.assert(
			fc.property(changedJson(files.get(name) ?? ''), (text) => {
				parseOrRefuse(new Map(files).set(name, text), miniatureOptions);
			})
		);
	});

	it.each([...files.keys()])('takes or refuses %s however it is damaged', (name) => {
		fc.assert(
			fc.property(damagedText(files.get(name) ?? ''), (text) => {
				parseOrRefuse(new Map(files).set(name, text), miniatureOptions);
			})
		);
	});

	it('takes or refuses files of any name and content', () => {
		const name = fc.oneof(
			fc.constantFrom(
				...files.keys(),
				'articles/__proto__.md',
				'__proto__.geojson',
				'empty.geojson'
			),
			anyText.map((text) => `articles/${text}.md`),
			anyText.map((text) => `${text}.geojson`)
		);
		const content = fc.oneof(
			anyText,
			anyJson.map((value) => JSON.stringify(value))
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(name, content), { maxLength: 4 }), (more) => {
				parseOrRefuse(new Map([...files, ...more]), miniatureOptions);
			})
		);
	});
});

describe('parseJson', () => {
	it('gives what was written, or says why not', () => {
		fc.assert(
			fc.property(anyJson, (value) => {
				const found: string[] = [];
				const read = parseJson(JSON.stringify(value), (_, message) => found.push(message));
				if (found.length === 0) expect(JSON.stringify(read)).toBe(JSON.stringify(value));
				else expect(read).toBeUndefined();
			})
		);
	});
});

describe('parseArticle', () => {
	const token = fc.constantFrom(
		...['title: ', 'publisher: ', 'date: ', 'language: ', 'headings: ', '2026-01-19', 'null', 'en'],
		...['- ', '? ', ': ', '[', ']', '{', '}', ', ', '&a ', '*a ', '!a ', '!!binary ', '<<: ', '| '],
		...[
			'> ',
			'"',
			"'",
			'\\',
			'\\u202e',
			'#',
			'%',
			'---\n',
			'...\n',
			'\n',
			'\n  ',
			'\t',
			'~',
			'.nan'
		],
		...['__proto__: ', '\r\n', '\uFEFF']
	);

	it('takes or refuses any front matter', () => {
		const part = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(''));
		const yaml = fc.oneof(
			fc.array(fc.oneof(token, anyText), { maxLength: 40 }).map((tokens) => tokens.join('')),
			// The same again and again is what brings parsers to their knees.
			fc.tuple(part, fc.nat(400)).map(([text, times]) => text.repeat(times))
		);
		fc.assert(
			fc.property(yaml, anyText, (text, body) => {
				const found: string[] = [];
				const { article } = parseArticle('x', `---\n${text}\n---\n${body}`, (_, message) =>
					found.push(message)
				);
				if (article === undefined) expect(found).not.toEqual([]);
				else expect(article.title.trim()).not.toBe('');
			})
		);
	});
});

describe('checkGeometry', () => {
	// Mostly right, so that some of everything is taken.
	const degrees = fc.oneof(
		{ weight: 60, arbitrary: fc.integer({ min: -9, max: 9 }) },
		{ weight: 1, arbitrary: fc.constantFrom<unknown>(180, -180, 90, -90, 181, 1e9, 0.1234567, '') }
	);
	const position = fc.array(degrees, { minLength: 2, maxLength: 2 });
	const line = fc.array(position, { minLength: 2, maxLength: 4 });
	const ring = fc
		.array(position, { minLength: 3, maxLength: 4 })
		.map((positions) => [...positions, ...positions.slice(0, 1)]);
	const polygon = fc.array(ring, { minLength: 1, maxLength: 1 });
	const several = <T>(part: fc.Arbitrary<T>) => fc.array(part, { maxLength: 2 });
	const shapes = {
		Point: position,
		MultiPoint: several(position),
		LineString: line,
		MultiLineString: several(line),
		Polygon: polygon,
		MultiPolygon: several(polygon)
	};
	const geometries = fc.oneof(
		...Object.entries(shapes).map(([type, coordinates]) =>
			fc.record({ type: fc.constant<unknown>(type), coordinates })
		),
		fc.record({ type: fc.constantFrom(...Object.keys(shapes)), coordinates: anyJson }),
		fc.record({ type: anyJson, coordinates: polygon })
	);

	it('lets nothing pass that another program refuses', () => {
		fc.assert(
			fc.property(geometries, (geometry) => {
				const found: string[] = [];
				const checked = checkGeometry(geometry, (path) => found.push(path), []);
				expect(checked === undefined).toBe(found.length > 0);
				if (checked === undefined) return;
				try {
					checkByPlacemark(JSON.stringify(geometry));
				} catch (error) {
					if (!(error instanceof HintError)) throw error;
					expect(error.issues).toEqual([]);
				}
			})
		);
	});
});
