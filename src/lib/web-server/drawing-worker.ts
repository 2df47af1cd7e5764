import { createHash } from 'node:crypto';
import { setPriority } from 'node:os';
import { gzipSync } from 'node:zlib';
import { frozenPage } from '../embed/frozen-page';
import { viewTerms } from '../view/view-terms';
import { drawnOnDay, readDrawnDossier, type DrawnDossier } from '../server/drawn-dossier';
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

/** A page as it is kept and sent. */
export interface DrawnPage {
	readonly gzip: Uint8Array;
	/** Of the page itself. */
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
export function frozen({ query, ...asked }: BuiltDossier & { readonly query: string }): DrawnPage {
	const drawn = readAgain(asked);
	const terms = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
	const { view } = decodeView(query, terms.defaults, terms.known);
	const page = frozenPage({ ...drawnOnDay(drawn, view.date), view, terms });
	return {
		gzip: gzipSync(page),
		digest: createHash('sha256').update(page).digest('base64url').slice(0, 22)
	};
}
