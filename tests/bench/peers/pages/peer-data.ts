import type { FeatureCollection, Geometry } from 'geojson';

/** How a feature looks, for libraries that read no style. Lengths in CSS pixels. */
export interface Look {
	readonly fill: string;
	readonly fillOpacity: number;
	readonly stroke: string;
	readonly width: number;
	readonly dash: readonly number[];
	readonly radius: number;
}

export interface PeerLayer {
	readonly id: string;
	readonly visible: boolean;
	/** undefined: there is one category, of every feature. */
	readonly property?: string | undefined;
	readonly categories: readonly {
		readonly value: string;
		readonly where: Readonly<Record<string, readonly string[]>>;
		readonly look: Look;
	}[];
}

/** Pixels as RGBA in base64. */
export interface PeerPattern {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	readonly pixelRatio: number;
	readonly pixels: string;
}

export interface PeerCamera {
	readonly longitude: number;
	readonly latitude: number;
	readonly zoom: number;
}

/** Where the page looks in this window. */
export function cameraHere({ camera, phoneCamera }: PeerData): PeerCamera {
	return matchMedia('(width <= 45rem)').matches ? phoneCamera : camera;
}

/** `peer.json`: what the pages need beside the style and its sources. */
export interface PeerData {
	readonly camera: PeerCamera;
	readonly phoneCamera: PeerCamera;
	readonly patterns: readonly PeerPattern[];
	readonly layers: readonly PeerLayer[];
}

export type Properties = Readonly<Record<string, unknown>> & {
	readonly id?: string;
	readonly name?: string;
};
export type Features = FeatureCollection<Geometry, Properties>;

const dossier = new URLSearchParams(location.search).get('dossier') ?? 'ukraine-guarantees';

/** Address of a file of the dossier's. */
export function addressOf(file: string): string {
	return `../data/${dossier}/${file}`;
}

export async function fetchData<Content>(file: string): Promise<Content> {
	const response = await fetch(addressOf(file));
	if (!response.ok) throw new Error(`${file}: ${response.status}`);
	return response.json() as Promise<Content>;
}

/** A source of the style, each line once: MapLibre's style has a smoothed copy for the overview. */
export async function fetchFeatures(source: string): Promise<Features> {
	const data = await fetchData<Features>(`${source.replaceAll('/', '-')}.json`);
	return {
		...data,
		features: data.features.filter(({ properties }) => properties['overview'] !== false)
	};
}

/** undefined: the feature is not drawn. */
export function lookOf(
	{ property, categories }: PeerLayer,
	properties: Properties
): Look | undefined {
	return categories.find(
		({ value, where }) =>
			(property === undefined || properties[property] === value) &&
			Object.entries(where).every(([name, values]) => values.includes(textOf(properties[name])))
	)?.look;
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
