/**
 * Keeps what a page says true while it is translated. A page translator puts an element in the place of
 * each text, and whoever still holds that text changes words that nobody sees any more. Here a text that
 * gets other words takes its place again, where the translator finds it as a new one.
 * @param root all below it is watched
 * @returns ends it
 */
export function keepTrueWhenTranslated(root: Node): () => void {
	/** What stands in the place of a text now. */
	const translations = new WeakMap<Node, ChildNode>();

	const words = new MutationObserver((records) => {
		for (const { target } of records) {
			const translation = translations.get(target);
			if (translation?.parentNode && !target.parentNode) translation.replaceWith(target);
			translations.delete(target);
		}
	});
	const places = new MutationObserver((records) => {
		for (const record of records) {
			for (const text of record.removedNodes) {
				if (text.nodeType !== Node.TEXT_NODE || text.isConnected) continue;
				const translation = translationIn(record);
				if (translation === undefined) continue;
				translations.set(text, translation);
				words.observe(text, { characterData: true });
			}
		}
	});
	places.observe(root, { childList: true, subtree: true });
	return () => {
		places.disconnect();
		words.disconnect();
	};
}

/** The element that a translator has put where the record's text was. All of them take this one. */
const TRANSLATION = 'FONT';

function translationIn({ addedNodes, previousSibling, nextSibling }: MutationRecord) {
	const candidates = [...addedNodes, previousSibling, nextSibling];
	return candidates.find((node): node is HTMLElement => node?.nodeName === TRANSLATION);
}
