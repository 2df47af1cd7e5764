// Draws the map beside the page, so that the page stays quick while it does.
import { DrawingDesk, type DrawingOrder } from './drawing-orders';

const desk = new DrawingDesk();

self.addEventListener('message', ({ data: order }: MessageEvent<DrawingOrder>) => {
	void desk.take(order)?.then((answer) => {
		const picture = 'drawn' in answer ? answer.drawn.picture : undefined;
		self.postMessage(answer, { transfer: picture === undefined ? [] : [picture] });
	});
});
