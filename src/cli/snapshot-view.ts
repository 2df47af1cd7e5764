import { suggestion } from '../lib/dossier/check/nearest';
import { LAYER_IDS } from '../lib/layers/ids';
import { viewTerms, type ViewTerms } from '../lib/view/view-terms';
import type { DrawnDossier } from '../lib/server/drawn-dossier';
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
	const { view, notices } = decodeView(query, defaults, words);
	const [notice] = notices;
	if (notice !== undefined) {
		throw new UsageError(
			`The view’s “${notice.parameter}=${notice.value}” is ${notice.kind === 'malformed' ? 'not of the right form' : 'out of range'}.`
		);
	}
	const asked = new URLSearchParams(query);
	const layers = asked.get('layers')?.split(',').filter(Boolean) ?? [];
	const known = LAYER_IDS.filter((id) => Object.hasOwn(subject.dossier.layers, id));
	const unknown = layers.find((id) => !(known as readonly string[]).includes(id));
	if (unknown !== undefined) {
		throw new UsageError(`There is no layer “${unknown}”. ${suggestion(unknown, known)}`);
	}
	for (const [parameter, taken] of [
		['select', view.selection],
		['article', view.article],
		['passage', view.passage]
	] as const) {
		const value = asked.get(parameter);
		if (value !== null && value !== taken) {
			throw new UsageError(`The view’s “${parameter}=${value}” is nothing that the dossier has.`);
		}
	}
	return view;
}

/** The address that restores a view. @param page address of the dossier's page */
export function permalinkOf(view: View, page: string, subject: Subject): string {
	const query = encodeView(view, termsOf(subject).defaults);
	return query === '' ? page : `${page}?${query}`;
}

function termsOf({ dossier, index, isCountry }: Subject): ViewTerms {
	return viewTerms(dossier, index, isCountry);
}
