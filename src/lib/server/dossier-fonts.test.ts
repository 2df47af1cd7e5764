import { describe, expect, it } from 'vitest';
import { miniatureFiles } from '../../../tests/fixtures/miniature';
import { fontsOf } from './dossier-fonts';
import { dossierSlugs, readDossierFiles } from './read-dossier';

/** The miniature dossier with another text in place of one of its own. */
function withText(file: string, before: string, after: string): Map<string, string> {
	const files = miniatureFiles();
	const text = files.get(file) ?? '';
	expect(text).toContain(before);
	return files.set(file, text.replace(before, after));
}

const namesOf = (files: ReadonlyMap<string, string>): string[] =>
	fontsOf(files).subsets.map(({ name }) => name);

describe('fontsOf', () => {
	it('brings nothing where Latin and Cyrillic letters are enough', () => {
		const [first = ''] = dossierSlugs();
		expect(fontsOf(readDossierFiles(first))).toEqual({ subsets: [], warnings: [] });
	});

	it.each([
		['dossier.json', 'A miniature dossier', 'القاهرة والخرطوم', ['arabic']],
		['points.geojson', 'The port', 'ירושלים', ['hebrew']],
		[
			'claims.json',
			'France says that it will send ships.',
			'Αθήνα, प्रयागराज',
			['greek', 'devanagari']
		],
		['articles/harbour.md', 'What comes next', 'กรุงเทพ', ['thai']]
	])('finds the scripts of %s', (file, before, after, expected) => {
		expect(namesOf(withText(file, before, after))).toEqual(expected);
	});

	it('says where a text has letters that no font is kept for, and what to do', () => {
		const [warning, ...others] = fontsOf(
			withText('claims.json', 'France says that it will send ships.', 'ঢাকা')
		).warnings;
		expect(others).toEqual([]);
		expect(warning).toMatchObject({ file: 'claims.json', path: 'claims[0].summary' });
		expect(warning?.message).toContain('“ঢ” (U+09A2)');
		expect(warning?.remedy).toContain('src/lib/fonts/kept-subsets.ts');
		const [inArticle] = fontsOf(
			withText('articles/harbour.md', 'What comes next', '漢字')
		).warnings;
		expect(inArticle).toMatchObject({ file: 'articles/harbour.md', path: 'line 14' });
	});
});
