import { placeInCell, type NamedPlace } from '../../cartography/places/place-names';
import type { PlaceCells } from '../../cartography/places/placed-map';
import type { Bounds } from '../../cartography/projection';
import { regionName } from '../../language/format';
import { t } from '../../language/with-search';
import type { PanelContext } from '../page/context';

/**
 * Degrees that are seen to each side of a town: more of one that small maps show too, and always so much that the
 * map comes near enough to draw it.
 */
const AROUND = { large: 1.2, small: 0.2 } as const;
/** The last zoom from which the towns show that have more room around them. */
const LARGE = 5;

/** What tells a place apart from another of its name. */
export function placeWords(
	{ kind, country }: NamedPlace,
	context: Pick<PanelContext, 'countryName'>
): string {
	return kind === 'town'
		? context.countryName(country)
		: t('search:region', { country: regionName(country) });
}

/** Moves the map to a place, marks it there, and says so; nothing is selected. */
export async function showPlace(
	context: Pick<PanelContext, 'map' | 'mapData' | 'announcement' | 'countryName'>,
	place: NamedPlace
): Promise<void> {
	const { name } = place;
	const { map, mapData } = context;
	if (map === undefined) {
		context.announcement = t('search:no-map', { place: name });
		return;
	}
	try {
		const at = await locate(place, mapData?.cells);
		map.point({ name, at, isArea: place.kind === 'region' });
		map.show(place.kind === 'region' ? place.bounds : around(at, place.zoom));
		context.announcement = t('search:shown', { place: name, detail: placeWords(place, context) });
	} catch (error) {
		const reason = error instanceof Error ? error : new Error(String(error));
		console.error(reason);
		context.announcement = t('search:not-shown', { place: name, reason: reason.message });
	}
}

async function locate(
	{ at, name }: NamedPlace,
	cells: PlaceCells | undefined
): Promise<readonly [number, number]> {
	if (!('cell' in at)) return at;
	await cells?.load([at.cell]);
	return placeInCell(cells?.get(at.cell) ?? { cities: [] }, at.index, name);
}

function around([longitude, latitude]: readonly [number, number], zoom: number): Bounds {
	const degrees = zoom <= LARGE ? AROUND.large : AROUND.small;
	return [longitude - degrees, latitude - degrees, longitude + degrees, latitude + degrees];
}
