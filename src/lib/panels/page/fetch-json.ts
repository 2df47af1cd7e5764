import { t } from '$lib/language/with-fetch';

/**
 * Fetches a JSON file of our own origin, whose form the build vouches for.
 * @throws Error in words for the reader, when it cannot be had or is no JSON
 */
export async function fetchJson<Content>(address: string): Promise<Content> {
	const response = await fetch(address);
	const file = address.split('/').at(-1);
	if (!response.ok) throw new Error(t('fetch:failed', { file, status: response.status }));
	try {
		return (await response.json()) as Content;
	} catch (cause) {
		throw new Error(t('fetch:unreadable', { file }), { cause });
	}
}
