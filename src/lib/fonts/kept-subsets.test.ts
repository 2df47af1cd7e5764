import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { fontPath } from './font-files';
import { KEPT_SUBSETS } from './kept-subsets';
import { filesOf } from './load-scripts';
import { knowSubsets, OWN_SUBSETS } from './subsets';

const { resolve } = createRequire(import.meta.url);

it.each([...OWN_SUBSETS, ...KEPT_SUBSETS])('$name covers what Fontsource put into it', (subset) => {
	const { sans, serif } = subset.packages ?? { sans: 'noto-sans', serif: 'noto-sans' };
	for (const name of [sans, serif]) {
		const published = JSON.parse(
			readFileSync(resolve(`@fontsource/${name}/unicode.json`), 'utf8')
		) as Record<string, string>;
		expect(subset.range).toBe(published[subset.name]);
	}
});

it.each(KEPT_SUBSETS)('the files of $name are installed', (subset) => {
	knowSubsets(KEPT_SUBSETS);
	for (const file of filesOf([subset])) {
		for (const format of ['woff', 'woff2'] as const) {
			expect(existsSync(resolve(`@fontsource/${fontPath(file, format)}`))).toBe(true);
		}
	}
});
