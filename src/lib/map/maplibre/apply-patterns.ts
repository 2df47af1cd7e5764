import type { Map as MapLibre } from 'maplibre-gl';
import { rasterPattern } from '../../cartography/pattern';
import type { CompiledStyle } from '../../cartography/style';

/**
 * Gives a map the patterns that its style fills areas with. Those it has already stay, unless they
 * were made for another pixel ratio.
 * @param pixelRatio device pixels per CSS pixel
 */
export function applyPatterns(
	map: MapLibre,
	patterns: CompiledStyle['patterns'],
	pixelRatio: number
): void {
	const density = FINENESS * pixelRatio;
	for (const [id, pattern] of Object.entries(patterns)) {
		if (map.getImage(id)?.pixelRatio === density) continue;
		if (map.hasImage(id)) map.removeImage(id);
		map.addImage(id, rasterPattern(pattern, density), { pixelRatio: density });
	}
}

/** Between whole zooms MapLibre enlarges patterns up to twice: at twice the size they stay sharp. */
const FINENESS = 2;
