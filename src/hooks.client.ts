import { guardMarkupAndWorkers } from '$lib/security/trusted-types';
import type { HandleClientError } from '@sveltejs/kit';

guardMarkupAndWorkers();

/**
 * Leaves the page as it was sent, with its article, where a part of its code does not arrive:
 * SvelteKit would put an error page in its place. The script in app.html tells the reader.
 */
export const handleError: HandleClientError = ({ error }) => {
	throw error;
};
