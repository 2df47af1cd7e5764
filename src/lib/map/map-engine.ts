import type { Bounds, Camera } from '../cartography/projection';
import type { CompiledStyle } from '../cartography/style';
import type { FontSubset } from '../fonts/subsets';
import type { FeatureStates } from './maplibre/apply-states';
import type { CameraPilot, Frame } from './camera-controller';
import type { MapFailure } from './failure';
import type { Hover, Pick } from './pointer';

/** What a live map tells of itself and of the reader. */
export interface LiveMapListener {
	/** The reader has come to rest at a camera; undefined: back at the frame. */
	readonly oncamera: (camera: Camera | undefined) => void;
	/** The map looks elsewhere, while it moves as well. */
	readonly onmove: (camera: Camera) => void;
	readonly onpick: (pick: Pick) => void;
	readonly onhover: (hover: Hover | undefined) => void;
	/**
	 * Whether everything in view is drawn. That it no longer is, is said at once and not in the next
	 * frame: already when a change that is asked for has been handed to the map.
	 */
	readonly onidle: (isIdle: boolean) => void;
	/** Everything in view is drawn for the first time. */
	readonly onarrive: () => void;
	readonly onfail: (failure: MapFailure) => void;
}

/** Scripts beyond those that the tables of widths have. */
export interface MapScripts {
	readonly subsets: readonly FontSubset[];
	/** Where their font files are: a whole address that ends with a slash. */
	readonly folder: string;
}

export interface LiveMapOptions {
	readonly compiled: CompiledStyle;
	/** Left out: none. */
	readonly scripts?: MapScripts | undefined;
	readonly states: FeatureStates;
	readonly frame: Frame;
	/** undefined: the frame. */
	readonly camera: Camera | undefined;
	/** Nothing beyond them can be looked at. */
	readonly maxBounds: Bounds | undefined;
	/**
	 * Wheel and one finger belong to the page around the map: it is moved by the wheel with Ctrl or ⌘, and
	 * by two fingers.
	 */
	readonly cooperative: boolean;
}

/** A map that a reader moves, whatever draws it. */
export interface MapEngine {
	readonly pilot: CameraPilot;
	readonly camera: Camera;
	/** What has the focus, and takes keys. */
	readonly surface: HTMLElement;
	/** Milliseconds that a frame takes to be drawn; left out: the map is moved without being drawn again. */
	frameTime?(): Promise<number>;
	/** Draws another style, or the same with other features emphasised. */
	draw(compiled: CompiledStyle, states: FeatureStates): void;
	/** Nothing is reported any more after this. */
	destroy(): void;
}

/** Makes a map in a container. */
export type MakeMap = new (
	container: HTMLElement,
	options: LiveMapOptions,
	listener: LiveMapListener
) => MapEngine;
