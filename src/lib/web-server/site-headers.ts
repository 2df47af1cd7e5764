import type { ServerResponse } from 'node:http';
import { FOR_EVERY_ORIGIN, HEADER_POLICIES, HEADERS } from '../security/policy.js';

/**
 * Sets the headers that say what an answer may do, and who may frame it.
 * @param name of what is sent, from the site's root, however it was asked for; '/' for what is no file
 */
export function setSecurityHeaders(name: string, response: ServerResponse): void {
	for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
	const policy = HEADER_POLICIES.find(({ path }) => name.startsWith(path))?.policy ?? '';
	if (policy === '') response.removeHeader('Content-Security-Policy');
	else response.setHeader('Content-Security-Policy', policy);
}

/**
 * Lets pages of every origin read a file of the build that is no page, as a frame must that the page around
 * it has shut off from its own site. To be called for files that anybody may read, and for nothing else.
 * @param name of the file, from the site's root
 */
export function setSharing(name: string, response: ServerResponse): void {
	if (FOR_EVERY_ORIGIN.test(name)) response.setHeader('Access-Control-Allow-Origin', '*');
}
