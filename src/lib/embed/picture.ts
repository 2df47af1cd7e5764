import type { FeatureLink } from '../cartography/display-list';

/** The route of an embedded map's page. */
export const EMBED_ROUTE = '/embed/[dossier]';

/**
 * A link of a dossier's drawn map for the page in a frame, which has no claims to lead to: it opens
 * those of the dossier's page, in a window of its own.
 */
export function leadingOut(link: FeatureLink, slug: string): FeatureLink {
	return { ...link, href: `../${slug}${link.href}`, newWindow: true };
}
