import { isPlainClick } from './plain-click';

/** Links whose words are text to be read: they are not to be dragged. */
const WORDS = 'a[draggable="false"]';

/**
 * Lets the words of such links be selected like any others, by mouse and by touch. Browsers begin no selection
 * in a link, so that it is none while it is pressed; a click follows it as ever, but for one that has only
 * ended a selection.
 * @param root all links below it, for as long as it is there
 */
export function letWordsBeSelected(root: Node): void {
	let before = selectedEnds();
	root.addEventListener('pointerdown', (event) => {
		before = selectedEnds();
		if (!(event instanceof PointerEvent) || !isPlainClick(event)) return;
		const link = linkAt(event);
		const address = link?.getAttribute('href');
		if (link === undefined || address === null || address === undefined) return;
		link.removeAttribute('href');
		const released = new AbortController();
		const release = ({ type }: Event): void => {
			released.abort();
			if (!link.hasAttribute('href')) link.setAttribute('href', address);
			// A finger that goes on to scroll, or that a menu is opened for, has not meant the link.
			if (type === 'pointerup' && !isSelected(link)) link.focus({ preventScroll: true });
		};
		const { signal } = released;
		for (const end of ['pointerup', 'pointercancel', 'blur']) {
			addEventListener(end, release, { capture: true, signal });
		}
	});
	root.addEventListener(
		'click',
		(event) => {
			// A key clicks as well, and selects nothing.
			const link = event instanceof MouseEvent && event.detail > 0 ? linkAt(event) : undefined;
			if (link === undefined || !isSelected(link)) return;
			// A tap leaves words selected that were so before.
			if (selectedEnds().every((end, place) => end === before[place])) return;
			event.preventDefault();
			event.stopPropagation();
		},
		{ capture: true }
	);
}

function linkAt({ target }: Event): HTMLAnchorElement | undefined {
	return (target instanceof Element && target.closest<HTMLAnchorElement>(WORDS)) || undefined;
}

/** Where the selection begins and ends. */
function selectedEnds(): readonly unknown[] {
	const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? {};
	return [anchorNode, anchorOffset, focusNode, focusOffset];
}

function isSelected(link: Node): boolean {
	const selection = getSelection();
	return selection !== null && !selection.isCollapsed && selection.containsNode(link, true);
}
