import { expect, test } from 'vitest';
import { specimen } from '../../../tests/support/sheet-specimen';
import { wordsOf } from './caption';
import { provenanceOf } from './provenance';

test('a caption says the finding, the day, every source, whose data it is, and where to find the view', () => {
	const content = specimen({ layers: 2, claims: 1, title: 'France signed a declaration' });
	const caption = wordsOf('caption', content, provenanceOf(content));
	expect(caption).toMatch(/^France signed a declaration\. What was offered in Paris/u);
	for (const part of [
		'Illustrative, no location has been published',
		'Who would guarantee Ukraine’s security? · 2026-01-19.',
		'Sources: [1] Report on the states represented',
		'[2] Report on the states represented',
		'https://example.org/source',
		'Natural Earth (public domain)',
		'Borders: Ukraine in its internationally recognised borders'
	]) {
		expect(caption).toContain(part);
	}
	expect(caption.endsWith(`This view: ${content.permalink}`)).toBe(true);
});

test('the alternative text says what the map shows', () => {
	const content = specimen({ layers: 1, claims: 0 });
	expect(wordsOf('alt', content, provenanceOf(content))).toContain(
		'Signed intent: France, United Kingdom; Offer: Germany.'
	);
});
