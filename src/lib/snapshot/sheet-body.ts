import type { SheetTable } from './table/sheet-table';
import type { SheetTimeline } from './timeline/sheet-timeline';

/** What a sheet can show: a map beside its words, the words alone, who stands where in rows, or since when. */
export const SHOWS = ['map', 'words', 'table', 'timeline'] as const;
export type Show = (typeof SHOWS)[number];

/** What fills a sheet between its head and its foot. */
export type SheetBody =
	| { readonly show: 'map' }
	/** The finding, as large as the sheet carries, and the words that it rests on. */
	| {
			readonly show: 'words';
			/** Numbers of the sources that the finding rests on, printed or not. */
			readonly sources: readonly number[];
	  }
	| { readonly show: 'table'; readonly table: SheetTable }
	| { readonly show: 'timeline'; readonly timeline: SheetTimeline };
