import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { answerEmbed } from './answer-embed';
import { BUILD, buildIfNeeded } from './build';
import { setSecurityHeaders } from './headers';

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		host: { type: 'string', default: '127.0.0.1' }
	}
});

buildIfNeeded();

const serve = sirv(BUILD, { etag: true, brotli: true, gzip: true });
const server = createServer((request, response) => {
	setSecurityHeaders(request.url ?? '/', response);
	if (answerEmbed(request, response)) return;
	serve(request, response, () => {
		response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
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
