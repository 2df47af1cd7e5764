import { describe, expect, it } from 'vitest';
import type { KnownWords } from './parameters';
import { decodeView, encodeView } from './url';

const defaults = { drawingOrder: [], layers: [], camera: undefined, article: undefined };
const known: KnownWords = {
	layers: [],
	hasFeature: () => false,
	hasArticle: () => false,
	hasPassage: () => false,
	hasValue: () => false,
	newestDay: '2025-09-10'
};

// Both are days before the dossier's own; the view calls them as the link does.
describe.each(['date', 'since'] as const)('%s= in a link', (key) => {
	it('is a day, and comes back as it was written', () => {
		const { view, notices } = decodeView(`${key}=2015-03-23`, defaults, known);
		expect(view[key]).toBe('2015-03-23');
		expect(notices).toEqual([]);
		expect(encodeView(view, defaults)).toBe(`${key}=2015-03-23`);
	});

	it.each(['2025-09-10', '2031-01-01'])(
		'%s, not before the dossier’s own day, is that day',
		(day) => {
			const { view } = decodeView(`${key}=${day}`, defaults, known);
			expect(view[key]).toBeUndefined();
			expect(encodeView(view, defaults)).toBe('');
		}
	);

	it.each([
		['2015-02-30', 'out-of-range'],
		['2015-13-01', 'out-of-range'],
		['2015-3-1', 'malformed'],
		['yesterday', 'malformed'],
		['', 'malformed']
	])('“%s” is noticed', (text, kind) => {
		const { view, notices } = decodeView(`${key}=${text}`, defaults, known);
		expect(view[key]).toBeUndefined();
		expect(notices).toEqual([{ kind, parameter: key, value: text }]);
	});
});
