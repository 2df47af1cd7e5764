import { jsonPath } from '../../dossier/check/report';
import type { Problem } from '../../dossier/model/problem';
import { featureReference, isCountry } from '../../dossier/model/reference';
import type { Dossier } from '../../dossier/model/types';
import { blockId, claimsId } from '../../evidence/reference';

/** What gets an element's id in a page, and where it has its own. */
interface Named {
	readonly element: string;
	readonly file: string;
	readonly path: string;
	/** As a word with its article. */
	readonly what: string;
}

/**
 * Ids of a dossier that are each right, and yet give two elements of its page one id, so that links to
 * one of them lead to the other. Files are named from the dossier's folder.
 */
export function idClashes(dossier: Dossier): Problem[] {
	const first = new Map<string, Named>();
	return namesIn(dossier).flatMap((named) => {
		const before = first.get(named.element);
		if (before === undefined) {
			first.set(named.element, named);
			return [];
		}
		return {
			file: named.file,
			path: named.path,
			message: `In the page this would be the same place (#${named.element}) as ${before.what} (${[before.file, before.path].filter(Boolean).join(' › ')}).`,
			remedy: 'Choose another id for one of the two.'
		};
	});
}

function namesIn({ claims, notes, actors, features, articles }: Dossier): Named[] {
	return [
		...claims.map(({ id }, index) => ({
			element: `about-${id}`,
			file: 'claims.json',
			path: jsonPath('claims', index, 'id'),
			what: 'a claim'
		})),
		...notes.flatMap(({ id }) =>
			['note', 'marker'].map((word) => ({
				element: `${word}-${id}`,
				file: 'claims.json',
				path: `notes (“${id}”)`,
				what: 'a note'
			}))
		),
		...Object.entries(features).flatMap(([layer, collection]) =>
			collection.features.flatMap(({ id }, index) =>
				// A country has one place, whichever layers it is in.
				isCountry(id)
					? []
					: {
							element: claimsId(featureReference(layer, id)),
							file: `${layer}.geojson`,
							path: jsonPath('features', index, 'id'),
							what: 'a feature'
						}
			)
		),
		...actors.map(({ id }, index) => ({
			element: claimsId(id),
			file: 'dossier.json',
			path: jsonPath('actors', index, 'id'),
			what: 'an actor'
		})),
		...articles.flatMap(({ id, blocks }) =>
			blocks.map(({ number }) => ({
				element: blockId(id, number),
				file: `articles/${id}.md`,
				path: '',
				what: 'an article'
			}))
		)
	];
}
