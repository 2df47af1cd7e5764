import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFiles } from '../../src/lib/web-server/serve-files';

/** A file that was sent, as the server saw it. */
export interface Sent {
	readonly path: string;
	/** Of the answer's body as it went over the wire, compressed. */
	readonly bytes: number;
	/** When it was asked for, in milliseconds since 1970, with fractions. */
	readonly asked: number;
	/** When its last byte was handed to the system. */
	readonly done: number;
}

/** Serves a folder as `npm start` does, with Brotli, and keeps a list of what it has sent. */
export class BenchServer {
	readonly sent: Sent[] = [];
	readonly #server: Server;

	private constructor(server: Server) {
		this.#server = server;
	}

	/** @param folder built files, each with its compressed copy beside it */
	static async serve(folder: string): Promise<BenchServer> {
		const files = serveFiles(folder);
		const server = createServer((request, response) => {
			const asked = now();
			response.on('finish', () => {
				const bytes = Number(response.getHeader('content-length') ?? 0);
				const path = request.url ?? '/';
				if (path !== '/favicon.ico') bench.sent.push({ path, bytes, asked, done: now() });
			});
			files(request, response);
		});
		const bench = new BenchServer(server);
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return bench;
	}

	get port(): number {
		return (this.#server.address() as AddressInfo).port;
	}

	get origin(): string {
		return `http://127.0.0.1:${this.port}`;
	}

	close(): void {
		this.#server.closeAllConnections();
		this.#server.close();
	}
}

/** Milliseconds since 1970, on the clock that browsers count from. */
export function now(): number {
	return performance.timeOrigin + performance.now();
}
