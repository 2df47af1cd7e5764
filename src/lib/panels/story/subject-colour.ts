import { subjectOfKind, type Vocabulary } from '$lib/dossier/model/vocabulary-of';
import { PALETTE } from '$lib/layers/palette';

/** The colour of what is said of a subject, in both themes, as CSS has it. */
export function subjectColour({ colour }: Pick<Vocabulary['subjects'][number], 'colour'>): string {
	const { light, dark } = PALETTE[colour].passage;
	return `light-dark(${light}, ${dark})`;
}

/** The colour of the subject that claims of a kind are about; that of the text where there is none. */
export function kindColour(vocabulary: Vocabulary, kind: string): string {
	const id = subjectOfKind(vocabulary, kind);
	const subject = vocabulary.subjects.find((each) => each.id === id);
	return subject === undefined ? 'currentColor' : subjectColour(subject);
}
