import { connect, createServer, type AddressInfo, type Server } from 'node:net';

/** Lighthouse's “slow 4G”: what the throttled figures of many published reports are made with. */
export const SLOW_4G = { bytesPerMillisecond: 200, delay: 150 } as const;
/** Bytes that are handed on at a time. */
const PIECE = 4096;

/**
 * A server's own address as it is reached over a slow network: every answer comes later by one
 * round trip, and all connections share the line. Shaped here, and not by the browser, so that it
 * holds for what workers fetch as well.
 */
export class SlowNetwork {
	readonly #server: Server;
	/** When the line is free again, in `performance.now()`. */
	#free = 0;

	private constructor(port: number) {
		this.#server = createServer((near) => {
			const far = connect(port, '127.0.0.1');
			near.pipe(far);
			far.on('data', (bytes) => {
				for (let start = 0; start < bytes.length; start += PIECE) {
					const piece = bytes.subarray(start, start + PIECE);
					this.#free =
						Math.max(this.#free, performance.now()) + piece.length / SLOW_4G.bytesPerMillisecond;
					setTimeout(() => near.write(piece), this.#free - performance.now() + SLOW_4G.delay);
				}
			});
			const end = (): void => {
				near.destroy();
				far.destroy();
			};
			for (const socket of [near, far]) socket.on('error', end).on('close', end);
		});
	}

	/** @param port that the server listens to on this machine */
	static async to(port: number): Promise<SlowNetwork> {
		const network = new SlowNetwork(port);
		await new Promise<void>((resolve) => network.#server.listen(0, '127.0.0.1', resolve));
		return network;
	}

	get origin(): string {
		return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
	}

	close(): void {
		this.#server.close();
	}
}
