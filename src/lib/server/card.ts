import { CARD, cardFile, drawCard, SMALL_CARD, type CardDrawing } from '../snapshot/card';
import { snapshotOf } from '../snapshot/snapshot';
import { viewTerms } from '../view/view-terms';
import { decodeView } from '../view/url';
import { drawnOnDay, type DrawnDossier } from './drawn-dossier';
import { nodePlatform } from './snapshot-platform';

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
	readonly drawing: Promise<CardDrawing>;
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
	const last = known?.query === query ? known : { query, drawing: drawingOf(drawn, query) };
	lastCards.set(drawn, last);
	return new Uint8Array(
		Buffer.concat(await cardFile(await last.drawing, CARDS[name], nodePlatform))
	);
}

function drawingOf(drawn: DrawnDossier, query: string): Promise<CardDrawing> {
	const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	const snapshot = snapshotOf({
		...drawnOnDay(drawn, view.date),
		view,
		window: CARD,
		// Where the picture will be seen, is not known to whoever draws it.
		permalink: ''
	});
	return drawCard(snapshot, nodePlatform);
}
