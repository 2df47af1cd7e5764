const TURNS_DIRECTION = /[\u202A-\u202E\u2066-\u2069]/u;
const FORBIDDEN =
	/[\p{Cs}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u;

/** A character that no text of a dossier may hold, and what to do about it. */
export interface ForbiddenCharacter {
	/** UTF-16 code units from the start of the text. */
	readonly offset: number;
	readonly message: string;
	readonly remedy: string;
}

/**
 * The first character of a text that would make it read otherwise than it is written, or that XML
 * cannot hold: what turns the reading direction within a line (“Trojan source”,
 * https://trojansource.codes), control characters but for tab and line breaks, halves of characters,
 * and code points that are none. The marks U+200E, U+200F and U+061C are not among them: texts in
 * Arabic and Hebrew need them, and they turn nothing round.
 */
export function forbiddenCharacter(text: string): ForbiddenCharacter | undefined {
	const found = FORBIDDEN.exec(text);
	if (found === null) return undefined;
	const [character] = found;
	const name = codePointName(character);
	const at = (message: string, remedy: string) => ({ offset: found.index, message, remedy });
	if (TURNS_DIRECTION.test(character)) {
		return at(
			`${name} makes the text read in another order than it is written.`,
			'Remove it; the marks U+200E and U+200F may stand where a direction must be said.'
		);
	}
	if (/\p{Cs}/u.test(character)) {
		return at(`${name} is half a character.`, 'Write the whole character.');
	}
	if (/\p{Cc}/u.test(character)) {
		return at(
			`${name} is a control character.`,
			'Remove it; if there are many, the file was in another encoding: convert it to UTF-8.'
		);
	}
	return at(`${name} is no character.`, 'Remove it.');
}

/** A text in which such characters are named and line breaks are shown, for a line on a terminal. */
export function visibleText(text: string): string {
	return text
		.replace(/\r\n|[\n\r\u2028\u2029]/gu, '↵')
		.replace(new RegExp(FORBIDDEN, 'gu'), (character) => `⟨${codePointName(character)}⟩`);
}

function codePointName(character: string): string {
	const hexadecimal = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
	return `U+${hexadecimal.padStart(4, '0')}`;
}
