import type { ServerResponse } from 'node:http';
import { HEADER_POLICIES, HEADERS } from '../lib/security/policy.js';

/** Sets the headers that say what a file of the site may do, and who may frame it. */
export function setSecurityHeaders(address: string, response: ServerResponse): void {
	for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
	const path = address.replace(/[?#].*$/su, '');
	const policy = HEADER_POLICIES.find((entry) => path.startsWith(entry.path))?.policy ?? '';
	if (policy !== '') response.setHeader('Content-Security-Policy', policy);
}
