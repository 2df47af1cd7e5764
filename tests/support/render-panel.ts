import type { Component } from 'svelte';
import { render } from 'vitest-browser-svelte';
import type { PanelContext } from '../../src/lib/panels/page/context';
import TestPanel from './TestPanel.svelte';

/** Puts a panel on a page in a browser test. */
export function renderPanel<Properties extends Record<string, unknown>>(
	context: PanelContext,
	panel: Component<Properties>,
	...[properties]: Record<string, never> extends Properties ? [] : [Properties]
) {
	return render(TestPanel<Properties>, {
		props: { context, panel, properties: properties ?? ({} as Properties) }
	});
}
