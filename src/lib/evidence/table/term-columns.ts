import type { LayerDeclaration } from '../../dossier/model/declarations';
import { t } from '../../language/with-table';
import { inWords } from '../../language/words';
import type { EvidenceContext } from '../evidence-context';
import type { Term } from '../term-words';
import { termsOf, type Terms } from '../terms';
import type { Actor } from './actor';
import { cellOf, type CellItem, type ColumnOf } from './evidence-table';
import { withStanding } from './said-items';

/** On what terms an actor is spoken of; conditions of what it offers, where the dossier says what that is. */
export function termColumns(
	{ dossier, index }: EvidenceContext,
	positions: readonly LayerDeclaration[]
): ColumnOf<Actor>[] {
	const declared = positions.flatMap(({ terms }) => terms ?? []);
	const subjects =
		declared.length > 0
			? declared.map(({ subject }) => subject)
			: index.vocabulary.subjects.map(({ id }) => id);
	const [only, ...others] = declared;
	const quantity =
		only !== undefined && others.length === 0
			? inWords(only.quantity)
			: t('evidence:term.quantity');
	/** The newest first; what is only said again in the same words is one. */
	const items = ({ id, claims }: Actor, key: keyof Terms): CellItem[] => {
		const answers = [...new Set(subjects)]
			.flatMap((subject) => termsOf(index.vocabulary, claims, id, subject)[key])
			.sort(({ claim: one }, { claim: other }) => other.saidOn.localeCompare(one.saidOn));
		const byText = new Map<string, CellItem>();
		for (const { text: words, claim } of answers) {
			const text = withStanding(words, claim, dossier);
			if (!byText.has(text)) byText.set(text, { text, passage: claim.passages[0] });
		}
		return [...byText.values()];
	};
	const column = (id: Term['key'], label: string, key: keyof Terms): ColumnOf<Actor> => ({
		id,
		label,
		holds: 'texts',
		usual: dossier.claims.some((claim) => claim[id] !== undefined),
		cell: (actor) => cellOf(items(actor, key))
	});
	return [
		column('condition', t('evidence:term.condition'), 'conditions'),
		column('quantity', quantity, 'quantities'),
		column('approval', t('evidence:term.approval'), 'approvals')
	];
}
