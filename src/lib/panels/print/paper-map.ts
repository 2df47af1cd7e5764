import { placesOfActor } from '../../cartography/attention';
import { boundsOfFeatures } from '../../cartography/feature-bounds';
import type { Size } from '../../cartography/projection';
import { scaleBar } from '../../cartography/scale-bar';
import { writeMap } from '../../cartography/svg/writers/write-map';
import type { FeatureReference } from '../../dossier/model/types';
import { mapFor, showing } from '../../snapshot/camera';
import { snapshotOf, type SnapshotInput } from '../../snapshot/snapshot';
import type { SheetContent } from '../../snapshot/sheet-content';

/** A view's map as it is printed. */
export interface PaperMap {
	/** The content of an `<svg>` of this size. */
	readonly markup: string;
	/** In the drawing's own pixels. */
	readonly size: Size;
	/** How long the bar is, as a share of the map's width, and what it says. */
	readonly scale: { readonly share: number; readonly words: string };
	/** What a sheet of this view says. */
	readonly content: SheetContent;
}

/** Of the scale bar, at most: a share of the map's width. */
const LONGEST_BAR = 0.2;

/**
 * Draws the map of a view for paper: in the colours of the light theme, with all of what is looked at,
 * wherever that lies. At once, from what is here: a browser that prints waits for nothing.
 * @param frame the map's size on paper, CSS pixels
 */
export function paperMap(input: SnapshotInput, frame: Size): PaperMap {
	const { content, viewport, drawMap } = snapshotOf(input);
	const wanted = boundsOfFeatures(input.mapData, lookedAt(input));
	const map = mapFor(wanted === undefined ? viewport : showing(viewport, wanted), frame);
	const size = { width: map.width, height: map.height };
	const { latitude, zoom } = map.camera;
	const bar = scaleBar(latitude, zoom, map.width * LONGEST_BAR);
	return {
		markup: writeMap(drawMap({ camera: map.camera, size }), { theme: 'light' }),
		size,
		scale: {
			share: bar.pixels / map.width,
			words: `${bar.label} ${content.words.scale(latitude)}`
		},
		content
	};
}

/** What is selected, or else what the open passage is about. */
function lookedAt({ index, view }: SnapshotInput): readonly FeatureReference[] {
	if (view.compare) return view.compare.flatMap((actor) => placesOfActor(actor, index));
	if (view.selection !== undefined) return index.placesOf(view.selection);
	return view.passage === undefined ? [] : index.featuresOfPassage(view.passage);
}
