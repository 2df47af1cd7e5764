import type { Camera } from '../cartography/projection';
import type { ClaimFilter } from '../dossier/model/claim-filter';
import type { ActorId, FeatureReference } from '../dossier/model/types';

/**
 * What is being looked at: one value, written to the URL and read from it. What is undefined is
 * the dossier's default.
 */
export interface View {
	readonly camera?: Camera | undefined;
	/** Visible layers, in drawing order. */
	readonly layers: readonly string[];
	/** Opacity from 0 to 1 of the layers that are not fully opaque. */
	readonly opacity: Readonly<Record<string, number>>;
	readonly selection?: FeatureReference | undefined;
	/** Actors that stand side by side, four at most, in their order; undefined: none. */
	readonly compare?: readonly ActorId[] | undefined;
	readonly article?: string | undefined;
	readonly passage?: string | undefined;
	/** The day that is looked back to, as ISO 8601 date; undefined: the dossier's own. */
	readonly date?: string | undefined;
	/** The day since which changes are listed, as ISO 8601 date; undefined: none are asked for. */
	readonly since?: string | undefined;
	/** Which claims are looked at; undefined: all. */
	readonly filter?: ClaimFilter | undefined;
	/**
	 * How a sheet of the view is set, in the words of `snapshot/settings.ts`, which alone reads them; undefined: as
	 * the program would have it. It came with the link, and goes with the first choice.
	 */
	readonly sheet?: string | undefined;
}
