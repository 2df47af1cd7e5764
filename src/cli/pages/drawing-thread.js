/*
 * The first file of a thread of `draw.ts`: Node does not hand on to threads that it has been taught to
 * read TypeScript, so each is taught anew.
 */
import { register } from 'tsx/esm/api';

register();
export const { checkAndDraw } = await import('./drawing-work.ts');
