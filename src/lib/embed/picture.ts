/** The route of an embedded map's page. */
export const EMBED_ROUTE = '/embed/[dossier]';

/**
 * The drawn map of a dossier's page for the page in a frame, which has no claims to lead to: its
 * links open those of the dossier's page, in a window of their own.
 */
export function leadingOut(picture: string, slug: string): string {
	return picture.replaceAll(
		'href="#claims-',
		`target="_blank" rel="noopener" href="../${slug}#claims-`
	);
}
