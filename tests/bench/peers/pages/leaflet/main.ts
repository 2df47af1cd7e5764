import { canvas, geoJSON, map as makeMap, tooltip, circleMarker, type PathOptions } from 'leaflet';
import 'leaflet/dist/leaflet.css';
import {
	cameraHere,
	fetchData,
	fetchFeatures,
	lookOf,
	type Features,
	type PeerData,
	type PeerLayer,
	type Properties
} from '../peer-data';
import { connect, mapElement, markIdle, openCard } from '../peer-page';

/** Ids, colours and widths of the ground's lines, as in Sourceline's style at this zoom. */
const GROUND = [
	['base/coasts', { color: '#a9b8c1', weight: 0.6 }],
	['base/borders', { color: '#8f877d', weight: 0.7 }]
] as const;

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
const renderer = canvas();
// Leaflet counts zoom in tiles of 256 pixels.
const map = makeMap(mapElement(), { renderer, zoomSnap: 0 }).setView(
	[latitude, longitude],
	zoom + 1
);

const land = { fillColor: '#f1ede6', fillOpacity: 1, weight: 0 } as const;
const ground = shapes(countries, () => land).addTo(map);
for (const [index, [, look]] of GROUND.entries()) shapes(rest[index], () => look).addTo(map);
const layers = peer.layers.map((layer, index) => {
	const shown = shapes(rest[GROUND.length + index], (properties) => optionsOf(layer, properties));
	return layer.visible ? shown.addTo(map) : shown;
});
for (const { geometry, properties } of names?.features ?? []) {
	if (geometry.type !== 'Point' || Number(properties['rank']) > zoom) continue;
	const [east = 0, north = 0] = geometry.coordinates;
	tooltip({ permanent: true, direction: 'center', className: 'name' })
		.setLatLng([north, east])
		.setContent(properties.name ?? '')
		.addTo(map);
}
markDrawn();

connect({
	highlight(on) {
		markIdle(false);
		ground.eachLayer((layer) => {
			const { feature } = layer as unknown as { feature: { id: string } };
			if (feature.id !== 'FRA') return;
			(layer as ReturnType<typeof circleMarker>).setStyle(
				on ? { color: '#14110d', weight: 3 } : land
			);
		});
		markDrawn();
	},
	show(on) {
		markIdle(false);
		const coalition = layers[peer.layers.findIndex(({ id }) => id === 'coalition')];
		if (on) coalition?.addTo(map);
		else coalition?.remove();
		markDrawn();
	}
});

function shapes(data: Features | undefined, look: (properties: Properties) => PathOptions) {
	return geoJSON(data, {
		style: (feature) => look(feature?.properties as Properties),
		pointToLayer: ({ properties }, place) => circleMarker(place, look(properties as Properties)),
		onEachFeature: ({ properties }, layer) => {
			layer.on('click', () => {
				openCard(nameOf(properties as Properties));
			});
		}
	});
}

function optionsOf(layer: PeerLayer, properties: Properties): PathOptions & { radius?: number } {
	const look = lookOf(layer, properties);
	if (look === undefined) return { stroke: false, fill: false };
	return {
		fillColor: look.fill,
		fillOpacity: look.fillOpacity,
		color: look.stroke,
		weight: look.width,
		opacity: look.width === 0 ? 0 : 1,
		dashArray: [...look.dash],
		radius: look.radius
	};
}

function nameOf({ id, name }: Properties): string {
	return countries?.features.find((country) => country.id === id)?.properties.name ?? name ?? '';
}

/** Leaflet draws its canvas in the next frame. */
function markDrawn(): void {
	requestAnimationFrame(() => {
		requestAnimationFrame(() => {
			markIdle(true);
		});
	});
}
