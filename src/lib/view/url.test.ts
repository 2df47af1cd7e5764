import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KnownWords, ViewDefaults } from './parameters';
import { decodeView, encodeParts, encodeView } from './url';
import type { View } from './view';
import { TEST_LAYER_IDS } from '../../../tests/support/test-layers';

const defaults: ViewDefaults = {
	drawingOrder: TEST_LAYER_IDS,
	layers: ['troops', 'contact-line', 'places'],
	article: 'the-article'
};
const features = [
	...['troops:FRA', 'coalition:FRA', 'countries:CHE', 'places:kherson_1', 'actors:port-council'],
	...['countries:FRA', 'countries:DEU', 'countries:ESP', 'countries:GBR']
];
const known: KnownWords = {
	layers: TEST_LAYER_IDS,
	newestDay: '2026-01-19',
	hasFeature: (reference) => features.includes(reference),
	hasArticle: (id) => ['the-article', 'another'].includes(id),
	hasPassage: (id) => ['p1', 'p2-longer'].includes(id),
	hasValue: (facet, value) =>
		(({ status: ['signed', 'refused'], terms: ['approval'] }) as Record<string, string[]>)[
			facet
		]?.includes(value) === true
};
const start: View = {
	camera: undefined,
	layers: defaults.layers,
	opacity: {},
	selection: undefined,
	article: 'the-article',
	passage: undefined
};

const encode = (change: Partial<View>) => encodeView({ ...start, ...change }, defaults);
const decode = (query: string) => {
	const { view, notices } = decodeView(query, defaults, known);
	return { view, notices };
};

describe('encodeView', () => {
	it('leaves out what is at its default', () => {
		expect(encode({})).toBe('');
	});

	it('writes the public contract', () => {
		expect(
			encode({
				camera: { longitude: 31.20004, latitude: 48.5, zoom: 5.256 },
				layers: ['troops', 'coalition'],
				selection: 'coalition:FRA',
				article: 'another',
				passage: 'p1'
			})
		).toBe(
			'map=5.256/48.5/31.2&layers=troops,coalition&select=coalition:FRA&article=another&passage=p1'
		);
	});

	it('keeps how a sheet is set as it is, whatever it says', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (words) => {
				const sheet = `title:${words},size:a4`;
				expect(decode(encode({ sheet })).view.sheet).toBe(sheet);
			})
		);
	});

	it('writes no layers as an empty list', () => {
		expect(encode({ layers: [] })).toBe('layers=');
	});

	it('writes opacity in percent, without what is fully opaque', () => {
		expect(encode({ opacity: { troops: 0.287, coalition: 1, places: 0.5 } })).toBe(
			'opacity=troops:29,places:50'
		);
	});

	it('leaves out a camera that is the default at the precision of the URL', () => {
		const camera = { longitude: 30, latitude: 50, zoom: 4 };
		const near = { longitude: 30.00001, latitude: 50, zoom: 4.0001 };
		expect(encodeView({ ...start, camera: near }, { ...defaults, camera })).toBe('');
	});

	it('writes no minus before zero', () => {
		expect(encode({ camera: { longitude: -0.00001, latitude: -0, zoom: 1 } })).toBe('map=1/0/0');
	});

	it('brings a longitude from beyond the antimeridian back round', () => {
		expect(encode({ camera: { longitude: 190, latitude: 0, zoom: 1 } })).toBe('map=1/0/-170');
		expect(encode({ camera: { longitude: -541, latitude: 0, zoom: 1 } })).toBe('map=1/0/179');
		expect(encode({ camera: { longitude: 180, latitude: 0, zoom: 1 } })).toBe('map=1/0/180');
	});

	it('refuses a camera that is nowhere', () => {
		expect(() => encode({ camera: { longitude: NaN, latitude: 0, zoom: 1 } })).toThrow(RangeError);
		expect(() => encode({ opacity: { troops: NaN } })).toThrow(RangeError);
	});
});

describe('encodeParts', () => {
	it('writes what it is given, be it the default, and nothing else', () => {
		expect(encodeParts({ layers: ['troops', 'contact-line', 'places'] })).toBe(
			'layers=troops,contact-line,places'
		);
		expect(encodeParts({ selection: 'troops:FRA' })).toBe('select=troops:FRA');
		expect(encodeParts({ passage: 'p1', layers: [] })).toBe('layers=&passage=p1');
		expect(encodeParts({})).toBe('');
	});
});

describe('decodeView', () => {
	it('takes what is left out as the default', () => {
		for (const query of ['', '?', '?utm_source=mail']) {
			expect(decode(query)).toEqual({ view: start, notices: [] });
		}
	});

	it('reads the public contract', () => {
		const query =
			'?map=5.256/48.5/31.2&layers=coalition,troops&select=countries:CHE&article=another&passage=p1';
		expect(decode(query)).toEqual({
			view: {
				camera: { zoom: 5.256, latitude: 48.5, longitude: 31.2 },
				layers: ['troops', 'coalition'],
				opacity: {},
				selection: 'countries:CHE',
				article: 'another',
				passage: 'p1'
			},
			notices: []
		});
	});

	it('reads and writes what is filtered by, whatever its order', () => {
		const { view, notices } = decode('filter=terms:approval,status:signed,status:refused');
		expect({ filter: view.filter, notices }).toEqual({
			filter: { status: ['refused', 'signed'], terms: ['approval'] },
			notices: []
		});
		expect(encodeView(view, defaults)).toBe('filter=status:refused,status:signed,terms:approval');
		expect(decodeView('filter=status:gone,hue:red,terms:approval', defaults, known)).toMatchObject({
			view: { filter: { terms: ['approval'] } },
			unknown: [
				{ part: 'filter', word: 'status:gone' },
				{ part: 'filter', word: 'hue:red' }
			]
		});
		expect(decode('filter=signed').notices).toEqual([
			{ kind: 'malformed', parameter: 'filter', value: 'signed' }
		]);
	});

	it('reads layers and opacity into drawing order, in whichever order a query has them', () => {
		const { view } = decode('layers=places,troops,contact-line&opacity=places:50,troops:29');
		expect(view.layers).toEqual(['troops', 'contact-line', 'places']);
		expect(Object.keys(view.opacity)).toEqual(['troops', 'places']);
		expect(encodeView(view, defaults)).toBe('opacity=troops:29,places:50');
	});

	it('takes a layer that is fully opaque as one of which nothing is said', () => {
		expect(decode('opacity=troops:100,places:0')).toEqual({
			view: { ...start, opacity: { places: 0 } },
			notices: []
		});
	});

	it('says which words of which parameter the dossier does not have', () => {
		const { view, notices, unknown } = decodeView(
			'layers=troops,fleets&opacity=fleets:50&select=troops:ATL&article=nowhere&passage=p9&map=1/2/3',
			defaults,
			known
		);
		expect(view).toEqual({
			...start,
			layers: ['troops'],
			camera: { zoom: 1, latitude: 2, longitude: 3 }
		});
		expect(notices).toEqual([]);
		expect(unknown).toEqual([
			{ part: 'layers', word: 'fleets' },
			{ part: 'opacity', word: 'fleets' },
			{ part: 'selection', word: 'troops:ATL' },
			{ part: 'article', word: 'nowhere' },
			{ part: 'passage', word: 'p9' }
		]);
	});

	it('reads marks that a mail program has percent-encoded', () => {
		const { view, notices } = decode(
			'map=5%2F48.5%2F31&select=troops%3AFRA&layers=troops%2Cplaces'
		);
		expect(view).toMatchObject({
			camera: { zoom: 5, latitude: 48.5, longitude: 31 },
			selection: 'troops:FRA',
			layers: ['troops', 'places']
		});
		expect(notices).toEqual([]);
	});

	it.each([
		['select=troops:fra', { selection: 'troops:FRA' }],
		['select=TROOPS:Fra', { selection: 'troops:FRA' }],
		['SELECT=troops:FRA', { selection: 'troops:FRA' }],
		['select=troops:FRA.', { selection: 'troops:FRA' }],
		['select=troops:FRA)', { selection: 'troops:FRA' }],
		['select=troops:FRA”).', { selection: 'troops:FRA' }],
		['select=troops:FRA>', { selection: 'troops:FRA' }],
		['layers=Troops,PLACES;', { layers: ['troops', 'places'] }],
		['opacity=Troops:50,', { opacity: { troops: 0.5 } }],
		['map=5/48.5/31.', { camera: { zoom: 5, latitude: 48.5, longitude: 31 } }],
		['select=troops:FRA&amp;layers=places', { selection: 'troops:FRA', layers: ['places'] }],
		['layers=places&AMP;Select=troops:FRA', { selection: 'troops:FRA', layers: ['places'] }]
	])('understands what mail programs and people have made of a link: %s', (query, change) => {
		expect(decode(query)).toEqual({ view: { ...start, ...change }, notices: [] });
	});

	it('takes an empty list of layers as none', () => {
		expect(decode('layers=').view.layers).toEqual([]);
	});

	it.each([
		['layers=troops,balloons', { layers: ['troops'] }],
		['layers=balloons', {}],
		['select=troops:XXX', {}],
		['select=balloons:FRA', {}],
		['article=lost', {}],
		['passage=lost', {}],
		['opacity=balloons:50,troops:40', { opacity: { troops: 0.4 } }],
		['layers=constructor,toString', { layers: defaults.layers }],
		['select=__proto__:x', {}, 'select']
	] as const)('passes over the unknown words of %j', (query, change, malformed?: string) => {
		const { view, notices } = decode(query);
		expect(view).toEqual({ ...start, ...change });
		expect(notices.map(({ parameter }) => parameter)).toEqual(malformed ? [malformed] : []);
	});

	it('passes over a layer that the dossier does not have', () => {
		const only: KnownWords = { ...known, layers: ['places'] };
		const query = 'layers=troops,places&opacity=troops:10,places:20';
		expect(decodeView(query, defaults, only).view).toMatchObject({
			layers: ['places'],
			opacity: { places: 0.2 }
		});
	});

	it.each([
		['map=', 'malformed'],
		['map=5/48', 'malformed'],
		['map=5/48/31/0', 'malformed'],
		['map=5/48,5/31', 'malformed'],
		['map=NaN/0/0', 'malformed'],
		['map=1e1/0/0', 'malformed'],
		['map=0x5/0/0', 'malformed'],
		['map= 5/48/31', 'malformed'],
		['map=99/48/31', 'out-of-range'],
		['map=-1/48/31', 'out-of-range'],
		['map=5/89/31', 'out-of-range'],
		['map=5/48/181', 'out-of-range'],
		['layers=troops,,places', 'malformed'],
		['layers=<script>', 'malformed'],
		['select=FRA', 'malformed'],
		['select=troops:*', 'malformed'],
		['select=', 'malformed'],
		['article=', 'malformed'],
		['passage=%00', 'malformed'],
		['opacity=troops', 'malformed'],
		['opacity=troops:1.5', 'malformed'],
		['opacity=troops:-1', 'malformed'],
		['opacity=', 'malformed'],
		['opacity=troops:101', 'out-of-range']
	])('takes the broken %j as the default and says so', (query, kind) => {
		const parameters = new URLSearchParams(query);
		const [[parameter, value] = []] = [...parameters];
		expect(decode(query)).toEqual({ view: start, notices: [{ kind, parameter, value }] });
	});

	it('keeps what is right beside what is broken', () => {
		const { view, notices } = decode('map=north&select=troops:FRA&layers=!');
		expect(view).toEqual({ ...start, selection: 'troops:FRA' });
		expect(notices.map(({ parameter }) => parameter)).toEqual(['map', 'layers']);
	});

	it('takes the first of a repeated parameter', () => {
		expect(decode('passage=p1&passage=p2-longer').view.passage).toBe('p1');
	});
});

describe('actors that are compared', () => {
	const compare = (query: string) => {
		const { view, notices, unknown } = decodeView(query, defaults, known);
		return { compared: view.compare, notices, unknown };
	};

	it('are countries and others, in the order of the link', () => {
		const compared = ['DEU', 'port-council', 'FRA'];
		expect(compare('compare=DEU,port-council,FRA')).toEqual({ compared, notices: [], unknown: [] });
		expect(encode({ compare: compared })).toBe('compare=DEU,port-council,FRA');
	});

	it('are understood in other letters, and once each', () => {
		expect(compare('COMPARE=deu,Port-Council,DEU.').compared).toEqual(['DEU', 'port-council']);
	});

	it('of whom the dossier has none are named, and the others compared', () => {
		expect(compare('compare=DEU,XYZ,nobody')).toMatchObject({
			compared: ['DEU'],
			unknown: [
				{ part: 'compare', word: 'XYZ' },
				{ part: 'compare', word: 'nobody' }
			]
		});
		expect(compare('compare=nobody').compared).toBeUndefined();
	});

	it('are four at most, and who finds no room is named', () => {
		expect(compare('compare=FRA,DEU,ESP,GBR,CHE')).toMatchObject({
			compared: ['FRA', 'DEU', 'ESP', 'GBR'],
			unknown: [{ part: 'compare', word: 'CHE', tooMany: true }]
		});
	});

	it.each(['compare=', 'compare=FRA,,DEU', 'compare=<b>', 'compare=troops:FRA'])(
		'cannot be read from %s',
		(query) => {
			expect(compare(query)).toMatchObject({
				compared: undefined,
				notices: [{ kind: 'malformed', parameter: 'compare' }]
			});
		}
	);
});

describe('the codec', () => {
	/** A number with so many decimals, as a link can hold it. */
	const decimal = (most: number, decimals: number, least = -most) =>
		fc
			.integer({ min: Math.ceil(least * 10 ** decimals), max: Math.floor(most * 10 ** decimals) })
			.map((whole) => Number((whole / 10 ** decimals).toFixed(decimals)) + 0);
	const camera = fc.record({
		zoom: decimal(24, 2, 0),
		latitude: decimal(85.0511, 4),
		longitude: decimal(180, 4)
	});
	const opacity = fc
		.dictionary(fc.constantFrom(...TEST_LAYER_IDS), fc.integer({ min: 0, max: 99 }))
		.map((percents): View['opacity'] =>
			Object.fromEntries(Object.entries(percents).map(([id, percent]) => [id, percent / 100]))
		);
	const view: fc.Arbitrary<View> = fc.record({
		camera: fc.option(camera, { nil: undefined }),
		layers: fc.subarray<string>([...TEST_LAYER_IDS]),
		opacity,
		selection: fc.option(
			fc.constantFrom('troops:FRA', 'coalition:FRA', 'countries:CHE', 'places:kherson_1' as const),
			{ nil: undefined }
		),
		article: fc.constantFrom('the-article', 'another'),
		passage: fc.option(fc.constantFrom('p1', 'p2-longer'), { nil: undefined }),
		compare: fc.option(
			fc.shuffledSubarray(['FRA', 'DEU', 'ESP', 'port-council'], { minLength: 1 }),
			{ nil: undefined }
		),
		filter: fc.constantFrom<View['filter']>(
			undefined,
			{ status: ['signed'] },
			{ status: ['refused', 'signed'], terms: ['approval'] }
		)
	});

	it('gives back every view', () => {
		fc.assert(
			fc.property(view, (original) => {
				const { view: decoded, notices } = decode(encodeView(original, defaults));
				expect(decoded).toEqual(original);
				expect(notices).toEqual([]);
			})
		);
	});

	it('gives back every camera to three decimals of zoom and four of degrees', () => {
		const real = (most: number, least = -most) => fc.double({ min: least, max: most, noNaN: true });
		const exact = fc.record({ zoom: real(24, 0), latitude: real(85.05), longitude: real(180) });
		fc.assert(
			fc.property(exact, (original) => {
				const decoded = decode(encode({ camera: original })).view.camera;
				expect(Math.abs((decoded?.zoom ?? NaN) - original.zoom)).toBeLessThanOrEqual(0.000501);
				for (const key of ['latitude', 'longitude'] as const) {
					const difference = Math.abs((decoded?.[key] ?? NaN) - original[key]);
					expect(difference).toBeLessThanOrEqual(0.0000501);
				}
			})
		);
	});

	it('needs no escapes for the words of the contract', () => {
		fc.assert(
			fc.property(view, (original) => {
				expect(encodeView(original, defaults)).toMatch(/^[a-zA-Z0-9_.,:/=&-]*$/);
			})
		);
	});

	// Queries that are almost right, and any text at all.
	const value = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc
			.array(
				fc.constantFrom('troops', 'places', ':', ',', '/', '50', '-', '.', 'FRA', '%', '%2', '+')
			)
			.map((parts) => parts.join(''))
	);
	const query = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc
			.array(
				fc.tuple(
					fc.constantFrom('map', 'layers', 'opacity', 'select', 'article', 'passage', '__proto__'),
					value
				)
			)
			.map((pairs) => pairs.map(([name, text]) => `${name}=${text}`).join('&'))
	);

	it('never throws, whatever the query', () => {
		fc.assert(
			fc.property(query, (text) => {
				decode(text);
			})
		);
	});

	it('writes what it has read so that it reads the same again', () => {
		fc.assert(
			fc.property(query, (text) => {
				const first = encodeView(decode(text).view, defaults);
				const again = decode(first);
				expect(again.notices).toEqual([]);
				expect(again.view).toEqual(decode(text).view);
				expect(encodeView(again.view, defaults)).toBe(first);
			})
		);
	});
});

describe('a camera at the ends of the world', () => {
	it.each(['map=5/48/180', 'map=5/48/-180', 'map=0/85.0511/0', 'map=24/-85.0511/0'])(
		'is read: %s',
		(query) => {
			expect(decode(query).notices).toEqual([]);
		}
	);
});

it.each(['troops:CHE', 'troops:che', 'coalition:CHE'])(
	'opens the country where a layer no longer has it: %s',
	(select) => {
		const { view, notices, unknown } = decodeView(`select=${select}`, defaults, known);
		expect(view.selection).toBe('countries:CHE');
		expect([...notices, ...unknown]).toEqual([]);
	}
);
