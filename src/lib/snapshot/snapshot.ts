import { drawMap } from '../cartography/svg/draw/draw-map';
import type { FeatureState } from '../cartography/emphasis';
import { featureStatesOf } from '../cartography/attention';
import { categoriesInSight, featuresInSight, widthsInSight } from '../cartography/in-sight';
import { legendOf } from '../cartography/legend';
import type { Camera, Size } from '../cartography/projection';
import { compileStyle, type MapData } from '../cartography/style';
import { positionLayers } from '../dossier/model/position-layers';
import { COUNTRIES, splitReference } from '../dossier/model/reference';
import type { DossierIndex } from '../dossier/model/claim-index';
import type { Dossier, FeatureReference } from '../dossier/model/types';
import { describe } from '../evidence/describe';
import { filtered } from '../evidence/filtered';
import { headingWords } from '../evidence/standing';
import type { ThemeName } from '../layers/palette';
import { language } from '../language/language';
import type { View } from '../view/view';
import { pictureWords } from '../cartography/picture-words';
import { listNames } from '../language/format';
import { beyondMap, type Beyond } from './beyond';
import { viewportOn, type Viewport } from './camera';
import { sheetContent } from './content';
import type { FrameContent } from './sheet';
import { SHOWS, type Show } from './sheet-body';
import type { SheetContent } from './sheet-content';
import { cellsOf } from '../cartography/places/cell-names';
import { placedFor } from '../cartography/places/placed-map';
import type { CompiledStyle } from '../cartography/style';
import type { DrawSheetMap, PrepareSheetMap } from './sheet-map';
import { t } from '../language/with-snapshot';
import { SnapshotError } from './snapshot-error';
import { timelineEnds } from './timeline/timeline-content';
import { sheetWords } from './words';

export interface SnapshotInput {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	readonly mapData: MapData;
	readonly view: View;
	/** The map's size in the window, in CSS pixels. */
	readonly window: Size;
	/** Address that restores the view, with a sheet of it as the settings have it (`settings.ts`). */
	readonly linkTo: (settings: string | undefined) => string;
	/** Name in the interface language by ISO 3166-1 alpha-3 code. */
	readonly countryName: (alpha3: string) => string;
}

/** What a view says, where it looks and how its map is drawn: all that a sheet is made of. */
export interface Snapshot {
	/** What its sheet says that has a map, as the program would have it. */
	readonly content: SheetContent;
	/** What its sheet says that shows something else; the same value whenever it is asked for. */
	readonly contentOf: (show: Show) => SheetContent;
	/** What there is to be shown of it. */
	readonly shows: readonly Show[];
	/** Some articles are not here whose claims a table would have. */
	readonly lacksArticles: boolean;
	readonly viewport: Viewport;
	readonly linkTo: SnapshotInput['linkTo'];
	/** Finds what of the view lies within a map and beyond its edges. */
	readonly frame: FrameContent;
	readonly drawMap: DrawSheetMap;
	readonly prepareMap: PrepareSheetMap;
	readonly window: Size;
}

/** What the map's coordinates are rounded to, in its CSS pixels: a sixth of a dot in print. */
const PRECISION = 0.05;

/** The snapshot of a view: the same for the same input, in the browser and on the command line. */
export function snapshotOf(input: SnapshotInput): Snapshot {
	const { dossier, index, mapData, view, linkTo, countryName, window } = input;
	const made = new Map<Show, SheetContent>();
	const contentOf = (show: Show): SheetContent => {
		const content =
			made.get(show) ??
			sheetContent({
				show,
				dossier,
				index,
				legend: legendOf(dossier, view.layers),
				selection: view.selection,
				compare: view.compare,
				date: view.date,
				since: view.since,
				filter: view.filter,
				permalink: linkTo(undefined),
				language: language(),
				words: sheetWords(),
				countryName
			});
		made.set(show, content);
		return content;
	};
	return {
		content: contentOf('map'),
		contentOf,
		shows: showsOf(dossier),
		lacksArticles: dossier.whole !== undefined,
		viewport: viewportOf(dossier, view, window),
		frame: {
			beyond: ({ camera, width, height }) => {
				const size = { width, height };
				return beyondMap(input, mapData, view, { camera, size, box: [0, 0, width, height] });
			},
			inSight: ({ camera, width, height }) =>
				categoriesInSight(mapData, view.layers, camera, { width, height }),
			widthsIn: ({ camera, width, height }, boxes) =>
				widthsInSight(mapData, view.layers, camera, { width, height }, boxes),
			picture: ({ camera, width, height }, beyond) => {
				const seen = featuresInSight(mapData, view.layers, camera, { width, height });
				const nameOf = (reference: FeatureReference): string => describe(input, reference).name;
				const within = pictureWords(dossier, view.layers, nameOf, (each) => seen.has(each));
				return [within, beyondWords(beyond)].filter((words) => words !== '').join(' ');
			}
		},
		drawMap: mapDrawer(input, statesOnPaper(input)),
		prepareMap: ({ camera, size }) => lacking(mapData, cellsOf(camera, size)),
		linkTo,
		window
	};
}

/** What can be shown: no table where nobody has a position, no timeline where all was said on one day. */
function showsOf(dossier: Dossier): Show[] {
	const hasPositions = positionLayers(dossier).length > 0;
	const [from, to] = timelineEnds(dossier);
	return SHOWS.filter((show) => {
		if (show === 'table') return hasPositions;
		return show !== 'timeline' || (hasPositions && from !== to);
	});
}

/** What lies beyond a map's edges; '' where nothing does. */
function beyondWords(beyond: readonly Beyond[]): string {
	if (beyond.length === 0) return '';
	const names = beyond.map(({ name, detail }) =>
		detail === '' ? name : t('snapshot:picture.beyond-one', { name, detail })
	);
	return t('snapshot:picture.beyond', { names: listNames(names) });
}

/** Fetches those of some cells that are not here. */
function lacking({ cells }: MapData, names: readonly string[]): Promise<void> | undefined {
	const isHere = (name: string): boolean => cells === undefined || cells.get(name) !== undefined;
	if (names.every(isHere)) return undefined;
	return cells?.load(names).catch((cause: unknown) => {
		throw new SnapshotError(t('snapshot:error.places'), { cause });
	});
}

function mapDrawer(
	{ dossier, index, mapData, view: { layers, opacity }, countryName }: SnapshotInput,
	states: ReadonlyMap<FeatureReference, FeatureState>
): DrawSheetMap {
	const context = { dossier, index, countryName };
	// Paper is white, whatever the screen's theme.
	const compiled = {
		light: new WeakMap<MapData, CompiledStyle>(),
		dark: new WeakMap<MapData, CompiledStyle>()
	};
	const styleOf = (data: MapData, theme: ThemeName): CompiledStyle => {
		const style =
			compiled[theme].get(data) ??
			compileStyle(data, { visible: layers, opacity, theme, countryName, fontFaces: {} });
		compiled[theme].set(data, style);
		return style;
	};
	return (request) => {
		const { byFeature = false, theme = 'light', ...look } = request;
		const { camera, size } = look;
		const style = styleOf(placedFor(mapData, camera, size), theme);
		return drawMap({
			precision: PRECISION,
			...look,
			compiled: style,
			states,
			...(byFeature && { nameOf: (reference) => featureTitle(context, reference) })
		});
	};
}

/** A feature with its category, or a country of the base map; undefined for what is neither. */
function featureTitle(
	context: Pick<SnapshotInput, 'dossier' | 'index' | 'countryName'>,
	reference: FeatureReference
): string | undefined {
	if (context.index.feature(reference) !== undefined) {
		return headingWords(describe(context, reference));
	}
	const { layer, id } = splitReference(reference);
	return layer === COUNTRIES ? context.countryName(id) : undefined;
}

function viewportOf(dossier: Dossier, { camera }: View, window: Size): Viewport {
	if (camera !== undefined) return { ...window, camera: asInLink(camera) };
	// A map that nobody has moved shows the dossier's frame on a sheet of any shape.
	return viewportOn(dossier.frame);
}

/** To the precision of the URL: the link on the sheet gives the same sheet again. */
function asInLink({ zoom, latitude, longitude }: Camera): Camera {
	const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));
	return { zoom: round(zoom, 3), latitude: round(latitude, 4), longitude: round(longitude, 4) };
}

/**
 * On paper every colour is as the legend says; only outlines tell what is selected. What a filter leaves out
 * is faded, and the sheet says so.
 */
function statesOnPaper({
	view,
	dossier,
	index
}: SnapshotInput): ReadonlyMap<FeatureReference, FeatureState> {
	const left = view.filter && filtered({ dossier, index }, view.filter);
	const states = featureStatesOf(view, index);
	const faded = featureStatesOf({ filtered: left }, index);
	return new Map(
		[...new Set([...states.keys(), ...faded.keys()])].map((id) => [
			id,
			{ ...states.get(id), faded: faded.get(id)?.faded === true }
		])
	);
}
