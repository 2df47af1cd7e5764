import { readBaseMap } from '$lib/server/base-map';
import { json } from '@sveltejs/kit';

export const prerender = true;

/** The ground of every map. Its name ends in .json, which every host sends compressed. */
export function GET() {
	return json(readBaseMap());
}
