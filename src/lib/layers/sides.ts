import { holds } from '../dossier/model/category';
import type { SidesDeclaration } from '../dossier/model/declarations';
import type { LayerFeature } from '../dossier/model/types';
import { formatDate } from '../language/format';
import { inWords } from '../language/words';
import type { Side } from './definition';

/** Whether a line parts the sides that its layer names. */
export function partsSides(
	{ where = {} }: SidesDeclaration,
	{ properties }: LayerFeature
): boolean {
	return holds(where, properties);
}

/** What lies on a side of a line; what a line break parts is set in two weights. */
export function sideWords(
	sides: SidesDeclaration,
	side: Side,
	{ properties }: LayerFeature
): string {
	return inWords(sides[side]).replace('{date}', formatDate(properties.date));
}
