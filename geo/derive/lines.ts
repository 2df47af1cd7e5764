import type { Feature, Geometry, LineString, MultiLineString, Position } from 'geojson';

/** A line of a layer, as it stands in its file. */
export interface Section {
	readonly id: string;
	readonly coordinates: readonly Position[];
}

/** Which features of a line are meant, where not all of them are: ids of the first and the last. */
export interface Stretch {
	readonly from?: string | undefined;
	readonly until?: string | undefined;
}

/** The lines among features, in their order; areas and points are no part of a line. */
export function sectionsOf(features: readonly Feature<Geometry | null>[]): Section[] {
	return features.flatMap(({ id, geometry }) => {
		const lines =
			geometry?.type === 'LineString'
				? [geometry.coordinates]
				: geometry?.type === 'MultiLineString'
					? geometry.coordinates
					: [];
		return lines.map((coordinates) => ({ id: String(id), coordinates }));
	});
}

/** The sections from one feature to another; a feature that is not there has been reported. */
export function stretchOf(sections: readonly Section[], { from, until }: Stretch): Section[] {
	const first = from === undefined ? 0 : sections.findIndex(({ id }) => id === from);
	const last = until === undefined ? -1 : sections.findLastIndex(({ id }) => id === until);
	return sections.slice(Math.max(first, 0), last === -1 ? undefined : last + 1);
}

/**
 * The sections as one line: each begins where the one before it ends.
 * @throws RangeError when one does not
 */
export function chainOf(sections: readonly Section[]): LineString {
	for (const [index, section] of sections.entries()) {
		const gap = gapBefore(sections[index - 1]?.coordinates.at(-1), section);
		if (gap !== undefined) throw new RangeError(gap);
	}
	const [coordinates = []] = joined(sections);
	return { type: 'LineString', coordinates };
}

/** The sections as they lie: as one line where each begins where the one before it ends. */
export function geometryOf(sections: readonly Section[]): LineString | MultiLineString {
	return lineGeometry(joined(sections));
}

/** Lines as one geometry: [longitude, latitude] in degrees. */
export function lineGeometry(lines: readonly Position[][]): LineString | MultiLineString {
	const [only] = lines;
	return lines.length === 1 && only !== undefined
		? { type: 'LineString', coordinates: only }
		: { type: 'MultiLineString', coordinates: [...lines] };
}

/** What is wrong with the joint between a position and the section that follows it, in words. */
export function gapBefore(last: Position | undefined, section: Section): string | undefined {
	if (last === undefined || follows(last, section)) return undefined;
	return `“${section.id}” begins at ${String(section.coordinates[0])}; the section before it ends at ${String(last)}.`;
}

function joined(sections: readonly Section[]): Position[][] {
	const lines: Position[][] = [];
	for (const section of sections) {
		const line = lines.at(-1);
		const last = line?.at(-1);
		if (line && last && follows(last, section)) line.push(...section.coordinates.slice(1));
		else lines.push([...section.coordinates]);
	}
	return lines;
}

function follows(last: Position, { coordinates: [first] }: Section): boolean {
	return first?.[0] === last[0] && first?.[1] === last[1];
}
