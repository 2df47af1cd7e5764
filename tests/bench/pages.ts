import type { Size } from '../../src/lib/cartography/projection';
import { dossierSlugs } from '../../src/lib/server/read-dossier';
import type { Area } from './load/film';

/** The window of every page that is measured, CSS pixels. */
export const WINDOW = { width: 1440, height: 900 } as const;
/** Where the map stands in it: Sourceline's place for it, which the other pages keep. */
export const MAP_AREA = { x: 416, y: 61, width: 1024, height: 839 } as const;
/** What lies over Sourceline's map there, and how it frames the dossier. */
export const MAP_PADDING = { top: 24, right: 312, bottom: 24, left: 24 } as const;
/** The middle of the map, where no page has anything but its map. */
export const MAP_MIDDLE = {
	x: MAP_AREA.x + MAP_AREA.width / 3,
	y: MAP_AREA.y + MAP_AREA.height / 3,
	width: MAP_AREA.width / 3,
	height: MAP_AREA.height / 3
} as const;

/** A reader's window, and where its map is. */
export interface Screen {
	readonly window: Size;
	/** Where no page has anything but its map, CSS pixels. */
	readonly middle: Area;
}

export const DESKTOP: Screen = { window: WINDOW, middle: MAP_MIDDLE };

/** Where Sourceline has its map on a phone, above the sheet with the texts; the other pages keep it. */
export const PHONE_AREA = { x: 0, y: 56, width: 390, height: 394 } as const;
export const PHONE_PADDING = { top: 24, right: 24, bottom: 24, left: 24 } as const;
export const PHONE: Screen = {
	window: { width: 390, height: 844 },
	middle: {
		x: PHONE_AREA.width / 3,
		y: PHONE_AREA.y + PHONE_AREA.height / 3,
		width: PHONE_AREA.width / 3,
		height: PHONE_AREA.height / 3
	}
};

/** A page that is measured. */
export interface BenchPage {
	readonly id: 'sourceline' | 'maplibre' | 'leaflet' | 'openlayers' | 'picture';
	/** As the tables call it. */
	readonly name: string;
	/** The peer pages' folder, or the built site. */
	readonly site: 'peers' | 'build';
	/** From the site's own address; `dossier` is a slug: the first one's where there is none. */
	readonly path: (dossier: string | undefined) => string;
	/** Whether its map can be moved: it says when everything in view is drawn. */
	readonly live: boolean;
}

const peer = (id: BenchPage['id'], name: string, live = true): BenchPage => ({
	id,
	name,
	site: 'peers',
	path: (dossier) => `/${id}/${dossier === undefined ? '' : `?dossier=${dossier}`}`,
	live
});

export const SOURCELINE: BenchPage = {
	id: 'sourceline',
	name: 'Sourceline',
	site: 'build',
	path: (dossier = dossierSlugs()[0]) => `/${dossier}`,
	live: true
};
/** What MapLibre itself costs: the same style, in a page that does nothing else. */
export const FLOOR = peer('maplibre', 'Plain MapLibre (floor)');
export const LEAFLET = peer('leaflet', 'Leaflet, canvas');
export const OPENLAYERS = peer('openlayers', 'OpenLayers');
/** What a map costs that is only looked at. */
export const PICTURE = peer('picture', 'Static picture', false);

export const PAGES = [SOURCELINE, FLOOR, LEAFLET, OPENLAYERS, PICTURE] as const;
