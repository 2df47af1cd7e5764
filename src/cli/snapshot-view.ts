import { suggestion } from '../lib/dossier/check/nearest';
import { viewTerms, type ViewTerms } from '../lib/view/view-terms';
import type { DrawnDossier } from '../lib/server/drawn-dossier';
import { PARAMETERS } from '../lib/view/parameters';
import { decodeView, encodeView } from '../lib/view/url';
import type { View } from '../lib/view/view';
import { UsageError } from './usage';

/** What views of a dossier are made of. */
type Subject = Pick<DrawnDossier, 'dossier' | 'index' | 'isCountry'>;

/**
 * The view that a query asks for. A page passes over what it does not know, so that old links keep
 * working; whoever writes a command wants to be told.
 * @throws UsageError
 */
export function readView(query: string, subject: Subject): View {
	const { defaults, known: words } = termsOf(subject);
	const { view, notices, unknown } = decodeView(query, defaults, words);
	const [notice] = notices;
	if (notice !== undefined) {
		throw new UsageError(
			`The view’s “${notice.parameter}=${notice.value}” is ${notice.kind === 'malformed' ? 'not of the right form' : 'out of range'}.`
		);
	}
	const [first] = unknown;
	if (first === undefined) return view;
	const { part, word, tooMany } = first;
	if (tooMany) {
		throw new UsageError(`The view compares too many: leave out “${word}” of “${query}”.`);
	}
	if (part === 'layers' || part === 'opacity') {
		throw new UsageError(`There is no layer “${word}”. ${suggestion(word, words.layers)}`);
	}
	throw new UsageError(
		`The view’s “${PARAMETERS[part].key}=${word}” is nothing that the dossier has.`
	);
}

/** The address that restores a view. @param page address of the dossier's page */
export function permalinkOf(view: View, page: string, subject: Subject): string {
	const query = encodeView(view, termsOf(subject).defaults);
	return query === '' ? page : `${page}?${query}`;
}

function termsOf({ dossier, index, isCountry }: Subject): ViewTerms {
	return viewTerms(dossier, index, isCountry);
}
