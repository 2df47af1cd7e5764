import type { Dossier } from '$lib/dossier/model/types';
import { directionOf, directionOfLanguage, type Direction } from '$lib/language/direction';
import { language } from '$lib/language/language';

/** What tells a browser the language and direction of a text; empty where they are the page's. */
export interface TextAttributes {
	readonly lang?: string;
	readonly dir?: Direction;
}

/** The attributes of a text in a language (BCP 47). */
export function inLanguage(tag: string): TextAttributes {
	if (tag === language()) return {};
	const dir = directionOfLanguage(tag);
	return dir === directionOfLanguage(language()) ? { lang: tag } : { lang: tag, dir };
}

/** The attributes of words that an article says. */
export function inLanguageOf({ articles, whole }: Dossier, article: string): TextAttributes {
	const head = [...articles, ...(whole?.cited ?? [])].find(({ id }) => id === article);
	return head === undefined ? {} : inLanguage(head.language);
}

/** The attributes of the page's own words within a text of a language. */
export function backFrom(tag: string): TextAttributes {
	const { lang, dir } = inLanguage(tag);
	return {
		...(lang !== undefined && { lang: language() }),
		...(dir !== undefined && { dir: directionOfLanguage(language()) })
	};
}

/** The attributes of a text whose language nobody says: its direction by its first letter. */
export function byFirstLetter(text: string): TextAttributes {
	const dir = directionOf(text);
	return dir === directionOfLanguage(language()) ? {} : { dir };
}
