import type { ServerResponse } from 'node:http';
import { HEADER_POLICIES, HEADERS } from '../security/policy.js';

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
