import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Requests whose answers wait until they are released. */
export interface HeldRequests {
	/** Fulfilled when the first has been made. */
	readonly made: Promise<void>;
	readonly release: () => void;
}

/** Holds the requests that a page makes from now on, by a part of their address. */
export async function hold(page: Page, address: string | RegExp): Promise<HeldRequests> {
	const [made, released] = [gate(), gate()];
	await page.route(
		(url) =>
			typeof address === 'string' ? url.pathname.endsWith(address) : address.test(url.href),
		async (route) => {
			made.open();
			await released.opened;
			await route.continue();
		}
	);
	return { made: made.opened, release: released.open };
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
	let open: () => void = () => undefined;
	const opened = new Promise<void>((resolve) => (open = resolve));
	return { opened, open: () => open() };
}

/**
 * The built file of a module that is fetched only when it is wanted.
 * @param source its path from the repository's folder
 */
export function fileOf(source: string): string {
	const manifest = JSON.parse(
		readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')
	) as Readonly<Record<string, { readonly file: string } | undefined>>;
	const { file } = manifest[source] ?? {};
	if (file === undefined) throw new Error(`${source} is not a chunk of its own.`);
	return `/${file}`;
}
