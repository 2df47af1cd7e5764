import type { AddressInfo } from 'node:net';
import { siteServer } from '../lib/web-server/site';
import { BUILD, buildIfNeeded } from './build';
import { startOptions, USAGE, type StartOptions } from './start-options';
import { UsageError } from './usage';

/** What the system says when it does not let the server listen, in a sentence with its remedy. */
const REFUSALS: Readonly<Record<string, (options: StartOptions) => string>> = {
	EADDRINUSE: ({ port }) => `Port ${port} is taken. Choose another: npm start -- --port 8080`,
	EACCES: ({ port }) =>
		`Port ${port} is not open to you. Choose one above 1023: npm start -- --port 8080`,
	EADDRNOTAVAIL: ({ host }) =>
		`${host} is no address of this machine. Choose another: npm start -- --host 127.0.0.1`,
	ENOTFOUND: ({ host }) =>
		`There is no host ${host} here. Choose another: npm start -- --host 127.0.0.1`
};

function start(options: StartOptions): void {
	buildIfNeeded();
	const server = siteServer({ folder: BUILD, ...options });
	server.on('error', (error: NodeJS.ErrnoException) => {
		if (server.listening) {
			// One connection could not be taken; the next may be.
			console.error('A connection could not be taken:', error.message);
			return;
		}
		console.error(REFUSALS[error.code ?? '']?.(options) ?? `Not served: ${error.message}`);
		process.exit(1);
	});
	server.listen(options.port, options.host, () => {
		const { port } = server.address() as AddressInfo;
		const name = options.host.includes(':') ? `[${options.host}]` : options.host;
		console.log(`Sourceline is served at http://${name}:${port}/`);
	});
}

try {
	const options = startOptions(process.argv.slice(2), process.env);
	if (options === undefined) process.stdout.write(USAGE);
	else start(options);
} catch (error) {
	if (!(error instanceof UsageError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
