import type { Position } from 'geojson';

/** Beyond it Web Mercator's square world ends, in degrees. */
const MAXIMUM_LATITUDE = 85.051129;

/**
 * A line in pieces, without its parts along ±180° or beyond the map's upper and lower edge: no border runs
 * there, only the cut of what reaches across (RFC 7946, section 3.1.9) or closes around a pole.
 * @param line [longitude, latitude] in degrees
 */
export function withoutCut(line: readonly Position[]): Position[][] {
	const pieces: Position[][] = [];
	let piece: Position[] = [];
	line.forEach((position, index) => {
		const previous = line[index - 1];
		if (previous !== undefined && isCut(previous, position)) {
			pieces.push(piece);
			piece = [];
		}
		piece.push(position);
	});
	return [...pieces, piece].filter(({ length }) => length > 1);
}

/** Whether a ring or line has a part that {@link withoutCut} leaves out. */
export function hasCut(line: readonly Position[]): boolean {
	return line.some((position, index) => {
		const previous = line[index - 1];
		return previous !== undefined && isCut(previous, position);
	});
}

function isCut([west = 0, south = 0]: Position, [east = 0, north = 0]: Position): boolean {
	return (
		(Math.abs(west) === 180 && Math.abs(east) === 180) ||
		Math.min(south, north) >= MAXIMUM_LATITUDE ||
		Math.max(south, north) <= -MAXIMUM_LATITUDE
	);
}
