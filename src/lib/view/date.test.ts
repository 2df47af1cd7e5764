import { describe, expect, it } from 'vitest';
import type { KnownWords } from './parameters';
import { decodeView, encodeView } from './url';

const defaults = { drawingOrder: [], layers: [], camera: undefined, article: undefined };
const known: KnownWords = {
	layers: [],
	hasFeature: () => false,
	hasArticle: () => false,
	hasPassage: () => false,
	newestDay: '2025-09-10'
};

describe('date= in a link', () => {
	it('is the day that is looked back to, and comes back as it was written', () => {
		const { view, notices } = decodeView('date=2015-03-23', defaults, known);
		expect(view.date).toBe('2015-03-23');
		expect(notices).toEqual([]);
		expect(encodeView(view, defaults)).toBe('date=2015-03-23');
	});

	it.each(['2025-09-10', '2031-01-01'])(
		'%s, not before the dossier’s own day, is that day',
		(day) => {
			const { view } = decodeView(`date=${day}`, defaults, known);
			expect(view.date).toBeUndefined();
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
		const { view, notices } = decodeView(`date=${text}`, defaults, known);
		expect(view.date).toBeUndefined();
		expect(notices).toEqual([{ kind, parameter: 'date', value: text }]);
	});
});
