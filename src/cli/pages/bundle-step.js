/*
 * A process of its own: as `vite build` does it, whose end is the end of all that it has begun. JavaScript,
 * since Vite and SvelteKit need nobody to read TypeScript for them, in each of their threads.
 */
import './end-with-parent.js';
import { createBuilder } from 'vite';

try {
	await (await createBuilder({}, null)).buildApp();
} catch (error) {
	console.error('The pages were not built:', error);
	process.exitCode = 1;
}
