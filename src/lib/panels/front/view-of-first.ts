/**
 * What of the front page's address is meant for the first dossier: its query, and the place in it;
 * undefined where the address is the front page's own.
 */
export function viewOfFirst({
	search,
	hash
}: Pick<Location, 'search' | 'hash'>): string | undefined {
	return search.length > 1 || hash.length > 1 ? `${search}${hash}` : undefined;
}
