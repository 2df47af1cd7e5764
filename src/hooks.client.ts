import { guardMarkupAndWorkers } from '$lib/security/trusted-types';
import { afterPaint } from '$lib/ui/after-paint';
import type { ClientInit, HandleClientError } from '@sveltejs/kit';

guardMarkupAndWorkers();

/**
 * Lets the browser show the page, with its drawn map, before the scripts take it over: they need a
 * tenth of a second in which nothing could be painted. A page that is out of sight paints nothing.
 */
export const init: ClientInit = async () => {
	if (document.visibilityState === 'hidden') return;
	await new Promise<void>((resolve) => void afterPaint(resolve));
};

/**
 * Leaves the page as it was sent, with its article, where a part of its code does not arrive:
 * SvelteKit would put an error page in its place. The script in app.html tells the reader.
 */
export const handleError: HandleClientError = ({ error }) => {
	throw error;
};
