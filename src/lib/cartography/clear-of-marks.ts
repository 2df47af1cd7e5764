import type { MultiPolygon, Polygon, Position } from 'geojson';
import { booleanPointInPolygon } from '@turf/turf';

/** How much wider than high a name is. */
const SHAPE = 2.4;
/** A name may reach over a border, and not over a mark: how much nearer it may come to the one. */
const NEARER_TO_EDGES = 4;
/** How far from marks is far enough: this share of the most that can be had, or of the area's own size. */
const ENOUGH = { ofTheMost: 0.8, ofTheSize: 0.55 };
/** How many places are tried across an area, and as many down. */
const TRIED = 24;
/** Of an outline, so many corners are looked at: for the room of a name that is fine enough. */
const CORNERS = 240;

/**
 * Where a country's name stands: at its own place, unless the mark of a point is so near that on small maps the
 * name would have no room beside it; then at the nearest place in the same part of the country where it has.
 * @param place [longitude, latitude] in degrees, as all others
 * @param marks the points of all layers
 */
export function clearOfMarks(
	place: Position,
	{ type, coordinates }: Polygon | MultiPolygon,
	marks: readonly Position[]
): Position {
	if (marks.length === 0) return place;
	const polygons = type === 'Polygon' ? [coordinates] : coordinates;
	const isIn = (position: Position, rings: Position[][]): boolean =>
		booleanPointInPolygon(position, { type: 'Polygon', coordinates: rings });
	const whole = polygons.find((rings) => isIn(place, rings));
	const within = whole === undefined ? [] : marks.filter((mark) => isIn(mark, whole));
	if (whole === undefined || within.length === 0) return place;
	const part = whole.map(coarser);
	// Distances are to be measured on the ground, where a degree of longitude is the shorter one.
	const squeeze = Math.cos(((place[1] ?? 0) * Math.PI) / 180) / SHAPE;
	const apart = ([x = NaN, y = NaN]: Position, [otherX = NaN, otherY = NaN]: Position): number =>
		Math.hypot((x - otherX) * squeeze, y - otherY);
	const least = (position: Position, others: readonly Position[]): number =>
		others.reduce((nearest, other) => Math.min(nearest, apart(position, other)), Infinity);
	const room = (position: Position): number =>
		part.reduce(
			(found, ring) => Math.min(found, least(position, ring) * NEARER_TO_EDGES),
			least(position, within)
		);
	const [west, east] = ends(part[0]?.map(([x = NaN]) => x) ?? []);
	const [south, north] = ends(part[0]?.map(([, y = NaN]) => y) ?? []);
	const size = Math.sqrt((east - west) * squeeze * (north - south));
	// On the whole of the area, in rows and columns.
	const steps = Array.from({ length: TRIED }, (_, step) => (step + 0.5) / TRIED);
	const tried = steps
		.flatMap((across) =>
			steps.map((up): Position => [west + (east - west) * across, south + (north - south) * up])
		)
		.filter((position) => isIn(position, part))
		.map((position) => ({ position, room: room(position) }));
	const most = tried.reduce((found, { room: own }) => Math.max(found, own), 0);
	const enough = Math.min(most * ENOUGH.ofTheMost, size * ENOUGH.ofTheSize);
	if (room(place) >= enough) return place;
	return tried
		.filter(({ room: own }) => own >= enough)
		.map(({ position }) => position)
		.reduce((best, other) => (apart(other, place) < apart(best, place) ? other : best));
}

/** The ring with fewer corners. */
function coarser(ring: readonly Position[]): Position[] {
	const step = Math.ceil(ring.length / CORNERS);
	return ring.filter((_, index) => index % step === 0 || index === ring.length - 1);
}

function ends(values: readonly number[]): [least: number, most: number] {
	return [
		values.reduce((a, b) => Math.min(a, b), Infinity),
		values.reduce((a, b) => Math.max(a, b), -Infinity)
	];
}
