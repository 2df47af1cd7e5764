import { isPlainClick } from '../page/plain-click';

/**
 * Answers the links of a frame that has been shut off from its own site, and may be denied windows as
 * well (`sandbox` without `allow-popups`), where the browser would do nothing. WordPress shuts frames off
 * in that way, and opens for them what they ask it to:
 * https://github.com/WordPress/wordpress-develop/blob/trunk/src/js/_enqueues/wp/embed.js
 * @param onblocked told the whole address that no window could be opened for
 * @returns ends it; undefined in any other frame, whose links are the browser's to answer
 */
export function answerBlockedLinks(onblocked: (address: string) => void): (() => void) | undefined {
	if (self.origin !== 'null') return undefined;
	// The view that is chosen later takes the place of the whole address.
	const [, secret] = /[#&?]secret=(\w+)/u.exec(location.hash) ?? [];
	const open = (event: MouseEvent): void => {
		const link = event.target instanceof Element && event.target.closest('a[target="_blank"]');
		const address = link && link.getAttribute('href');
		if (!address || !isPlainClick(event)) return;
		event.preventDefault();
		const { href } = new URL(address, location.href);
		const opened = window.open(href, '_blank');
		if (opened !== null) {
			opened.opener = null;
			return;
		}
		if (secret !== undefined) parent.postMessage({ message: 'link', value: href, secret }, '*');
		onblocked(href);
	};
	addEventListener('click', open);
	return () => {
		removeEventListener('click', open);
	};
}
