import type { Position } from 'geojson';
import polylabel from 'polylabel';

/**
 * Where the middle of the largest polygon is not where a reader looks for the name: countries with a long tail,
 * with a part far off, or with a part that matters more here than its size.
 */
const PLACED_BY_HAND: Readonly<Record<string, [longitude: number, latitude: number]>> = {
	// Far from the front line, and clear of Kyiv.
	UKR: [29.6, 49.2],
	// European Russia: the middle of the whole is off every map of Europe.
	RUS: [41.5, 55.4],
	FRA: [2.5, 46.8],
	NOR: [9.6, 61.2],
	SWE: [15, 60.6],
	GBR: [-1.6, 52.8],
	USA: [-98.5, 39.5]
};

/** Labels are placed to a thousandth of a degree: less would put those of the smallest states into the sea. */
const DECIMALS = 3;

/** The search for a point stops at this share of the polygon's width. */
const SEARCH_SHARE = 1 / 200;

/**
 * Where to write a country's name, as [longitude, latitude]: the point of its widest polygon that is furthest
 * from any edge, unless placed by hand.
 * @param polygons coordinates in degrees, exterior ring first
 */
export function labelPoint(
	id: string,
	polygons: readonly Position[][][]
): [longitude: number, latitude: number] {
	const byHand = PLACED_BY_HAND[id];
	if (byHand !== undefined) return byHand;
	let best = { x: NaN, y: NaN, distance: -Infinity };
	for (const rings of polygons) {
		// Distances are to be measured on the ground, where a degree of longitude is the shorter one.
		const squeeze = Math.cos(((rings[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
		const squeezed = rings.map((ring) =>
			ring.map(([x = NaN, y = NaN]): [number, number] => [x * squeeze, y])
		);
		const across = squeezed[0]?.map(([x = NaN]) => x) ?? [];
		const width = Math.max(...across) - Math.min(...across);
		const found = polylabel(squeezed, width * SEARCH_SHARE);
		const [x = NaN, y = NaN] = found;
		if (found.distance > best.distance) best = { x: x / squeeze, y, distance: found.distance };
	}
	return [Number(best.x.toFixed(DECIMALS)), Number(best.y.toFixed(DECIMALS))];
}
