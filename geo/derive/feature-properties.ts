import type { Position } from 'geojson';
import { roundedKilometres } from '../../src/lib/language/format';
import { language } from '../../src/lib/language/language';
import type { Recipe } from '../../src/lib/dossier/model/recipes';

/** Figures that a note can tell. */
interface Figures {
	/** Whole where they are measured; as the recipe has them where it says how wide to draw. */
	readonly kilometres: number;
	/** Whether they are measured on the map: a note tells them no more exactly than a card does. */
	readonly measured?: boolean;
	/** As they are published. */
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

function filled(note: string, { measured = false, ...figures }: Figures): string {
	const numbers = new Intl.NumberFormat(language());
	const told = measured
		? { ...figures, kilometres: roundedKilometres(figures.kilometres) }
		: figures;
	return PLACEHOLDERS.reduce((text, word) => {
		const figure = told[word];
		return text.replaceAll(`{${word}}`, figure === undefined ? '' : numbers.format(figure));
	}, note);
}
