/**
 * The layers' ids, which are also their words in the URL, in drawing order: the first is drawn
 * first, so the last lies on top.
 */
export const LAYER_IDS = [
	'troops',
	'coalition',
	'nato-neighbours',
	'fortifications',
	'monitoring',
	'contact-line',
	'places'
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export { COUNTRIES } from '../dossier/model/reference';

export function isLayerId(text: string): text is LayerId {
	return (LAYER_IDS as readonly string[]).includes(text);
}
