import type { CDPSession } from '@playwright/test';

export const MEMORY_METRICS = {
	heap: 'JavaScript heap after collection, MB',
	workers: 'JavaScript heap of its workers, MB',
	nodes: 'DOM nodes'
} as const;
export type MemoryMetric = keyof typeof MEMORY_METRICS;
export type Memory = Record<MemoryMetric, number>;

const MEGABYTE = 1_000_000;

/** What a page and its workers hold, after everything that nobody needs has been collected. */
export async function measureMemory(session: CDPSession): Promise<Memory> {
	await session.send('HeapProfiler.collectGarbage');
	await session.send('Performance.enable');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	const { metrics } = await session.send('Performance.getMetrics');
	const nodes = metrics.find(({ name }) => name === 'Nodes')?.value;
	if (nodes === undefined) throw new Error('The browser does not tell how many nodes there are.');
	return {
		heap: usedSize / MEGABYTE,
		workers: (await workersHeap(session)) / MEGABYTE,
		nodes
	};
}

/** Bytes. */
async function workersHeap(session: CDPSession): Promise<number> {
	const workers: string[] = [];
	const answers = new Map<number, (result: { usedSize?: number }) => void>();
	session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
		if (targetInfo.type === 'worker') workers.push(sessionId);
	});
	session.on('Target.receivedMessageFromTarget', ({ message }) => {
		const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
		if (id !== undefined) answers.get(id)?.(result ?? {});
	});
	let asked = 0;
	const ask = async (sessionId: string, method: string): Promise<{ usedSize?: number }> => {
		const id = ++asked;
		const answered = new Promise<{ usedSize?: number }>((resolve) => answers.set(id, resolve));
		const message = JSON.stringify({ id, method });
		await session.send('Target.sendMessageToTarget', { sessionId, message });
		return answered;
	};
	// Workers that are there are told of before this is answered.
	await session.send('Target.setAutoAttach', {
		autoAttach: true,
		waitForDebuggerOnStart: false,
		flatten: false
	});
	let bytes = 0;
	for (const worker of workers) {
		await ask(worker, 'HeapProfiler.collectGarbage');
		bytes += (await ask(worker, 'Runtime.getHeapUsage')).usedSize ?? 0;
	}
	await session.send('Target.setAutoAttach', {
		autoAttach: false,
		waitForDebuggerOnStart: false,
		flatten: false
	});
	return bytes;
}
