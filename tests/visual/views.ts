import type { FeatureState } from '../../src/lib/cartography/emphasis';
import type { Camera } from '../../src/lib/cartography/projection';
import type { FeatureReference } from '../../src/lib/dossier/model/types';
import type { ThemeName } from '../../src/lib/layers/palette';
import { TEST_LAYER_IDS } from '../support/test-layers';

/** What is compared between the renderers. */
export interface ComparedView {
	readonly name: string;
	readonly camera: Camera;
	readonly visible: readonly string[];
	readonly theme: ThemeName;
	readonly states?: ReadonlyMap<FeatureReference, FeatureState>;
}

/** CSS pixels. */
export const SIZE = { width: 800, height: 600 } as const;

const EUROPE = { longitude: 17.5, latitude: 50.5 };
const UKRAINE = { longitude: 33, latitude: 48.5 };
const FRONT = { longitude: 36.2, latitude: 47.6 };

/** Each layer alone, none, all; light and dark; zooms from 2 to 9, whole and broken. */
export const VIEWS: readonly ComparedView[] = [
	view('nothing but the ground', { ...UKRAINE, zoom: 5.3 }, [], 'light'),
	view('troops', { ...EUROPE, zoom: 3.6 }, ['troops'], 'light'),
	view('coalition', { ...EUROPE, zoom: 5 }, ['coalition'], 'dark'),
	view('nato-neighbours', { longitude: 24, latitude: 53, zoom: 5 }, ['nato-neighbours'], 'light'),
	view('fortifications', { ...FRONT, zoom: 6.5 }, ['fortifications'], 'light'),
	view('monitoring', { ...FRONT, zoom: 7.2 }, ['monitoring'], 'dark'),
	view('contact-line', { ...FRONT, zoom: 8 }, ['contact-line'], 'light'),
	view('places', { ...EUROPE, zoom: 4 }, ['places'], 'dark'),
	view(
		'the world',
		{ longitude: 20, latitude: 30, zoom: 2 },
		['troops', 'contact-line', 'places'],
		'light'
	),
	view('all, Europe', { longitude: 4, latitude: 48, zoom: 5 }, TEST_LAYER_IDS, 'dark'),
	view('all, Ukraine', { ...UKRAINE, zoom: 6.3 }, TEST_LAYER_IDS, 'light'),
	view('all, close by', { ...FRONT, zoom: 9 }, TEST_LAYER_IDS, 'dark'),
	{
		...view('something looked at', { ...EUROPE, zoom: 4.5 }, ['troops', 'places'], 'light'),
		states: new Map<FeatureReference, FeatureState>([
			['countries:FRA', { selected: true }],
			['countries:POL', { hovered: true }],
			['countries:GBR', { related: true }],
			['troops:DEU', { faded: true }],
			['troops:UKR', { faded: true }]
		])
	}
];

function view(
	name: string,
	camera: Camera,
	visible: readonly string[],
	theme: ThemeName
): ComparedView {
	return { name, camera, visible, theme };
}
