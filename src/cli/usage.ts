import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was used in a way that it cannot be; the message says how it can. */
export class UsageError extends Error {
	override readonly name = 'UsageError';
}

/** Where `npm start` serves the pages. */
export const LOCAL_SITE = 'http://127.0.0.1:4173/';

/**
 * What stands after a command's name, by option and place.
 * @param allowPositionals whether words that belong to no option are taken
 * @throws UsageError for an option that is not known, or has no value
 */
export function readWords<const Options extends NonNullable<ParseArgsConfig['options']>>(
	words: readonly string[],
	options: Options,
	allowPositionals = false
) {
	try {
		return parseArgs({ args: [...words], options, allowPositionals });
	} catch (error) {
		// Node says what is wrong with which option, in one sentence.
		if (error instanceof TypeError) throw new UsageError(error.message, { cause: error });
		throw error;
	}
}

/**
 * Where readers find the pages: what an option says, or else the environment variable ORIGIN; undefined
 * where neither does.
 * @throws UsageError for what is no web address
 */
export function publishedSite(said: string | undefined): string | undefined {
	const site = said ?? process.env['ORIGIN'];
	return site === undefined || site === '' ? undefined : siteAddress(site);
}

/**
 * The address below which pages are published, with a slash at its end.
 * @throws UsageError for what is no web address
 */
export function siteAddress(site: string): string {
	if (!URL.canParse(site) || !/^https?:$/u.test(new URL(site).protocol)) {
		throw new UsageError(`“${site}” is no address. Write it as https://example.org/maps/.`);
	}
	const { origin, pathname } = new URL(site);
	return `${origin}${pathname.replace(/\/*$/u, '/')}`;
}
