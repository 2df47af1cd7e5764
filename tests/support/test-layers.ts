import type { LayerDefinition } from '../../src/lib/layers/definition';
import { layersOf } from '../../src/lib/layers/layers-of';
import { testDossier } from './test-dossier';

/** The layers of the real dossier, in drawing order, for tests. */
export const TEST_LAYERS = layersOf(testDossier());
export const TEST_LAYER_IDS: readonly string[] = TEST_LAYERS.map(({ id }) => id);

/**
 * One of them.
 * @throws Error where the real dossier has none of this id
 */
export function testLayer(id: string): LayerDefinition {
	const layer = TEST_LAYERS.find((definition) => definition.id === id);
	if (layer === undefined) throw new Error(`The real dossier has no layer “${id}”.`);
	return layer;
}
