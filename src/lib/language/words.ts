import { language } from './language';

/**
 * Words of a dossier in the interface language: as they are where they are in one language only;
 * otherwise in the interface's, in the same without its region, or in the first that there is.
 * @param words a text, or texts by BCP 47 tag
 */
export function inWords(words: string | Readonly<Record<string, string>>): string {
	if (typeof words === 'string') return words;
	const wanted = language();
	return words[wanted] ?? words[wanted.split('-')[0] ?? ''] ?? Object.values(words)[0] ?? '';
}
