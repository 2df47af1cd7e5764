import type { Camera, PixelPoint, Size } from '../../cartography/projection';
import type { Stop } from '../../cartography/stops';
import type { Extent } from '../../cartography/svg/geometry/geometry';
import type { FeatureReference } from '../../dossier/model/types';

/** What the keys lead through on a map that knows nothing of features. */
export interface WalkedFeatures {
	/** The subject of what is selected: a walk begins there if it is in view. */
	readonly selected: string | undefined;
	/** @param box the part of the map that no overlay covers, CSS pixels */
	inView(camera: Camera, size: Size, box: Extent): readonly Stop[];
	/** Where one of them is seen, CSS pixels from the map's upper left corner; undefined: it is not in view. */
	placeOf(
		reference: FeatureReference,
		camera: Camera,
		size: Size,
		box: Extent
	): PixelPoint | undefined;
	/** Its name, and how it stands. */
	wordsOf(reference: FeatureReference): string;
}
