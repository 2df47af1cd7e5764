import { afterNavigate, beforeNavigate } from '$app/navigation';
import { onMount } from 'svelte';
import { repeatEarlyPresses } from '$lib/first-paint/early-presses';
import type { PageState } from './page-state.svelte';

/**
 * Keeps a page and the browser's address together, in both directions; to be called while the page's
 * component is made.
 *
 * SvelteKit's router says when a page is entered or left. What the view itself writes is no navigation
 * (shallow routing), so that going back and forward through it is the browser's to say.
 */
export function followAddress(page: PageState): void {
	beforeNavigate(({ type }) => {
		// When the router hears that the browser has gone back, the entry that is shown is another one.
		if (type !== 'popstate') page.viewState.flush();
	});

	let entered = false;
	afterNavigate(({ type }) => {
		if (entered && type === 'popstate') page.travel(location);
		else page.read(location);
		entered = true;
		if (type === 'enter') repeatEarlyPresses();
	});

	onMount(() => {
		const { pathname } = location;
		// The router hears of it later than this, and is to say first which entry it is.
		let timer: ReturnType<typeof setTimeout> | undefined;
		const travel = (): void => {
			page.viewState.halt();
			clearTimeout(timer);
			timer = setTimeout(() => {
				if (location.pathname === pathname) page.travel(location);
			});
		};
		const openPlace = (): void => {
			page.openPlace(location.hash);
		};
		addEventListener('popstate', travel);
		addEventListener('hashchange', openPlace);
		return () => {
			clearTimeout(timer);
			removeEventListener('popstate', travel);
			removeEventListener('hashchange', openPlace);
			page.viewState.destroy();
		};
	});
}
