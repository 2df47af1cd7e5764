import OlMap from 'ol/Map';
import View from 'ol/View';
import type { FeatureLike } from 'ol/Feature';
import GeoJSON from 'ol/format/GeoJSON';
import VectorLayer from 'ol/layer/Vector';
import { fromLonLat } from 'ol/proj';
import VectorSource from 'ol/source/Vector';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import 'ol/ol.css';
import {
	cameraHere,
	fetchData,
	fetchFeatures,
	lookOf,
	type Features,
	type PeerData
} from '../peer-data';
import { connect, mapElement, markIdle, openCard } from '../peer-page';

const GROUND = [
	['base/coasts', new Style({ stroke: new Stroke({ color: '#a9b8c1', width: 0.6 }) })],
	['base/borders', new Style({ stroke: new Stroke({ color: '#8f877d', width: 0.7 }) })]
] as const;
const LAND = new Style({ fill: new Fill({ color: '#f1ede6' }) });
const OUTLINED = new Style({
	fill: new Fill({ color: '#f1ede6' }),
	stroke: new Stroke({ color: '#14110d', width: 3 })
});

const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
const peer = await fetchData<PeerData>('peer.json');
const [countries, names, ...rest] = await Promise.all(
	[
		'countries',
		'countries/labels',
		...GROUND.map(([source]) => source),
		...peer.layers.map(({ id }) => id)
	].map(fetchFeatures)
);
const { longitude, latitude, zoom } = cameraHere(peer);

const ground = layerOf(countries, () => LAND);
const layers = peer.layers.map((layer, index) => {
	const looks = new Map(
		layer.categories.map(({ look }) => [
			look,
			new Style({
				fill: new Fill({ color: withOpacity(look.fill, look.fillOpacity) }),
				...(look.width > 0 && {
					stroke: new Stroke({ color: look.stroke, width: look.width, lineDash: [...look.dash] })
				}),
				...(look.radius > 0 && {
					image: new Circle({ radius: look.radius, fill: new Fill({ color: look.fill }) })
				})
			})
		])
	);
	const shown = layerOf(rest[GROUND.length + index], (feature) => {
		const look = lookOf(layer, feature.getProperties());
		return look && looks.get(look);
	});
	shown.setVisible(layer.visible);
	return shown;
});
const labels = layerOf(names, (feature) =>
	Number(feature.get('rank')) > zoom
		? undefined
		: new Style({ text: new Text({ text: String(feature.get('name')), font: '12px sans-serif' }) })
);
labels.setDeclutter(true);
const map = new OlMap({
	target: mapElement(),
	layers: [
		ground,
		...GROUND.map(([, style], index) => layerOf(rest[index], () => style)),
		...layers,
		labels
	],
	// OpenLayers counts zoom in tiles of 256 pixels.
	view: new View({ center: fromLonLat([longitude, latitude]), zoom: zoom + 1 })
});
map.on('rendercomplete', () => {
	markIdle(true);
});
map.on('click', ({ pixel }) => {
	const feature = map.forEachFeatureAtPixel(pixel, (found) => found);
	if (feature) openCard(nameOf(feature));
});
connect({
	highlight(on) {
		markIdle(false);
		const france = ground.getSource()?.getFeatureById('FRA');
		france?.setStyle(on ? OUTLINED : undefined);
	},
	show(on) {
		markIdle(false);
		layers[peer.layers.findIndex(({ id }) => id === 'coalition')]?.setVisible(on);
	}
});

function layerOf(data: Features | undefined, style: (feature: FeatureLike) => Style | undefined) {
	const source = new VectorSource({ features: format.readFeatures(data) });
	return new VectorLayer({ source, style });
}

function nameOf(feature: FeatureLike): string {
	const id: unknown = feature.get('id');
	const country = countries?.features.find((each) => each.id === id);
	return country?.properties.name ?? String(feature.get('name'));
}

function withOpacity(colour: string, opacity: number): string {
	if (colour === 'none') return 'transparent';
	return `${colour}${Math.round(opacity * 255)
		.toString(16)
		.padStart(2, '0')}`;
}
