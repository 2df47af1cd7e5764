import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';

/** How a body is written for its way to the reader; the smallest first. */
const ENCODINGS = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The encodings that a request takes, the one to be used first where it is there. What a request
 * refuses is never among them, but for `identity` at the end: an answer that is not compressed is
 * better than none, and RFC 9110 (12.5.3) lets a server give it.
 */
export function acceptedEncodings(request: Pick<IncomingMessage, 'headers'>): Encoding[] {
	const accepted = new Negotiator(request).encodings(ENCODINGS, { preferred: ENCODINGS });
	return accepted.includes('identity') ? accepted : [...accepted, 'identity'];
}
