import { suggestion } from '../lib/dossier/nearest';
import { splitReference } from '../lib/dossier/reference';
import type { Dossier } from '../lib/dossier/types';
import type { DossierIndex } from '../lib/dossier/claim-index';
import { COUNTRIES, LAYER_IDS } from '../lib/layers/ids';
import { decodeView, encodeView, type KnownWords, type ViewDefaults } from '../lib/view/url';
import type { View } from '../lib/view/view';
import { UsageError } from './usage';

/** What views of a dossier are made of. */
interface Subject {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
	/** ISO 3166-1 alpha-2 codes by alpha-3 code. */
	readonly countryCodes: Readonly<Record<string, string>>;
}

/**
 * The view that a query asks for. A page passes over what it does not know, so that old links keep
 * working; whoever writes a command wants to be told.
 * @throws UsageError
 */
export function readView(query: string, subject: Subject): View {
	const { view, notices } = decodeView(query, defaultsOf(subject), knownWords(subject));
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
	const query = encodeView(view, defaultsOf(subject));
	return query === '' ? page : `${page}?${query}`;
}

function defaultsOf({ dossier }: Subject): ViewDefaults {
	return {
		layers: LAYER_IDS.filter((layer) => dossier.visible.includes(layer)),
		article: dossier.articles[0]?.id
	};
}

function knownWords({ dossier, index, countryCodes }: Subject): KnownWords {
	return {
		hasLayer: (id) => Object.hasOwn(dossier.layers, id),
		hasFeature: (reference) => {
			const { layer, id } = splitReference(reference);
			return layer === COUNTRIES
				? Object.hasOwn(countryCodes, id)
				: index.feature(reference) !== undefined;
		},
		hasArticle: (id) => dossier.articles.some((article) => article.id === id),
		hasPassage: (id) => index.passage(id) !== undefined
	};
}
