/**
 * Keeps what a page says true while it is translated. A page translator puts an element in the place of
 * each text, and whoever still holds that text changes words that nobody sees any more. Here a text that
 * gets other words takes its place again, where the translator finds it as a new one. What goes as a
 * whole must be an element for that: a test looks at the templates.
 * @param root all below it is watched, for as long as it is there
 */
export function keepTrueWhenTranslated(root: Node): void {
	/** What stands in the place of a text now. */
	const translations = new WeakMap<Node, ChildNode>();
	const observer = new MutationObserver((records) => {
		for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
			if (target instanceof Text) {
				if (!target.parentNode) translations.get(target)?.replaceWith(target);
				continue;
			}
			const translation = [...addedNodes, previousSibling, nextSibling].find(isTranslation);
			if (translation === undefined) continue;
			for (const text of removedNodes) {
				if (!(text instanceof Text) || text.isConnected) continue;
				translations.set(text, translation);
				observer.observe(text, { characterData: true });
			}
		}
	});
	observer.observe(root, { childList: true, subtree: true });
}

/** All translators put this element where a text was. */
function isTranslation(node: Node | null): node is HTMLElement {
	return node?.nodeName === 'FONT';
}
