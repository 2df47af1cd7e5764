import { mount, unmount, type Component } from 'svelte';

/**
 * Renders a component out of sight, and takes it away before it has any effect. What a browser has to
 * do the first time (compile the code, read the templates) is then done, and the component comes
 * sooner when a reader asks for it: to be called when nothing else is to be done.
 * @param contexts those of the component that will hold it, as `getAllContexts` gives them
 */
export function rehearse<Properties extends object>(
	component: Component<Properties>,
	properties: Properties,
	contexts: Map<unknown, unknown>
): void {
	const target = document.createElement('div');
	void unmount(mount(component, { target, props: properties, context: contexts }));
}
