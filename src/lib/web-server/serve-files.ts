import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Address } from './address';
import { answering, type Answer } from './answering';
import { BuiltFiles } from './built-files';
import { contentTypeOf } from './content-type';
import { acceptedEncodings } from './encoding';
import { sendResource, sendText } from './send-resource';
import { setSecurityHeaders, setSharing } from './site-headers';

/** The build names these after what is in them: another content has another name. */
const IMMUTABLE = '/_app/immutable/';
/** A year, and no question whether it is still so: RFC 8246. */
const FOR_GOOD = 'public, max-age=31536000, immutable';
/** May be kept, and is asked about each time: the next build may have changed it. */
const ASK_AGAIN = 'no-cache';

/** Answers requests with the files of a folder as they are when they are asked for. */
export function serveFiles(
	folder: string
): (request: IncomingMessage, response: ServerResponse) => void {
	return answering(answerWithFiles(new BuiltFiles(folder)));
}

/** Answers with a file, or says that there is none. */
export function answerWithFiles(files: BuiltFiles): Answer {
	return async (request, response, address) => {
		const file = await files.find(address.path, acceptedEncodings(request));
		if (file !== undefined) {
			setSecurityHeaders(file.name, response);
			setSharing(file.name, response);
			sendResource(request, response, {
				...file,
				type: contentTypeOf(file.name),
				cacheControl: file.name.startsWith(IMMUTABLE) ? FOR_GOOD : ASK_AGAIN,
				isNegotiated: true
			});
			return;
		}
		const page = await pageWithoutSlash(files, address);
		if (page === undefined) {
			sendText(request, response, 404, 'There is no such page here.');
			return;
		}
		response.setHeader('Location', page);
		sendText(request, response, 308, `The page is at ${page}.`);
	};
}

/** Pages are named without a slash at the end: what they name beside them would not be found from below. */
async function pageWithoutSlash(
	files: BuiltFiles,
	{ path, query }: Address
): Promise<string | undefined> {
	const [, name] = /([^/]+)\/$/u.exec(path) ?? [];
	if (name === undefined) return undefined;
	const page = await files.find(path.slice(0, -1), ['identity']);
	return page === undefined ? undefined : `../${encodeURIComponent(name)}${query}`;
}
