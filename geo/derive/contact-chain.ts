import type { Feature, Geometry, LineString, Position } from 'geojson';

/** A section of the contact line, as it stands in contact-line.geojson. */
export interface Section {
	readonly id: string;
	readonly coordinates: readonly Position[];
}

/**
 * The sections of the contact line in the order of the file, from the state border in the north to
 * the Kinburn spit; the pockets across the border, which are areas, are no part of it.
 */
export function contactSections(features: readonly Feature<Geometry | null>[]): Section[] {
	return features.flatMap(({ id, geometry }) =>
		geometry?.type === 'LineString' ? [{ id: String(id), coordinates: geometry.coordinates }] : []
	);
}

/**
 * The sections as one line: each begins where the one before it ends.
 * @throws RangeError when one does not
 */
export function chainOf(sections: readonly Section[]): LineString {
	const coordinates: Position[] = [];
	for (const section of sections) {
		const gap = gapBefore(coordinates.at(-1), section);
		if (gap !== undefined) throw new RangeError(gap);
		coordinates.push(...section.coordinates.slice(coordinates.length === 0 ? 0 : 1));
	}
	return { type: 'LineString', coordinates };
}

/** What is wrong with the joint between a position and the section that follows it, in words. */
export function gapBefore(last: Position | undefined, section: Section): string | undefined {
	const first = section.coordinates[0];
	if (last === undefined || (first?.[0] === last[0] && first?.[1] === last[1])) return undefined;
	return `“${section.id}” begins at ${String(first)}; the section before it ends at ${String(last)}.`;
}
