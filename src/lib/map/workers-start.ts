/**
 * Whether this page may start workers: in a frame that the page around it has shut off from its own site
 * (`sandbox` without `allow-same-origin`) each file is of another origin, and no worker starts from one.
 */
export function workersStart(): boolean {
	return self.origin !== 'null';
}
