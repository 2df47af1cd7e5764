import { BASES } from '../dossier/model/vocabulary';
import { t } from '../language/with-export';
import '../language/with-filter';
import { inWords } from '../language/words';
import { layersOf } from '../layers/layers-of';
import { featuresOf, layersAddress, type ExportInput } from './input';
import { basesOf, basisTerms } from '../evidence/basis-words';
import { filterWords } from '../evidence/filter-words';
import { illustrativeWarning } from '../evidence/illustrative-warning';
import { sourceRecords } from '../evidence/source-records';

/** What a file says of itself, so that it can be read and judged without us. */
export interface AboutFile {
	readonly dossier: {
		readonly slug: string;
		readonly title: string;
		readonly deck: string;
		readonly language: string;
	};
	/** ISO 8601 date that the dossier describes. */
	readonly asOf: string;
	readonly layers: readonly {
		readonly id: string;
		readonly name: string;
		readonly summary: string;
	}[];
	/** Which claims and features are in it, where those are not all. */
	readonly filter?: string;
	/** What the claims rest on, and why the shapes look as they do. */
	readonly basis: string;
	/** That some of the shapes are illustrative; left out where none is. */
	readonly warning?: string;
	readonly licence: string;
	readonly borderPolicy: string;
	readonly credits: string;
	/** Address that shows these layers. */
	readonly permalink: string;
}

/** What a file about some layers says of itself. */
export function aboutFile(input: ExportInput, layers: readonly string[]): AboutFile {
	const { slug, title, deck, language, asOf, borders, credits } = input.dossier;
	const named = layersOf(input.dossier).filter(({ id }) => layers.includes(id));
	const warning = illustrativeWarning(input.features, named);
	const bases = new Set(layers.flatMap((layer) => basesOf(input.features, layer)));
	return {
		dossier: { slug, title, deck, language },
		asOf,
		layers: named.map(({ id, name, summary }) => ({ id, name, summary })),
		...(input.filter && {
			filter: t('filter:only', { filter: filterWords(input.dossier, input.filter) })
		}),
		basis: [
			t('export:basis-of-claims'),
			...BASES.filter((basis) => bases.has(basis)).map((basis) =>
				t('export:basis-of-shapes', basisTerms(basis))
			)
		].join(' '),
		...(warning !== '' && { warning }),
		licence: licenceWords(input, layers),
		borderPolicy: inWords(borders.policy),
		credits: inWords(credits),
		permalink: layersAddress(input, layers)
	};
}

/** What claims and editor's notes may be used on, as an address: the MIT licence in SPDX's list. */
export const LICENCE_OF_CLAIMS = 'https://spdx.org/licenses/MIT';

/** On what terms each part may be used: claims, quotations, and the shapes by where they are from. */
function licenceWords(input: ExportInput, layers: readonly string[]): string {
	const properties = layers.flatMap((layer) =>
		featuresOf(input, layer).map((feature) => feature.properties)
	);
	const own = properties.filter(({ boundary }) => boundary === undefined);
	const illustrative = own.some(({ basis }) => basis === 'illustrative');
	const licensed = sourceRecords(
		input.dossier,
		own.map(({ source }) => source)
	).filter(({ licence }) => licence !== null);
	const terms = [
		t('export:licence.claims'),
		t('export:licence.quotations'),
		...(own.length < properties.length ? [t('export:licence.boundaries')] : []),
		...(illustrative ? [t('export:licence.illustrative')] : []),
		...licensed.map(({ publisher, licence }) => t('export:licence.source', { publisher, licence }))
	];
	return [...new Set(terms)].join(' ');
}
