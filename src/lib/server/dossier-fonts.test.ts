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
	});

	describe('letters of a script that has thousands of them', () => {
		// What the packages' own files say of these letters, cut.
		const PACKAGES: Record<string, Record<string, string>> = {
			'noto-sans-jp': { '[4]': 'U+6f22', '[119]': 'U+5b57,U+306e', latin: 'U+0000-00FF' },
			'noto-sans-sc': { '[7]': 'U+6f22,U+5b57', latin: 'U+0000-00FF' }
		};
		const installed = (name: string) => PACKAGES[name];
		const files = () => withText('articles/harbour.md', 'What comes next', '漢字');
		const inLanguage = (language: string) => {
			const changed = files();
			const article = changed.get('articles/harbour.md') ?? '';
			return changed.set(
				'articles/harbour.md',
				article.replace(/^language: .*$/m, `language: ${language}`)
			);
		};
		const names = (fonts: ReturnType<typeof fontsOf>) => fonts.subsets.map(({ name }) => name);

		it('are set with the files that have them, of the package for the language', () => {
			expect(names(fontsOf(files(), installed))).toEqual(['noto-sans-sc-7']);
			expect(names(fontsOf(inLanguage('ja'), installed))).toEqual([
				'noto-sans-jp-4',
				'noto-sans-jp-119'
			]);
			const kana = withText('articles/harbour.md', 'What comes next', '漢字の');
			expect(names(fontsOf(kana, installed))).toEqual(['noto-sans-jp-4', 'noto-sans-jp-119']);
		});

		it('take those of another package where that of the language is not installed', () => {
			expect(names(fontsOf(inLanguage('zh-TW'), installed))).toEqual(['noto-sans-sc-7']);
		});

		it('say of letters of two scripts in one text which of them a package has', () => {
			const { warnings } = fontsOf(
				new Map([['articles/harbour.md', `---\nlanguage: zh\n---\n漢 ខ្មែរ\n`]]),
				() => undefined
			);
			const told = warnings.map(({ message, remedy }) => [
				/漢/u.test(message),
				/ខ/u.test(message),
				remedy.includes('npm install')
			]);
			expect(told).toEqual([
				[true, false, true],
				[false, true, false]
			]);
		});

		it.each([
			['en', 'noto-sans-sc'],
			['zh-Hant', 'noto-sans-tc'],
			['zh-HK', 'noto-sans-hk'],
			['ko', 'noto-sans-kr'],
			['ja', 'noto-sans-jp']
		])('say which package is to be installed, in a text in %s', (language, font) => {
			const [warning, ...others] = fontsOf(inLanguage(language), () => undefined).warnings;
			expect(others).toEqual([]);
			expect(warning).toMatchObject({ file: 'articles/harbour.md', path: 'line 14' });
			expect(warning?.message).toContain('“漢” (U+6F22), “字” (U+5B57)');
			expect(warning?.remedy).toContain(`npm install @fontsource/${font}`);
		});
	});
});
