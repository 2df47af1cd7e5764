import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { answerEmbed } from './answer-embed';
import { BUILD, buildIfNeeded } from './build';
import { setSecurityHeaders } from './headers';
import { serveFiles } from './serve-files';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		host: { type: 'string', default: '127.0.0.1' }
	}
});

buildIfNeeded();

const serve = serveFiles(BUILD);
const server = createServer((request, response) => {
	setSecurityHeaders(request.url ?? '/', response);
	try {
		if (!answerEmbed(request, response)) serve(request, response);
	} catch (error) {
		// A dossier may be in the middle of being edited: one answer fails, and the next is served.
		console.error(`${request.url} could not be answered:`, error);
		response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
		response.end('This page could not be made. What npm start prints says why.');
	}
});
server.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EADDRINUSE') throw error;
	console.error(`Port ${values.port} is taken. Choose another: npm start -- --port 8080`);
	process.exit(1);
});
server.listen(Number(values.port), values.host, () => {
	console.log(`Sourceline is served at http://${values.host}:${values.port}/`);
});
