import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { frozenPage } from '../embed/frozen-page';
import { leadingOut } from '../embed/picture';
import { pictureLinks } from '../panels/page/picture-links';
import { viewTerms } from '../view/view-terms';
import { decodeView } from '../view/url';
import {
	FONTS,
	measureCountries,
	READING,
	readDossierPage,
	readFonts,
	serializedReading,
	type DossierPage
} from '../server/dossier-page';
import { card } from '../server/card';
import { drawnOnDay, readDrawnDossier } from '../server/drawn-dossier';
import { DRAWN_FOLDER } from '../server/drawn-folder';
import { drawPicture, type Picture } from '../server/map-picture';
import { publishedOrigin } from '../server/published-origin';
import { thumbnail } from '../server/thumbnail';

/*
 * What is drawn of a dossier's default view for its pages, measured for them, and read. `npm run build` makes all of
 * it before SvelteKit writes the pages, in a thread for each processor (src/cli/pages/draw.ts), and says where
 * it lies: SvelteKit itself makes one page after the other. Everyone else makes what is asked for.
 */

/** Of each dossier, by the names of the files that they are kept in until they are written. */
const DRAWN = {
	'card.png': (slug: string) => card(readDrawnDossier(slug), '', 'card.png'),
	'card-small.png': (slug: string) => card(readDrawnDossier(slug), '', 'card-small.png'),
	'thumbnail.svg': thumbnail,
	'frozen.html': (slug: string) => drawFrozen(slug, '', true),
	'picture.json': (slug: string) => JSON.stringify(drawPicture(slug, pictureLinks)),
	'embed-picture.json': (slug: string) =>
		JSON.stringify(drawPicture(slug, pictureLinks, leadingOut)),
	'facts.json': (slug: string) => JSON.stringify(measureCountries(slug)),
	[FONTS]: (slug: string) => JSON.stringify(readFonts(slug)),
	[READING]: serializedReading
} as const satisfies Record<
	string,
	(slug: string) => string | Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>
>;
export type DrawnFile = keyof typeof DRAWN;
export const DRAWN_FILES = Object.keys(DRAWN) as DrawnFile[];

/**
 * One of the files, drawn now.
 * @throws DossierError with every problem of the dossier's files
 */
export async function draw(slug: string, name: DrawnFile): Promise<Uint8Array<ArrayBuffer>> {
	const drawn = await DRAWN[name](slug);
	return typeof drawn === 'string' ? new TextEncoder().encode(drawn) : drawn;
}

/**
 * One of the files, as the build has drawn it or as it is now.
 * @throws DossierError with every problem of the dossier's files
 */
export async function drawn(slug: string, name: DrawnFile): Promise<Uint8Array<ArrayBuffer>> {
	const folder = process.env[DRAWN_FOLDER];
	const file = folder && join(folder, slug, name);
	return file && existsSync(file) ? new Uint8Array(readFileSync(file)) : draw(slug, name);
}

/**
 * The drawn map of a dossier's page, or of its page in a frame.
 * @throws DossierError with every problem of the dossier's files
 */
export async function drawnPicture(
	slug: string,
	name: 'picture.json' | 'embed-picture.json'
): Promise<Picture> {
	return JSON.parse(new TextDecoder().decode(await drawn(slug, name))) as Picture;
}

/**
 * What a dossier's page is made from.
 * @throws DossierError with every problem of the dossier's files
 */
export async function drawnPage(slug: string): Promise<DossierPage> {
	const facts = new TextDecoder().decode(await drawn(slug, 'facts.json'));
	return { ...readDossierPage(slug), facts: JSON.parse(facts) as DossierPage['facts'] };
}

/**
 * A view as a page without any script.
 * @param query the view, with or without `?`
 * @param standsForEveryView whether the page is a file that is sent whatever view is asked for
 * @throws DossierError with every problem of the dossier's files
 */
export function drawFrozen(slug: string, query: string, standsForEveryView: boolean): string {
	const read = readDrawnDossier(slug);
	const terms = viewTerms(read.dossier, read.index, read.isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	return frozenPage({
		...drawnOnDay(read, view.date),
		view,
		terms,
		origin: publishedOrigin(),
		standsForEveryView
	});
}
