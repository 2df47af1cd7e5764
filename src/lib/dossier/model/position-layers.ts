import type { LayerDeclaration } from './declarations';

/** The layers of positions among some, in their order. */
export function positionLayers({
	layers
}: {
	readonly layers: readonly LayerDeclaration[];
}): LayerDeclaration[] {
	return layers.filter(({ kind }) => kind === 'positions');
}
