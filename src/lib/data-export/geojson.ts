import type { Feature } from 'geojson';
import { aboutFile } from './about-file';
import { featureRecord, type FeatureRecord } from './feature-record';
import { featuresOf, type ExportInput } from './input';

/**
 * Layers as one GeoJSON FeatureCollection (RFC 7946), one feature a line. Coordinates are
 * [longitude, latitude] in degrees, as the dossier has them: six decimals at most, exterior rings
 * counterclockwise. A feature's id is its reference, `dams:aswan`, which is also its word in the
 * page's address. What the file says of itself stands in foreign members (section 6.1).
 * @throws Error where a feature comes without its geometry
 */
export function geoJson(input: ExportInput, layers: readonly string[]): string {
	const about = JSON.stringify(
		{ type: 'FeatureCollection', ...aboutFile(input, layers) },
		null,
		'\t'
	);
	const features = layers.flatMap((layer) =>
		featuresOf(input, layer).map((feature) =>
			JSON.stringify(geoJsonFeature(featureRecord(input, layer, feature)))
		)
	);
	const list = features.map((feature) => `\n\t\t${feature}`).join(',');
	return `${about.slice(0, -2)},\n\t"features": [${list}\n\t]\n}\n`;
}

function geoJsonFeature({ reference, geometry, own, ...about }: FeatureRecord): Feature {
	// Its own properties last: their names are the layer's, and must not hide the common ones.
	return {
		type: 'Feature',
		id: reference,
		properties: { ...own, ...about },
		geometry
	};
}
