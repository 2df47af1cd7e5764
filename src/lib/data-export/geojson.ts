import type { Feature } from 'geojson';
import { aboutFile } from './about-file';
import { featureRecord, type FeatureRecord } from './feature-record';
import { flatColumns, withoutClashes } from './flat-columns';
import { featuresOf, type ExportInput } from './input';

/**
 * Layers as one GeoJSON FeatureCollection (RFC 7946), one feature a line. Coordinates are
 * [longitude, latitude] in degrees, as the dossier has them: six decimals at most, exterior rings
 * counterclockwise. A feature's id is its reference, `dams:aswan`, which is also its word in the
 * page's address, and is repeated among its properties, as programs lose ids: by it the file comes back
 * as a dossier's layer (see `dossier/parse/downloaded-layer.ts`). What the file says of itself stands in
 * foreign members (section 6.1).
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
			JSON.stringify(geoJsonFeature(input, featureRecord(input, layer, feature)))
		)
	);
	const list = features.map((feature) => `\n\t\t${feature}`).join(',');
	return `${about.slice(0, -2)},\n\t"features": [${list}\n\t]\n}\n`;
}

function geoJsonFeature(input: ExportInput, record: FeatureRecord): Feature {
	const { reference, geometry, own, ...about } = record;
	const told = { ...about, reference, ...flatColumns(input, record) };
	return {
		type: 'Feature',
		id: reference,
		properties: { ...withoutClashes(own, Object.keys(told)), ...told },
		geometry
	};
}
