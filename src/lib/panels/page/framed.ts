/** Whether the page stands in another one: the wheel and a single finger scroll that page. */
export function isFramed(): boolean {
	return window.parent !== window;
}
