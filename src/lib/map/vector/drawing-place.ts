import { workersStart } from '../workers-start';
import type { DrawAnswer, DrawingOrder } from './drawing-orders';
import DrawingWorker from './vector-worker?worker';

/** Where drawings are made. Orders are taken in the order that they are given in. */
export interface DrawingPlace {
	give(order: DrawingOrder): void;
	close(): void;
}

interface PlaceListener {
	readonly onanswer: (answer: DrawAnswer) => void;
	readonly onfail: (cause: Error) => void;
}

/** A worker beside the page, or the page itself where none starts. */
export function drawingPlace(listener: PlaceListener): DrawingPlace {
	return workersStart() ? besidePage(listener) : inPage(listener);
}

function besidePage({ onanswer, onfail }: PlaceListener): DrawingPlace {
	const worker = new DrawingWorker();
	worker.addEventListener('message', ({ data }: MessageEvent<DrawAnswer>) => {
		onanswer(data);
	});
	worker.addEventListener('error', ({ message }) => {
		onfail(new Error(message || 'The code that draws the map could not be loaded.'));
	});
	return {
		give: (order) => {
			worker.postMessage(order);
		},
		close: () => {
			worker.terminate();
		}
	};
}

function inPage({ onanswer, onfail }: PlaceListener): DrawingPlace {
	const desk = import('./drawing-orders').then(({ DrawingDesk }) => new DrawingDesk());
	let isOpen = true;
	const take = async (order: DrawingOrder): Promise<void> => {
		const taken = (await desk).take(order);
		if (taken === undefined) return;
		const answer = await taken;
		if (isOpen) onanswer(answer);
	};
	return {
		give: (order) => {
			take(order).catch((error: unknown) => {
				onfail(error instanceof Error ? error : new Error(String(error)));
			});
		},
		close: () => {
			isOpen = false;
		}
	};
}
