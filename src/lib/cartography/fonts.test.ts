import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { KEPT_SUBSETS } from '../fonts/kept-subsets';
import { knowSubsets } from '../fonts/subsets';
import { fontFaces } from './fonts';

test('each file covers the characters that Fontsource put into it', () => {
	const published = JSON.parse(
		readFileSync(
			createRequire(import.meta.url).resolve('@fontsource/noto-sans/unicode.json'),
			'utf8'
		)
	) as Record<string, string>;
	knowSubsets(KEPT_SUBSETS);
	for (const subset of ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext']) {
		const url = `/assets/noto-sans-${subset}-400-normal.B1xYz.woff2`;
		expect(fontFaces({ 'Noto Sans Regular': [url] })).toEqual({
			'Noto Sans Regular': [{ url, 'unicode-range': published[subset]?.split(',') }]
		});
	}
});

test('a file of another name covers everything', () => {
	expect(fontFaces({ Any: ['/font.woff2'] })).toEqual({ Any: [{ url: '/font.woff2' }] });
});
