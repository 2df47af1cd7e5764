import type { IncomingMessage, ServerResponse } from 'node:http';
import sirv from 'sirv';

/** The build names these after what is in them: another content has another name. */
const IMMUTABLE = '/_app/immutable/';
/** A year, and no question whether it is still so: RFC 8246. */
const FOR_GOOD = 'public, max-age=31536000, immutable';

/**
 * Answers requests with the files of a folder as they are when they are asked for: a build may replace
 * them at any time.
 */
export function serveFiles(
	folder: string
): (request: IncomingMessage, response: ServerResponse) => void {
	const serve = sirv(folder, {
		// Without it, sizes are remembered: browsers wait in vain for the end of what is shorter by now,
		// and a file that is gone ends the server.
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		setHeaders: (response, path) => {
			if (path.startsWith(IMMUTABLE)) response.setHeader('Cache-Control', FOR_GOOD);
		}
	});
	return (request, response) => {
		serve(request, response, () => {
			response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
			response.end('There is no such page here.');
		});
	};
}
