import type { DossierIndex } from '../dossier/model/claim-index';
import type { Dossier } from '../dossier/model/types';

/**
 * What anything is read from that is said of an actor, a feature or a passage: the panels' context,
 * the input of a file and that of a sheet are such.
 */
export interface EvidenceContext {
	/** As far as it is loaded. */
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	/** A country's name in the interface language from its ISO 3166-1 alpha-3 code. */
	countryName(alpha3: string): string;
}

/** Name of a country, or of one of the dossier's other actors. */
export function actorName(context: Omit<EvidenceContext, 'index'>, id: string): string {
	const known = context.dossier.actors.find((actor) => actor.id === id);
	return known?.name ?? context.countryName(id);
}
