import words from './country-words.json' with { type: 'json' };

/** Languages in which many readers and articles name countries. */
const LANGUAGES = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl', 'pl', 'uk', 'ru', 'tr', 'ar'] as const;

/**
 * By ISO 3166-1 alpha-2 code, what English texts call countries besides their names: who lives there, former and
 * other names, the capital. Written for this search from general knowledge, and no statement about any country.
 */
const WORDS: Readonly<Partial<Record<string, readonly string[]>>> = words;

const names = new Map<string, Intl.DisplayNames>();

function namesIn(language: string): Intl.DisplayNames {
	const known =
		names.get(language) ?? new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
	names.set(language, known);
	return known;
}

/**
 * What else a country may be looked for by: its names in other languages, as the browser has them (CLDR), and
 * the words of English texts.
 * @param alpha2 ISO 3166-1 alpha-2
 * @param languages BCP 47 tags of texts that name countries, beside the common ones
 */
export function otherNames(alpha2: string, languages: readonly string[]): string[] {
	const named = [...new Set([...LANGUAGES, ...languages])].flatMap(
		(language) => namesIn(language).of(alpha2) ?? []
	);
	return [...new Set([...named, ...(WORDS[alpha2] ?? [])])];
}
