// Draws the map beside the page, so that the page stays quick while it does.
import { DrawingDesk, type DrawingOrder } from './drawing-orders';

const desk = new DrawingDesk();

self.addEventListener('message', ({ data: order }: MessageEvent<DrawingOrder>) => {
	void desk.take(order)?.then((answer) => {
		self.postMessage(answer);
	});
});
