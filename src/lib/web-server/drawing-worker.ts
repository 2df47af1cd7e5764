import { createHash } from 'node:crypto';
import { setPriority } from 'node:os';
import { gzipSync } from 'node:zlib';
import { frozenPage } from '../embed/frozen-page';
import { viewTerms } from '../view/view-terms';
import { card, type CardName } from '../server/card';
import { drawnOnDay, readDrawnDossier, type DrawnDossier } from '../server/drawn-dossier';
import { publishedOrigin } from '../server/published-origin';
import { decodeView } from '../view/url';
import { wordsOf, type DossierWords } from './dossier-words';

/*
 * What runs in the threads of `drawing-pool.ts`. On Linux a priority is that of the thread: who waits
 * for a file is answered before another map is drawn. Elsewhere it would be that of the whole program.
 */
if (process.platform === 'linux') setPriority(10);

/** A dossier as it was when it was first asked for after a build. */
export interface BuiltDossier {
	readonly slug: string;
	/** Of the build. */
	readonly state: string;
}

/** A page or a picture as it is kept and sent. */
export interface DrawnView {
	/** Of a page: compressed with gzip. */
	readonly bytes: Uint8Array;
	/** Of the page or picture itself. */
	readonly digest: string;
}

const read = new Map<string, { readonly state: string; readonly drawn: DrawnDossier }>();

function readAgain({ slug, state }: BuiltDossier): DrawnDossier {
	const known = read.get(slug);
	if (known?.state === state) return known.drawn;
	const drawn = readDrawnDossier(slug);
	read.set(slug, { state, drawn });
	return drawn;
}

/** @throws DossierError with every problem of the dossier's files */
export function words(asked: BuiltDossier): DossierWords {
	return wordsOf(readAgain(asked));
}

/**
 * A view as a page without a script.
 * @throws DossierError with every problem of the dossier's files
 */
export function frozen({ query, ...asked }: BuiltDossier & { readonly query: string }): DrawnView {
	const drawn = readAgain(asked);
	const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	const day = drawnOnDay(drawn, view.date);
	const page = frozenPage({ ...day, view, terms, origin: publishedOrigin() });
	return { bytes: gzipSync(page), digest: digestOf(page) };
}

/**
 * A view as a picture for those who are sent a link to it.
 * @throws DossierError with every problem of the dossier's files
 */
export async function picture({
	query,
	name,
	...asked
}: BuiltDossier & { readonly query: string; readonly name: CardName }): Promise<DrawnView> {
	const bytes = await card(readAgain(asked), query, name);
	return { bytes, digest: digestOf(bytes) };
}

function digestOf(content: string | Uint8Array): string {
	return createHash('sha256').update(content).digest('base64url').slice(0, 22);
}
