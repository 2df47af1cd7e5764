import type { Position } from 'geojson';
import type { Recipe } from '../../src/lib/dossier/model/recipes';

/** Figures that a note can tell: whole kilometres, or as they are published. */
interface Figures {
	readonly kilometres: number;
	readonly least?: number;
	readonly greatest?: number;
}

type Told = Pick<
	Recipe,
	'properties' | 'measure' | 'basis' | 'source' | 'date' | 'certainty' | 'note'
> & { readonly name?: string | undefined };

/** What a derived feature says of itself, in the order in which its file has it. */
export function propertiesOf(
	{ name, properties, measure, basis, source, date, certainty, note }: Told,
	figures: Figures,
	place: { readonly boundary?: string; readonly label?: Position } = {}
): Record<string, unknown> {
	return {
		...(name !== undefined && { name }),
		...properties,
		...(measure !== undefined && { [measure]: figures.kilometres }),
		...{ basis, source, date },
		...(certainty !== undefined && { certainty }),
		...place,
		...(note !== undefined && { note: filled(note, figures) })
	};
}

/** The words in braces that a note can have. */
export const PLACEHOLDERS = ['kilometres', 'least', 'greatest'] as const;

function filled(note: string, figures: Figures): string {
	return PLACEHOLDERS.reduce(
		(text, word) => text.replaceAll(`{${word}}`, String(figures[word] ?? '')),
		note
	);
}
