import type { CDPSession } from '@playwright/test';
import { PNG } from 'pngjs';

/** A part of the page, CSS pixels. */
export interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

interface Frame {
	/** When the frame was put on the screen, in milliseconds since 1970. */
	readonly shown: number;
	readonly png: string;
}

/** Frames are made this much smaller than the page, so that filming costs little. */
const REDUCTION = 4;
/** What a second colour must cover of an area for it to show more than an empty ground. */
const SHARE = 0.05;
/** Colours are told apart by this many bits of each channel. */
const BITS = 4;
/** How long a map may take to be shown, on a busy and slow machine: milliseconds. */
const PATIENCE = 60_000;

/** Films what a page shows, frame by frame. */
export class Film {
	readonly #session: CDPSession;
	readonly #frames: Frame[] = [];
	#arrived = (): void => undefined;

	constructor(session: CDPSession) {
		this.#session = session;
		session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
			if (metadata.timestamp !== undefined) {
				this.#frames.push({ shown: metadata.timestamp * 1000, png: data });
				this.#arrived();
			}
			// A page that is closed while it is filmed wants no more answers.
			session.send('Page.screencastFrameAck', { sessionId }).catch((error: unknown) => {
				if (!/has been closed/.test(String(error))) throw error;
			});
		});
	}

	async start({ width, height }: { width: number; height: number }): Promise<void> {
		await this.#session.send('Page.startScreencast', {
			format: 'png',
			maxWidth: Math.ceil(width / REDUCTION),
			maxHeight: Math.ceil(height / REDUCTION),
			everyNthFrame: 1
		});
	}

	/**
	 * Stops once an area shows a picture: at least two colours cover a twentieth of it each.
	 * @returns when the first such frame was on the screen, in milliseconds since 1970
	 * @throws Error where no frame has shown one within a while
	 */
	async untilPicture(area: Area): Promise<number> {
		const deadline = AbortSignal.timeout(PATIENCE);
		for (let index = 0; ; index++) {
			while (index >= this.#frames.length) await this.#another(deadline);
			const { png, shown } = this.#frames[index] as Frame;
			if (!showsPicture(PNG.sync.read(Buffer.from(png, 'base64')), area)) continue;
			await this.#session.send('Page.stopScreencast');
			return shown;
		}
	}

	#another(deadline: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			const late = (): void => {
				reject(new Error(`The page has shown no map in ${this.#frames.length} frames.`));
			};
			deadline.addEventListener('abort', late);
			this.#arrived = () => {
				deadline.removeEventListener('abort', late);
				resolve();
			};
		});
	}
}

function showsPicture(frame: PNG, { x, y, width, height }: Area): boolean {
	const counts = new Map<number, number>();
	const scaled = (length: number): number => Math.round(length / REDUCTION);
	for (let row = scaled(y); row < scaled(y + height); row++) {
		for (let column = scaled(x); column < scaled(x + width); column++) {
			const offset = (row * frame.width + column) * 4;
			const [red = 0, green = 0, blue = 0] = frame.data.subarray(offset, offset + 3);
			const drop = 8 - BITS;
			const colour = ((red >> drop) << (2 * BITS)) | ((green >> drop) << BITS) | (blue >> drop);
			counts.set(colour, (counts.get(colour) ?? 0) + 1);
		}
	}
	const least = SHARE * scaled(width) * scaled(height);
	return [...counts.values()].filter((count) => count >= least).length >= 2;
}
