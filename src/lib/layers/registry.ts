import { coalition } from './coalition';
import { contactLine } from './contact-line';
import type { LayerDefinition } from './define';
import { fortifications } from './fortifications';
import type { LayerId } from './ids';
import { monitoring } from './monitoring';
import { natoNeighbours } from './nato-neighbours';
import { places } from './places';
import { troops } from './troops';

/** Every layer, in drawing order: that of LAYER_IDS, which a test holds it to. */
export const LAYERS: readonly LayerDefinition[] = [
	troops,
	coalition,
	natoNeighbours,
	fortifications,
	monitoring,
	contactLine,
	places
];

const byId = new Map(LAYERS.map((layer) => [layer.id, layer]));

/** @throws RangeError for an id without a definition, which the test of the registry rules out. */
export function layerById(id: LayerId): LayerDefinition {
	const layer = byId.get(id);
	if (layer === undefined) {
		throw new RangeError(`There is no layer "${id}". Add its definition to the registry.`);
	}
	return layer;
}
