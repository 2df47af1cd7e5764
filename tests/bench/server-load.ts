import autocannon, { type Request } from 'autocannon';
import { readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { OwnServer } from '../own-server';

/*
 * How `npm start` bears being asked much: in a process of its own, over loopback. Prints each figure
 * beside its goal, which is for two cores that have nothing else to do, and the machine's load.
 */

const SLUG = 'ukraine-guarantees';
const FROZEN = `/embed/${SLUG}/frozen`;
const CONNECTIONS = 20;
const GZIP = { 'accept-encoding': 'gzip' };

const { values } = parseArgs({
	options: {
		/** Of each part. */
		seconds: { type: 'string', default: '20' },
		/** Of the last part, which watches the memory. */
		minutes: { type: 'string', default: '5' }
	}
});
const seconds = Number(values.seconds);
const minutes = Number(values.minutes);

let asked = 0;
/** A view that nobody has asked for: somewhere in Europe, with one layer or another. */
function newView(): string {
	asked += 1;
	const [latitude, longitude] = [44 + (asked % 101) / 10, 5 + (asked % 307) / 10];
	const zoom = 3 + (asked % 13) / 4;
	return `${FROZEN}?map=${zoom}/${latitude}/${longitude}`;
}

/** Asks for another view each time, as `setupRequest` of autocannon. */
const forNewViews: Request = {
	setupRequest: (request) => ({ ...request, path: newView() })
};

function load(
	server: OwnServer,
	path: string,
	options: {
		readonly connections: number;
		readonly requests?: Request[];
		readonly duration?: number;
	}
) {
	return autocannon({
		url: `http://127.0.0.1:${server.port}${path}`,
		headers: GZIP,
		duration: seconds,
		timeout: 60,
		...options
	});
}

/** What a process holds in memory, MB; Linux alone tells. */
function memoryOf({ process: { pid } }: OwnServer): number {
	const [, kilobytes] = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
	return Math.round(Number(kilobytes) / 1024);
}

function tell(what: string, figure: string, goal: string): void {
	const [minute = 0] = loadavg();
	console.log(`${what.padEnd(52)} ${figure.padEnd(34)} ${goal.padEnd(20)} ${minute.toFixed(1)}`);
}

const server = await OwnServer.start();
try {
	console.log(
		`${cpus().length} cores, Node ${process.versions.node}, ${CONNECTIONS} connections\n`
	);
	tell('what', 'figure', 'goal');
	// The threads read the dossier, and their code gets fast.
	await load(server, FROZEN, { connections: 8, requests: [forNewViews] });

	const drawn = await load(server, FROZEN, { connections: CONNECTIONS, requests: [forNewViews] });
	tell(
		'new frozen views a second',
		`${(drawn['2xx'] / drawn.duration).toFixed(1)} (${drawn.non2xx} turned away)`,
		'at least 10'
	);

	const kept = await load(server, `${FROZEN}?layers=troops`, { connections: CONNECTIONS });
	tell(
		'cached frozen views a second, gzip',
		`${Math.round(kept['2xx'] / kept.duration)} (median ${kept.latency.p50} ms)`,
		'at least 500'
	);

	for (const path of ['/', '/basemap.json']) {
		const [flood, file] = await Promise.all([
			load(server, FROZEN, { connections: CONNECTIONS, requests: [forNewViews] }),
			load(server, path, { connections: 1 })
		]);
		tell(
			`${path} while new views are asked for`,
			`median ${file.latency.p50} ms, slowest ${file.latency.max} ms`,
			'20 ms, 1000 ms'
		);
		tell('    new views a second meanwhile', (flood['2xx'] / flood.duration).toFixed(1), '');
	}
	// As much as loopback carries: the page is 130 kB.
	const file = await load(server, '/', { connections: CONNECTIONS });
	tell(
		`/ by ${CONNECTIONS} connections`,
		`${Math.round(file['2xx'] / file.duration)} a second, slowest ${file.latency.max} ms`,
		''
	);

	if (process.platform === 'linux' && minutes > 0) {
		const duration = 60 * minutes;
		const mixed = load(server, FROZEN, {
			connections: CONNECTIONS,
			duration,
			requests: [forNewViews, { path: '/' }, { path: `${FROZEN}?layers=troops` }]
		});
		const sizes: number[] = [memoryOf(server)];
		const watch = setInterval(() => sizes.push(memoryOf(server)), (duration * 1000) / 10);
		await mixed;
		clearInterval(watch);
		tell(`memory over ${minutes} minutes, MB`, sizes.join(' '), 'does not grow');
	}
} finally {
	await server.stop();
}
