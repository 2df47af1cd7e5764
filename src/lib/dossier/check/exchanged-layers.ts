import {
	areAllOutside,
	areOnlyWithinExchanged,
	positionsOf,
	WRITE_LONGITUDE_FIRST
} from './exchanged';
import type { Problem } from '../model/problem';
import type { Dossier } from '../model/types';

/**
 * The layers of which nothing lies in the dossier's frame, and everything would with longitude and
 * latitude exchanged; the frame instead of them, where it holds nothing of any layer. One place may well
 * lie like that, as Riyadh does for a dossier of Europe: it takes two positions, and even then it is for
 * a person to judge. Files are named from the dossier's folder.
 */
export function exchangedLayers({
	features: collections,
	frame
}: Pick<Dossier, 'features' | 'frame'>): Problem[] {
	const drawn = Object.entries(collections).flatMap(([id, { features }]) => {
		// A boundary is filled in, and is where it is.
		const positions = features.flatMap(({ geometry, properties: { boundary } }) =>
			geometry === null || boundary !== undefined ? [] : positionsOf(geometry)
		);
		return positions.length === 0 ? [] : [{ id, positions }];
	});
	const doubtful = drawn.filter(
		({ positions }) => positions.length > 1 && areOnlyWithinExchanged(positions, frame)
	);
	if (doubtful.length > 1 && drawn.every(({ positions }) => areAllOutside(positions, frame))) {
		return [
			{
				file: 'dossier.json',
				path: 'frame',
				message:
					'Longitude and latitude seem to be exchanged, here or in every layer: none has anything within the frame as it stands.',
				remedy:
					'Write the frame as [west, south, east, north], and each position as [longitude, latitude].'
			}
		];
	}
	return doubtful.map(({ id }) => ({
		file: `${id}.geojson`,
		path: 'features',
		message:
			'Longitude and latitude seem to be exchanged: the whole layer lies outside the dossier’s frame, and within it the other way round.',
		remedy: `${WRITE_LONGITUDE_FIRST} If it is right as it stands, widen “frame” in dossier.json, so that readers see it.`
	}));
}
