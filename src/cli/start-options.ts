import { readWords, siteAddress, UsageError } from './usage';

/** How `npm start` is to serve the pages. */
export interface StartOptions {
	/** 0: any that is free. */
	readonly port: number;
	readonly host: string;
	/** The address of the site's front page, with a slash at its end, where it has been said. */
	readonly origin: string | undefined;
}

export const USAGE = `Builds the pages if they are out of date, and serves them.

  npm start -- --port 8080 --host 0.0.0.0

  --port NUMBER   4173 when left out, or what PORT says; 0 for any that is free
  --host NAME     127.0.0.1 when left out, or what HOST says; 0.0.0.0 for every network

The environment variable ORIGIN says where readers find the site, such as https://maps.example, where
that is not the address by which the server is asked.
`;

/**
 * Reads the words behind `npm start --`, and what the environment says where they say nothing.
 * @returns undefined where help is asked for
 * @throws UsageError
 */
export function startOptions(
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): StartOptions | undefined {
	const { values } = readWords(words, {
		port: { type: 'string' },
		host: { type: 'string' },
		help: { type: 'boolean' }
	});
	if (values.help === true) return undefined;
	const said = (name: string): string | undefined => environment[name] || undefined;
	const origin = said('ORIGIN');
	return {
		port: portOf(
			values.port ?? said('PORT') ?? '4173',
			values.port === undefined ? 'PORT' : '--port'
		),
		host: hostOf(values.host ?? said('HOST') ?? '127.0.0.1'),
		origin: origin === undefined ? undefined : new URL('/', siteAddress(origin)).href
	};
}

function portOf(text: string, name: string): number {
	if (!/^\d{1,5}$/u.test(text) || Number(text) > 65_535) {
		throw new UsageError(
			`“${text}” is no port (${name}). Give a whole number from 0 to 65535: npm start -- --port 8080`
		);
	}
	return Number(text);
}

function hostOf(text: string): string {
	// As it stands in an address, or as it is.
	const host = text.replace(/^\[(.*)\]$/u, '$1');
	if (!/^[\w.:%-]+$/u.test(host)) {
		throw new UsageError(`“${text}” is no name of a host. Write it as 127.0.0.1 or localhost.`);
	}
	return host;
}
