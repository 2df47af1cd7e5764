import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

/** What the built pages are made from: newer than the build means that it is out of date. */
const SOURCES = ['src', 'geo', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
const BUILD = 'build';

/** The newest modification time below a path, in milliseconds since 1970. */
function newestChange(path: string): number {
	const status = statSync(path);
	if (!status.isDirectory()) return status.mtimeMs;
	return Math.max(0, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}

function buildIsCurrent(): boolean {
	const page = join(BUILD, 'index.html');
	if (!existsSync(page)) return false;
	return Math.max(...SOURCES.map(newestChange)) <= statSync(page).mtimeMs;
}

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		host: { type: 'string', default: '127.0.0.1' }
	}
});

if (!buildIsCurrent()) {
	console.log('Building the pages …');
	const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: true });
	if (status !== 0) process.exit(status ?? 1);
}

const serve = sirv(BUILD, { etag: true });
const server = createServer((request, response) => {
	serve(request, response, () => {
		response.statusCode = 404;
		response.end('There is no such page here.');
	});
});
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE') throw error;
	console.error(`Port ${values.port} is taken. Choose another: npm start -- --port 8080`);
	process.exit(1);
});
server.listen(Number(values.port), values.host, () => {
	console.log(`Sourceline is served at http://${values.host}:${values.port}/`);
});
