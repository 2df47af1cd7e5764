import type { SheetContent } from './sheet-content';
import { shownInWords } from './shown-in-words';
import { plainText } from './xml';

/** Where a sheet comes from, as every format's metadata say it. */
export interface Provenance {
	readonly title: string;
	/** What the sheet is, for those who do not see it. */
	readonly description: string;
	/** BCP 47 tag. */
	readonly language: string;
	readonly dossier: string;
	/** What it is about, in few words each: what is selected, and the layers. */
	readonly keywords: readonly string[];
	/** ISO 8601 date that the dossier describes: sheets know no other, so that they can be repeated. */
	readonly date: string;
	readonly permalink: string;
	readonly sources: readonly string[];
	/** Whose data its map is made of, and under which licences; '' where it has no map. */
	readonly licence: string;
	/** The program. */
	readonly software: string;
}

/** The provenance of a sheet with this content. */
export function provenanceOf(content: SheetContent): Provenance {
	const { words, dossier } = content;
	const title = content.title === '' ? dossier.title : content.title;
	return {
		title: plainText(title),
		description: plainText(words.description(title, shownInWords(content), content.body.show)),
		language: content.language,
		dossier: plainText(dossier.title),
		keywords: [
			...(content.claims ? [content.claims.name] : []),
			...content.legend.map(({ name }) => name)
		].map(plainText),
		date: content.asOf,
		permalink: content.permalink,
		sources: content.sources.map(({ text, href }) =>
			plainText([text, ...(href === undefined ? [] : [href])].join(' '))
		),
		licence: plainText(`${content.credits} ${content.borderPolicy}`.trim()),
		software: words.product
	};
}
