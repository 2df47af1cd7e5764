import { t } from '../language/with-share';
import { plainXml } from '../snapshot/xml';

/** A link from a frozen page to the site. */
export interface WayOut {
	/** From the page, so that the site can be served from any path. */
	readonly href: string;
	/** The whole address; undefined where it is not known where the pages are published. */
	readonly address: string | undefined;
	/** What stands in the link, as markup. */
	readonly words: string;
}

/**
 * A link that opens a window, and what is said once it has been pressed: a page may let its frames open no
 * window (`sandbox` without `allow-popups`), and without a script nothing can find out. The index makes
 * Safari give the focus to a link that is pressed, and every browser to the words, so that they can be copied.
 */
export function wayOut({ href, address, words }: WayOut): string {
	const name = `${t('share:embed.open')} (${t('share:embed.new-window')})`;
	const told =
		address === undefined
			? plainXml(t('share:frozen.no-window-unknown'))
			: `${plainXml(t('share:frozen.no-window'))} <span>${plainXml(address)}</span>`;
	return (
		`<a class="out" href="${plainXml(href)}" target="_blank" rel="noopener" tabindex="0" aria-label="${plainXml(name)}">${words} ↗</a>` +
		`<p class="no-window" tabindex="-1">${told}</p>`
	);
}
