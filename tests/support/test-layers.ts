import { layersOf } from '../../src/lib/layers/layers-of';
import { testDossier } from './test-dossier';

/** The layers of the real dossier, in drawing order, for tests. */
export const TEST_LAYERS = layersOf(testDossier());
export const TEST_LAYER_IDS: readonly string[] = TEST_LAYERS.map(({ id }) => id);
