import type { FontSubset } from './subsets';

/**
 * The fonts of scripts with thousands of letters. One weighs 70 to 90 MB, so that none comes with the
 * program: whoever has a dossier in such a script installs its package. A Chinese character looks
 * different in Chinese, Japanese and Korean, so that the languages of a dossier say which font is first.
 */
interface SlicedFont {
	/** Its package of @fontsource. */
	readonly name: string;
	/** The languages (BCP 47) that it is made for. */
	readonly languages: RegExp;
	/** Letters that only those languages have. */
	readonly letters?: RegExp;
}

const SLICED_FONTS: readonly SlicedFont[] = [
	{
		name: 'noto-sans-jp',
		languages: /^ja\b/iu,
		letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/u
	},
	{ name: 'noto-sans-kr', languages: /^ko\b/iu, letters: /\p{Script=Hangul}/u },
	{ name: 'noto-sans-hk', languages: /^(yue|zh(-Hant)?-HK)\b/iu },
	{
		name: 'noto-sans-tc',
		languages: /^zh-(Hant|TW|MO)\b/iu,
		letters: /\p{Script=Bopomofo}/u
	},
	{ name: 'noto-sans-sc', languages: /^zh\b/iu, letters: /\p{Script=Han}/u }
];

/** The character ranges of a package's files, as its `unicode.json` has them: `{ "[4]": "U+4E00-4E10" }`. */
export type PublishedRanges = Readonly<Record<string, string>>;

/**
 * The packages that may have these characters, the likeliest first; none where they are no letters of
 * a script with thousands of letters.
 * @param languages those of a dossier's texts, the first article's first (BCP 47)
 */
export function slicedFontsFor(
	characters: readonly string[],
	languages: readonly string[]
): string[] {
	const letters = characters.join('');
	if (!EAST_ASIAN.test(letters)) return [];
	const named = languages.map((language) =>
		SLICED_FONTS.find((font) => font.languages.test(language))
	);
	const written = SLICED_FONTS.filter((font) => font.letters?.test(letters) === true);
	const all = [...named, ...written, ...SLICED_FONTS];
	return [...new Set(all.flatMap((font) => font?.name ?? []))];
}

const EAST_ASIAN =
	/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u;

/** A package's files as subsets, of which a dossier is given those that it needs. */
export function slicesOf(name: string, ranges: PublishedRanges): FontSubset[] {
	return Object.entries(ranges).flatMap(([key, range]) => {
		const slice = /^\[(\d+)\]$/u.exec(key)?.[1];
		return slice === undefined
			? []
			: [{ name: `${name}-${slice}`, slice, packages: { sans: name, serif: name }, range }];
	});
}
