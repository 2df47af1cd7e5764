import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import { connect, type Socket } from 'node:net';

/** What a server has answered. */
export interface Answer {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** A test that fails before it stops its server leaves none behind. */
const running = new Set<ChildProcess>();
process.once('exit', () => {
	for (const child of running) child.kill();
});

/** `npm start` in a process of its own, whose pages are built already. */
export class OwnServer {
	/** What it has printed so far. */
	printed = '';

	private constructor(
		readonly process: ChildProcess,
		private readonly ended: Promise<number | null>
	) {
		for (const stream of [process.stdout, process.stderr]) {
			stream?.on('data', (text: Buffer) => (this.printed += text.toString()));
		}
	}

	/**
	 * Starts it as it is told to, whether or not that can be.
	 * @param folder of the project
	 */
	static spawn(
		words: readonly string[],
		environment: Readonly<Record<string, string>> = {},
		folder = '.'
	): OwnServer {
		const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts', ...words], {
			cwd: folder,
			env: { ...process.env, PORT: undefined, HOST: undefined, ORIGIN: undefined, ...environment }
		});
		running.add(child);
		const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
		void ended.then(() => running.delete(child));
		return new OwnServer(child, ended);
	}

	/**
	 * Starts it, and waits until it says where it is.
	 * @throws Error where it ends, or would build the project's own pages anew
	 */
	static async start(
		words: readonly string[] = ['--port', '0'],
		environment: Readonly<Record<string, string>> = {},
		folder = '.'
	): Promise<OwnServer> {
		const server = OwnServer.spawn(words, environment, folder);
		await new Promise<void>((resolve, reject) => {
			void server.ended.then(() => reject(new Error(`It has ended:\n${server.printed}`)));
			server.process.stdout?.on('data', () => {
				if (server.port !== undefined) resolve();
				// Other tests are at work on these pages.
				if (folder !== '.' || !server.printed.includes('Building the pages')) return;
				server.process.kill();
				reject(new Error('The pages are not those that were built for the tests.'));
			});
		});
		return server;
	}

	get port(): number | undefined {
		const [, port] = /is served at http:\/\/\S+:(\d+)\//u.exec(this.printed) ?? [];
		return port === undefined ? undefined : Number(port);
	}

	/** The status that it has ended with. */
	end(): Promise<number | null> {
		return this.ended;
	}

	async stop(): Promise<void> {
		this.process.kill();
		await this.ended;
	}

	/** How many descriptors it holds; Linux alone tells. */
	get descriptors(): number {
		return readdirSync(`/proc/${this.process.pid}/fd`).length;
	}

	/** Asks for a path as it stands. */
	ask(path: string, headers: RequestOptions['headers'] = {}, method = 'GET'): Promise<Answer> {
		return new Promise((resolve, reject) => {
			const options = { host: '127.0.0.1', port: this.port, path, headers, method, agent: false };
			request(options, (response) => {
				const parts: Buffer[] = [];
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('error', reject);
				response.on('end', () =>
					resolve({
						status: response.statusCode ?? 0,
						headers: response.headers,
						body: Buffer.concat(parts)
					})
				);
			})
				.on('error', reject)
				.end();
		});
	}

	/** A connection of its own. */
	connect(): Socket {
		const socket = connect(this.port ?? 0, '127.0.0.1');
		// The server may close it, which is its right.
		socket.on('error', () => socket.destroy());
		return socket;
	}

	/** Sends bytes, whatever they are, and gives what comes back until the server closes; the request asks it to. */
	say(bytes: string | Buffer): Promise<string> {
		return new Promise((resolve) => {
			const socket = this.connect();
			let heard = '';
			socket.on('data', (text) => (heard += text.toString('latin1')));
			socket.on('close', () => resolve(heard));
			// Who has said all that it will ever say is not waited for; who has said nothing goes.
			if (bytes.length === 0) socket.end();
			else socket.write(bytes);
		});
	}
}
