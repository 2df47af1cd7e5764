// The floor: the very style that Sourceline draws, in a page that does nothing else.
import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { addressOf, cameraHere, fetchData, type PeerData, type PeerPattern } from '../peer-data';
import { connect, mapElement, markIdle, openCard } from '../peer-page';

setWorkerUrl(workerUrl);
const peer = await fetchData<PeerData>('peer.json');
const camera = cameraHere(peer);
const map = new MapLibre({
	container: mapElement(),
	style: addressOf('style.json'),
	center: [camera.longitude, camera.latitude],
	zoom: camera.zoom,
	validateStyle: false,
	fadeDuration: 200
});
for (const event of ['movestart', 'resize', 'dataloading'] as const) {
	map.on(event, () => {
		markIdle(false);
	});
}
map.on('idle', () => {
	markIdle(true);
});
map.on('style.load', () => {
	addPatterns(map, peer.patterns);
});
map.on('click', 'countries/land/fill', ({ features = [] }) => {
	openCard(String(features[0]?.properties['name']));
});
connect({
	highlight(on) {
		markIdle(false);
		map.setFeatureState({ source: 'countries', id: 'FRA' }, { related: on });
	},
	show(on) {
		markIdle(false);
		for (const { id } of map.getStyle().layers) {
			if (!id.startsWith('coalition/')) continue;
			map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none');
		}
	}
});

// For the benchmark, which has no other way to ask.
Reflect.set(window, 'exportPicture', async (width: number, height: number) => {
	const { exportPicture } = await import('./export');
	return exportPicture(map.getStyle(), peer, addPatterns)(width, height);
});

function addPatterns(target: MapLibre, patterns: readonly PeerPattern[]): void {
	for (const { id, width, height, pixelRatio, pixels } of patterns) {
		const data = Uint8ClampedArray.from(atob(pixels), (character) => character.charCodeAt(0));
		target.addImage(id, { width, height, data }, { pixelRatio });
	}
}
