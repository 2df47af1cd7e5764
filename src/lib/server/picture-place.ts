import { project, worldSize, type Bounds } from '../cartography/projection';

/**
 * A style rule that lays out a drawn map where the page's address says that the live one will look, so that
 * nothing moves once scripts know it. The script in app.html gives the camera: `--world` is the width of the
 * world, `--across` and `--down` are the camera's place in it, in shares of it.
 * @param frame of the dossier, which the drawing shows: [west, south, east, north] in degrees
 */
export function placeRule([west, south, east, north]: Bounds): string {
	const world = worldSize(0);
	const shares = ([x, y]: readonly [number, number]) => [x / world, y / world] as const;
	const [left, top] = shares(project([west, north], 0));
	const [right, bottom] = shares(project([east, south], 0));
	const length = (share: string): string => `calc(var(--world)*${share})`;
	const rules = [
		'inset:auto',
		`left:calc(50% + var(--world)*(${left.toFixed(8)} - var(--across)))`,
		`top:calc(50% + var(--world)*(${top.toFixed(8)} - var(--down)))`,
		`width:${length((right - left).toFixed(8))}`,
		`height:${length((bottom - top).toFixed(8))}`
	];
	return `:root[data-placed] .map-picture .frame{${rules.join(';')}}`;
}
