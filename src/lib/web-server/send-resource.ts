import type { IncomingMessage, ServerResponse } from 'node:http';
import { byteRange, type ByteRange } from './byte-range';
import { isKnown, isRefused, isSameState } from './conditions';
import type { Encoding } from './encoding';

/** Something that can be asked for, in one of the forms that the reader takes. */
export interface Resource {
	readonly bytes: Uint8Array;
	readonly encoding: Encoding;
	/** Of these bytes, so that each encoding has its own: a strong one. */
	readonly etag: string;
	/** A date of HTTP; left out where none is known. */
	readonly lastModified?: string;
	readonly type: string;
	readonly cacheControl: string;
	/** Whether there are other forms for readers who take other encodings. */
	readonly isNegotiated: boolean;
}

/** Answers a GET or HEAD by RFC 9110: conditions, a part where one is asked for, or the whole. */
export function sendResource(
	request: IncomingMessage,
	response: ServerResponse,
	resource: Resource
): void {
	const { headers, method } = request;
	const { bytes, etag, lastModified } = resource;
	const validators = { etag, lastModified };
	if (isRefused(headers, validators)) {
		sendText(request, response, 412, 'What is here is not what was expected.');
		return;
	}
	if (isKnown(headers, validators)) {
		response.writeHead(304, stateHeaders(resource)).end();
		return;
	}
	// A part is only ever of what GET would send.
	const asked = method === 'GET' && isSameState(headers, validators) ? headers.range : undefined;
	const range = asked === undefined ? undefined : byteRange(asked, bytes.length);
	if (range === 'unsatisfiable') {
		response.setHeader('Content-Range', `bytes */${bytes.length}`);
		sendText(request, response, 416, 'There is no such part.');
		return;
	}
	response.setHeader('Accept-Ranges', 'bytes');
	if (range === undefined) sendBytes(request, response, 200, resource);
	else sendBytes(request, response, 206, resource, range);
}

/** Answers with a body as it is, whatever the conditions of the request. */
export function sendBytes(
	{ method }: IncomingMessage,
	response: ServerResponse,
	status: number,
	resource: Resource,
	range?: ByteRange
): void {
	const { bytes, encoding, type } = resource;
	const body = range === undefined ? bytes : bytes.subarray(range.first, range.last + 1);
	response.writeHead(status, {
		...stateHeaders(resource),
		'Content-Type': type,
		'Content-Length': body.length,
		...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
		...(range && { 'Content-Range': `bytes ${range.first}-${range.last}/${bytes.length}` })
	});
	response.end(method === 'HEAD' ? undefined : body);
}

/** What a reader who has the body already is told as well: RFC 9110, 15.4.5. */
function stateHeaders(resource: Resource): Record<string, string> {
	const { etag, lastModified, cacheControl, isNegotiated } = resource;
	return {
		ETag: etag,
		'Cache-Control': cacheControl,
		...(lastModified !== undefined && { 'Last-Modified': lastModified }),
		...(isNegotiated && { Vary: 'Accept-Encoding' })
	};
}

/** Answers with a sentence, which nobody is to keep. */
export function sendText(
	{ method }: IncomingMessage,
	response: ServerResponse,
	status: number,
	sentence: string
): void {
	const bytes = Buffer.from(`${sentence}\n`);
	response.writeHead(status, {
		'Content-Type': 'text/plain; charset=utf-8',
		'Content-Length': bytes.length,
		'Cache-Control': 'no-store'
	});
	response.end(method === 'HEAD' ? undefined : bytes);
}
