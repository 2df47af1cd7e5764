import type { ActorId, Claim, FeatureReference } from '../../dossier/model/types';

/** An actor, with what its cells are read from. */
export interface Actor {
	readonly id: ActorId;
	readonly name: string;
	/** How it is selected; undefined: it is nowhere on the map. */
	readonly feature: FeatureReference | undefined;
	/** Those that name it. */
	readonly claims: readonly Claim[];
	/** Claims that its place in each layer of positions rests on, by the layer's id. */
	readonly positions: ReadonlyMap<string, readonly Claim[]>;
}
