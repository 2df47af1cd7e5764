import { bySide, outOfSight, type BeyondSide } from '../cartography/out-of-sight';
import type { Camera, Size } from '../cartography/projection';
import type { MapData } from '../cartography/style';
import type { Extent } from '../cartography/svg/geometry/geometry';
import { subjectOf } from '../dossier/model/partial-dossier';
import type { FeatureReference } from '../dossier/model/types';
import type { EvidenceContext } from '../evidence/evidence-context';
import { filtered } from '../evidence/filtered';
import { outOfSightWords } from '../evidence/out-of-sight-words';
import type { View } from '../view/view';

/** What lies beyond one edge of a map, in words. */
export interface Beyond extends BeyondSide {
	readonly name: string;
	/** How it stands, or what else lies there. */
	readonly detail: string;
}

/** What of a map is looked at. */
export interface Look {
	readonly camera: Camera;
	/** Of the map, CSS pixels. */
	readonly size: Size;
	/** The part of it that is to be seen, CSS pixels. */
	readonly box: Extent;
}

/** What a view is about that lies beyond the edges of a map, by its sides: what is selected comes first. */
export function beyondMap(
	context: EvidenceContext,
	mapData: MapData,
	{ layers, selection, filter }: View,
	{ camera, size, box }: Look
): Beyond[] {
	const ownSubject = (reference: FeatureReference) => subjectOf(reference, context.index);
	const selected = selection && ownSubject(selection);
	const options = { visible: layers, subjectOf: ownSubject };
	const left = filter && filtered(context, filter);
	const hidden = outOfSight(mapData, options, camera, size, box).filter(
		({ reference }) => left?.hasFeature(reference) ?? true
	);
	return bySide(hidden, (reference) => ownSubject(reference) === selected).map((side) => ({
		...side,
		...outOfSightWords(context, side.there)
	}));
}
