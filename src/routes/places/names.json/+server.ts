import { readPlaceNames } from '$lib/server/place-names';
import { json } from '@sveltejs/kit';

export const prerender = true;

/** What the places of every map are called, for who searches for one. */
export function GET() {
	return json(readPlaceNames());
}
