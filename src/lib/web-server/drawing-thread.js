/*
 * The first file of a thread of `drawing-pool.ts`: Node does not hand on to threads that it has been
 * taught to read TypeScript, so each is taught anew. All else is in `drawing-worker.ts`.
 */
import { register } from 'tsx/esm/api';

register();
export const { frozen, picture, words } = await import('./drawing-worker.ts');
