/*
 * What shows the page's dialogs, and where the code of each is: kept out of what a page begins with, which
 * needs none of it before one is asked for.
 */
export { default as stage } from './PageDialogs.svelte';

export const table = () => import('../table/TableDialog.svelte');
export const compare = () => import('../compare/CompareDialog.svelte');
export const share = () => import('../share/Share.svelte');
export const data = () => import('../share/DataExport.svelte');
export const snapshot = () => import('../share/Export.svelte');
