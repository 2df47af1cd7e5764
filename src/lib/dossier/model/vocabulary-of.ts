import type { Vocabulary } from './declarations';

export type { Vocabulary } from './declarations';

/** A kind of claim by its id; undefined where the dossier has none, which the parser rules out. */
export function kindOf({ kinds }: Vocabulary, id: string): Vocabulary['kinds'][number] | undefined {
	return kinds.find((kind) => kind.id === id);
}

/** A status by its id; undefined where the dossier has none, which the parser rules out. */
export function statusOf(
	{ statuses }: Vocabulary,
	id: string
): Vocabulary['statuses'][number] | undefined {
	return statuses.find((status) => status.id === id);
}

/** The subject of a claim of this kind, by its id. */
export function subjectOfKind(vocabulary: Vocabulary, kind: string): string | undefined {
	return kindOf(vocabulary, kind)?.subject;
}

/** Whether claims of a kind are about a subject that is in the background of the dossier. */
export function isQuiet(vocabulary: Vocabulary, kind: string): boolean {
	const subject = subjectOfKind(vocabulary, kind);
	return vocabulary.subjects.some(({ id, quiet }) => id === subject && quiet === true);
}
