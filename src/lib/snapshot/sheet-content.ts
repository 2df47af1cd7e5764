import type { CategoriesInSight } from '../cartography/in-sight';
import type { Bounds } from '../cartography/projection';
import type { Days } from '../evidence/days';
import type { Symbology } from '../layers/definition';
import type { ThemeName } from '../layers/palette';
import { spoken, type Callout } from './callouts';
import type { SheetBody, Show } from './sheet-body';

/** A category of a layer. */
export interface SheetLegendEntry {
	/** Its id, unique within its layer. */
	readonly value: string;
	readonly label: string;
	readonly symbology: Symbology;
}

/** A layer that is seen on the map, in words and swatches. */
export interface SheetLegendSection {
	readonly layer: string;
	readonly name: string;
	/** What it shows and on what basis. */
	readonly summary: string;
	/** The first sentence of it, which names the basis: never left out. */
	readonly basis: string;
	/** The basis in a word or two; '' where shapes are countries as they are. */
	readonly basisName: string;
	/** Numbers of its sources. */
	readonly sources: readonly number[];
	readonly entries: readonly SheetLegendEntry[];
}

/** A claim as the sheet prints it. */
export interface SheetClaim {
	/** As claims.json has it; '' where it is said that there is none. */
	readonly id: string;
	/** What is selected stands by it as it does. */
	readonly decides?: true;
	/** What it is and who vouches for it: “Signed intent · stated”. */
	readonly label: string;
	readonly summary: string;
	/** “Condition: …”, or ''. */
	readonly condition: string;
	/** The passages' exact words; shortened by the layout where they must be. */
	readonly quotes: readonly string[];
	/** Quotes that the article's present text has no certain place for, and what is to be said of them. */
	readonly orphans?: readonly { readonly quote: string; readonly standing: string }[];
	/** Of the quotes (BCP 47): the article's; left out where it is the sheet's. */
	readonly language?: string;
	/** Where to find the passages: “[1, ¶ 5]”. */
	readonly reference: string;
	/** The number in it. */
	readonly source: number;
}

export interface SheetSource {
	/** From 1, those of the legend first. */
	readonly number: number;
	readonly text: string;
	readonly href?: string;
}

/** Words of a sheet in its language; finished sentences are made with them. */
export interface SheetWords {
	readonly product: string;
	/** What lies below all layers. */
	readonly ground: string;
	readonly sources: string;
	readonly link: string;
	/** A date in words from an ISO 8601 date. */
	readonly date: (isoDate: string) => string;
	/** What the line above the title says: '' for what the title says already. */
	readonly dateline: (subject: string, dossier: string, date: string) => string;
	/** What is said where `hidden` of `total` claims find no room. */
	readonly more: (hidden: number, total: number) => string;
	/** What is said where so many rows of a table find no room. */
	readonly moreRows: (hidden: number) => string;
	/** What is said of layers that are seen on the map and find no room in the legend. */
	readonly unexplained: (layers: readonly string[]) => string;
	/** Where the scale holds: at a latitude in degrees. */
	readonly scale: (latitude: number) => string;
	/** Said after the link where it is no whole address. */
	readonly unpublished: string;
	/** What the picture is, and what it shows, for those who do not see it. */
	readonly description: (title: string, content: string, show: Show) => string;
}

interface SheetClaims {
	/** What they are about: what is selected, or what changed. */
	readonly name: string;
	readonly heading: string;
	readonly items: readonly SheetClaim[];
	/** Further ones, of which is only said how many they are. */
	readonly unlisted?: number;
}

/** Everything that a sheet says: words are finished, only their places are not. */
export interface SheetContent {
	/** BCP 47 tag of the words. */
	readonly language: string;
	readonly dossier: { readonly slug: string; readonly title: string };
	/** ISO 8601 date that the dossier describes. */
	readonly asOf: string;
	/** Where it lies among the dossier's days; undefined where no day has been chosen. */
	readonly days?: Days | undefined;
	/** What is selected; '' where nothing is. */
	readonly subject: string;
	/** What a file of it is named by: what it is about, and what it is filtered by; '' where nothing is. */
	readonly about: { readonly subject: string; readonly filter: string };
	/** What fills it. */
	readonly body: SheetBody;
	/** The finding; '' where it is left out. */
	readonly title: string;
	/** Whether it is printed on white, or shown on a dark ground. */
	readonly theme: ThemeName;
	/** A line below the title: the dossier's deck, or a note; '' where it is left out. */
	readonly note: string;
	/** The layers that are seen on the map. */
	readonly legend: readonly SheetLegendSection[];
	/** Further layers that are seen on it, of which is only said what they are called. */
	readonly unexplained?: readonly string[];
	/** Without swatches the layers are still named, each with its basis. */
	readonly swatches: boolean;
	/** Claims about what is selected, or that changed since a day; undefined where there are none. */
	readonly claims: SheetClaims | undefined;
	readonly sources: readonly SheetSource[];
	/**
	 * That a filter leaves out what is drawn faintly, and that some of what is seen is illustrative; '' where
	 * neither is so. Cannot be left out.
	 */
	readonly warning: string;
	readonly borderPolicy: string;
	/** The same in one sentence, which shows that it is cut. */
	readonly borderPolicyBrief: string;
	readonly credits: string;
	/**
	 * Address that restores the view, and the sheet as it has been set; its end alone where it is not known where
	 * the pages are published.
	 */
	readonly permalink: string;
	/** The same as it is printed: without the texts that the sheet itself says. */
	readonly printedLink: string;
	/** Notes at places of the map. */
	readonly callouts: readonly Callout[];
	/** What the map shows, in words: see `pictureWords`. */
	readonly picture: string;
	readonly words: SheetWords;
}

/** Whether it is known where a sheet's view is to be found: its link leads there. */
export function isPublished({ permalink }: Pick<SheetContent, 'permalink'>): boolean {
	return /^https?:/.test(permalink);
}

/** What a reader may choose about a sheet. What keeps it honest is not among it. */
export interface SheetChoices {
	readonly title: string;
	readonly note: string;
	readonly theme: ThemeName;
	/** Ids of the claims that are printed, as far as they have room; undefined: all. */
	readonly claims?: readonly string[] | undefined;
	readonly include: Readonly<Record<Includable, boolean>>;
	/**
	 * What the map shows at least, [west, south, east, north] in degrees, east up to once round the earth from
	 * west; undefined: what the view shows.
	 */
	readonly frame?: Bounds | undefined;
	/** Notes at places of the map; undefined: none. */
	readonly callouts?: readonly Callout[] | undefined;
}

/** What may be left out of a sheet. */
export const INCLUDABLE = ['title', 'note', 'legend', 'claims'] as const;
export type Includable = (typeof INCLUDABLE)[number];

/** The colours that a sheet may have. */
export const THEMES: readonly ThemeName[] = ['light', 'dark'];

/** The most characters that a title and a note may have: more has no place on the small sheets. */
export const TITLE_LIMIT = 160;
export const NOTE_LIMIT = 320;

/** The content as chosen. */
export function withChoices(content: SheetContent, choices: SheetChoices): SheetContent {
	const { include } = choices;
	return {
		...content,
		title: include.title ? choices.title : '',
		note: include.note ? choices.note : '',
		theme: choices.theme,
		callouts: spoken(choices.callouts ?? []),
		swatches: include.legend,
		claims: include.claims ? chosenClaims(content.claims, choices.claims) : undefined
	};
}

/** Ids of the claims that could be printed, each once: of those who are compared, some share a claim. */
export function claimIds({ claims }: Pick<SheetContent, 'claims'>): string[] {
	return [...new Set(claims?.items.flatMap(({ id }) => (id === '' ? [] : [id])))];
}

/** The claims that are chosen; of the others the sheet says how many there are. */
function chosenClaims(
	claims: SheetContent['claims'],
	ids: readonly string[] | undefined
): SheetContent['claims'] {
	if (claims === undefined || ids === undefined) return claims;
	const items = claims.items.filter(({ id }) => id === '' || ids.includes(id));
	if (items.length === 0) return undefined;
	return { ...claims, items, unlisted: claims.items.length - items.length };
}

/** The content with the sources of these numbers alone: a sheet lists none that nothing on it refers to. */
export function citing(content: SheetContent, numbers: readonly number[]): SheetContent {
	const cited = new Set(numbers);
	return { ...content, sources: content.sources.filter(({ number }) => cited.has(number)) };
}

/** The content with that part of the legend alone that is seen: a layer of which nothing is, is not named. */
export function withLegendOf(content: SheetContent, seen: CategoriesInSight): SheetContent {
	const legend = content.legend.flatMap((section) => {
		const values = seen.get(section.layer);
		const entries = section.entries.filter(({ value }) => values?.has(value) === true);
		return entries.length === 0 ? [] : [{ ...section, entries }];
	});
	return { ...content, legend };
}
