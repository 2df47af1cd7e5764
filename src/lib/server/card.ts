import { CARD, drawCard } from '../snapshot/card';
import { shrunk } from '../snapshot/png/shrunk';
import { writePng } from '../snapshot/png/writer';
import type { Provenance } from '../snapshot/provenance';
import { snapshotOf } from '../snapshot/snapshot';
import { viewTerms } from '../view/view-terms';
import { decodeView } from '../view/url';
import { drawnOnDay, type DrawnDossier } from './drawn-dossier';
import { nodePlatform, renderBands } from './snapshot-platform';

/** How many times as wide as a small card the large one is. */
const SHRINKING = 3;
/** Of a card that is shown small, in pixels. */
const SMALL_CARD = { width: CARD.width / SHRINKING, height: CARD.height / SHRINKING } as const;

/** The pictures of a view that are sent along with links to it, by the names of their files. */
export const CARDS = { 'card.png': CARD, 'card-small.png': SMALL_CARD } as const;
export type CardName = keyof typeof CARDS;
export const CARD_NAMES = Object.keys(CARDS) as CardName[];

export function isCardName(name: string): name is CardName {
	return Object.hasOwn(CARDS, name);
}

/** The same as oEmbed has them, the best first. */
export const THUMBNAILS = CARD_NAMES.map((name) => ({ name, ...CARDS[name] }));

/** The card of a query that was asked for last. */
interface LastCard {
	readonly query: string;
	readonly picture: Promise<CardPicture>;
}

interface CardPicture {
	/** Red, green, blue and alpha, row by row, in the size of {@link CARD}. */
	readonly pixels: Uint8Array;
	readonly provenance: Provenance;
}

// Whoever asks for one size mostly asks for the other. Forgotten with the dossier that it shows.
const lastCards = new WeakMap<DrawnDossier, LastCard>();

/**
 * A view as a picture for those who are sent a link to it.
 * @param query the view, with or without `?`
 * @returns a PNG
 */
export async function card(
	drawn: DrawnDossier,
	query: string,
	name: CardName
): Promise<Uint8Array<ArrayBuffer>> {
	const known = lastCards.get(drawn);
	const last = known?.query === query ? known : { query, picture: pictureOf(drawn, query) };
	lastCards.set(drawn, last);
	const { pixels, provenance } = await last.picture;
	const size = CARDS[name];
	// The same lines and letters in fewer pixels: drawing them once more took as long as the first time.
	const inSize = size === CARD ? pixels : shrunk(pixels, CARD.width, SHRINKING);
	const file = await writePng([{ pixels: inSize, done: 1 }], { size, provenance }, () => undefined);
	return new Uint8Array(Buffer.concat(file));
}

async function pictureOf(drawn: DrawnDossier, query: string): Promise<CardPicture> {
	const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	const snapshot = snapshotOf({
		...drawnOnDay(drawn, view.date),
		view,
		window: CARD,
		// Where the picture will be seen, is not known to whoever draws it.
		linkTo: () => ''
	});
	const { svg, provenance } = await drawCard(snapshot, nodePlatform.readFont);
	const bands = Array.from(renderBands(svg, CARD), ({ pixels }) => pixels);
	return { pixels: Buffer.concat(bands), provenance };
}
