/** Height of what may stick to a panel's top and cover what lies there, CSS pixels. */
const COVERED = 96;

/** Whether an element can be seen in whole within what scrolls it. */
export function isInView(element: Element): boolean {
	const box = element.getBoundingClientRect();
	const frame = scrollerOf(element).getBoundingClientRect();
	const top = Math.max(0, frame.top) + COVERED;
	return box.top >= top && box.bottom <= Math.min(window.innerHeight, frame.bottom);
}

/**
 * Scrolls to an element that cannot be seen in whole, to the middle of what scrolls it; one that can
 * be seen stays where it is. Nothing glides for readers who asked for less motion.
 */
export function bringIntoView(element: Element): void {
	if (isInView(element)) return;
	element.scrollIntoView({
		block: 'center',
		behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
	});
}

function scrollerOf(element: Element): Element {
	for (let parent = element.parentElement; parent; parent = parent.parentElement) {
		if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
	}
	return document.documentElement;
}
