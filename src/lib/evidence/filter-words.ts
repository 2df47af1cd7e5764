import { partsOfFilter, type ClaimFilter, type FilterPart } from '../dossier/model/claim-filter';
import { articleHead } from '../dossier/model/partial-dossier';
import type { Dossier } from '../dossier/model/types';
import { kindOf, statusOf } from '../dossier/model/vocabulary-of';
import { language } from '../language/language';
import { t } from '../language/with-filter';
import { inWords } from '../language/words';

/** What a value that claims are filtered by is called. */
export function filterValueWords(dossier: Dossier, { facet, value }: FilterPart): string {
	const { vocabulary } = dossier;
	switch (facet) {
		case 'status': {
			const status = statusOf(vocabulary, value);
			return status === undefined ? t('filter:disputed') : inWords(status.label);
		}
		case 'kind': {
			const kind = kindOf(vocabulary, value);
			return kind === undefined ? value : inWords(kind.label);
		}
		case 'strength':
			return t(`dossier:strengthShort.${value as 'stated'}`);
		case 'attribution':
			return t(`filter:attribution.${value as 'article'}`);
		case 'terms':
			return t(`filter:terms.${value as 'condition'}`);
		case 'layer': {
			const layer = dossier.layers.find(({ id }) => id === value);
			return layer === undefined ? value : inWords(layer.name);
		}
		case 'article':
			return articleHead(dossier, value)?.title ?? value;
	}
}

/** A filter in one line: "Signed intent or No commitment · Approval needed". */
export function filterWords(dossier: Dossier, filter: ClaimFilter): string {
	const parts = partsOfFilter(filter);
	const alternatives = new Intl.ListFormat(language(), { type: 'disjunction' });
	return [...new Set(parts.map(({ facet }) => facet))]
		.map((facet) => parts.filter((part) => part.facet === facet))
		.map((values) => alternatives.format(values.map((part) => filterValueWords(dossier, part))))
		.join(' · ');
}

/** What a map says that draws faintly what a filter leaves out. */
export function filterNote(dossier: Dossier, filter: ClaimFilter): string {
	return t('filter:faint', { filter: filterWords(dossier, filter) });
}
