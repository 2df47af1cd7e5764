import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerWithEmbeds } from './answer-embed';
import { answerWithViewPages } from './answer-view-page';
import { answering } from './answering';
import { BuiltFiles } from './built-files';
import { DrawingPool } from './drawing-pool';
import { FrozenViews } from './frozen-views';
import { ownHosts } from './own-hosts';
import { answerWithFiles } from './serve-files';

/**
 * How long a reader may take, milliseconds: to say what it wants, and to take anything of what it is
 * given. That it waits for a drawing counts as well, so that the last must be long.
 */
const LIMITS = { headers: 10_000, request: 20_000, standstill: 120_000 };
/** With a thousand descriptors, as many systems give, files and threads keep theirs. */
const MOST_CONNECTIONS = 500;

export interface SiteOptions {
	/** The built pages. */
	readonly folder: string;
	/** The name or address that the server is going to listen on. */
	readonly host: string;
	/** The address of the site's front page, with a slash at its end, where it has been said. */
	readonly origin: string | undefined;
}

/**
 * The server of `npm start`, which does not listen yet: the built files, and what has to be made when
 * it is asked for. It holds threads until it is closed.
 */
export function siteServer({ folder, host, origin }: SiteOptions): Server {
	const files = new BuiltFiles(folder);
	const pool = new DrawingPool();
	let hosts: ReadonlySet<string> | undefined;
	const server: Server = createServer(
		{
			headersTimeout: LIMITS.headers,
			requestTimeout: LIMITS.request,
			connectionsCheckingInterval: 1000
		},
		answering(
			answerWithEmbeds({
				files,
				views: new FrozenViews(pool),
				origin,
				hosts: () => (hosts ??= ownHosts(host, server.address() as AddressInfo)),
				otherwise: answerWithViewPages({ files, origin, otherwise: answerWithFiles(files) })
			})
		)
	);
	server.setTimeout(LIMITS.standstill);
	server.maxConnections = MOST_CONNECTIONS;
	server.on('close', () => void pool.close());
	return server;
}
