import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAddress, type Address } from './address';
import { NoFolder } from './built-files';
import { sendText } from './send-resource';
import { setSecurityHeaders } from './site-headers';

/** Answers a GET or HEAD in full. */
export type Answer = (
	request: IncomingMessage,
	response: ServerResponse,
	address: Address
) => Promise<void>;

/** There is more to do than can be done; it may be asked for again. */
export class Busy extends Error {
	override readonly name = 'Busy';

	/** @param seconds after which it is worth asking again */
	constructor(readonly seconds: number) {
		super('There is more to do here than can be done.');
	}
}

const METHODS = 'GET, HEAD, OPTIONS';
/** The system has no more descriptors to give, to this program or to any. */
const OUT_OF_DESCRIPTORS = ['EMFILE', 'ENFILE'];

/**
 * Makes a listener of an answer: other methods than GET and HEAD are told so, and an answer that fails
 * is one answer that fails. It never throws.
 */
export function answering(
	answer: Answer
): (request: IncomingMessage, response: ServerResponse) => void {
	return (request, response) => {
		// A connection may break at any moment, which concerns nobody but its reader.
		response.on('error', () => response.destroy());
		request.on('error', () => response.destroy());
		void attempt(answer, request, response);
	};
}

async function attempt(
	answer: Answer,
	request: IncomingMessage,
	response: ServerResponse
): Promise<void> {
	try {
		setSecurityHeaders('/', response);
		if (request.method === 'OPTIONS') {
			response.writeHead(204, { Allow: METHODS }).end();
		} else if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.setHeader('Allow', METHODS);
			// What the request carries is not waited for.
			response.setHeader('Connection', 'close');
			sendText(request, response, 405, 'This can only be read: with GET or HEAD.');
		} else {
			const address = readAddress(request.url ?? '/');
			if (address === undefined) {
				sendText(request, response, 400, 'This is no address of a page.');
			} else {
				await answer(request, response, address);
			}
		}
	} catch (error) {
		fail(request, response, error);
	}
}

function fail(request: IncomingMessage, response: ServerResponse, error: unknown): void {
	if (response.headersSent) {
		response.destroy();
		return;
	}
	const seconds = secondsUntilBetter(error);
	if (seconds !== undefined) {
		response.setHeader('Retry-After', String(seconds));
		sendText(request, response, 503, 'This cannot be answered just now. Ask again in a moment.');
		return;
	}
	console.error(`${JSON.stringify(request.url)} could not be answered:`, error);
	setSecurityHeaders('/', response);
	sendText(request, response, 500, 'This page could not be made. What npm start prints says why.');
}

/** Undefined for what does not mend itself. */
function secondsUntilBetter(error: unknown): number | undefined {
	if (error instanceof Busy) return error.seconds;
	const { code = '' } = error as NodeJS.ErrnoException;
	return error instanceof NoFolder || OUT_OF_DESCRIPTORS.includes(code) ? 1 : undefined;
}
