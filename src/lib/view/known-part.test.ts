import { describe, expect, it } from 'vitest';
import type { KnownWords, ViewDefaults } from './parameters';
import { TEST_LAYER_IDS } from '../../../tests/support/test-layers';
import { knownPart } from './url';
import type { View } from './view';

const defaults: ViewDefaults = {
	drawingOrder: ['troops', 'places'],
	layers: ['troops', 'places'],
	article: 'the-article'
};
const known: KnownWords = {
	layers: TEST_LAYER_IDS.filter((id) => id !== 'coalition'),
	newestDay: '2026-01-19',
	hasFeature: (reference) => reference === 'troops:FRA',
	hasArticle: (id) => ['the-article', 'another'].includes(id),
	hasPassage: (id) => id === 'p1',
	hasValue: (facet, value) => facet === 'status' && value === 'signed'
};
const start: View = {
	camera: undefined,
	layers: ['troops', 'places'],
	opacity: {},
	selection: undefined,
	article: 'the-article',
	passage: undefined
};

describe('knownPart', () => {
	const part = (change: Partial<View>) => knownPart({ ...start, ...change }, defaults, known);

	it('leaves a view alone that is known', () => {
		const view = {
			...start,
			camera: { longitude: 31, latitude: 48, zoom: 5 },
			selection: 'troops:FRA',
			article: 'another',
			passage: 'p1'
		} as const;
		expect(part(view)).toEqual(view);
		expect(part({})).toEqual(start);
	});

	it.each<[Partial<View>, Partial<View>]>([
		[{ layers: ['troops', 'coalition'] }, { layers: ['troops'] }],
		[{ selection: 'troops:ATA' }, { selection: undefined }],
		[{ article: 'gone' }, { article: 'the-article' }],
		[{ article: undefined }, { article: 'the-article' }],
		[{ passage: 'gone' }, { passage: undefined }],
		[{ filter: { status: ['gone', 'signed'] } }, { filter: { status: ['signed'] } }],
		[{ filter: { article: ['gone'] } }, { filter: undefined }]
	])('of %j leaves what there is', (asked, left) => {
		expect(part(asked)).toEqual({ ...start, ...left });
	});
});
