import type { SheetContent } from './sheet-content';
import { tableInWords } from './table/sheet-table';
import { timelineInWords } from './timeline/sheet-timeline';

/** What a sheet shows beside its title, for those who do not see it. */
export function shownInWords(content: SheetContent): string {
	const { body, picture, note, warning, claims } = content;
	switch (body.show) {
		case 'map':
			return picture;
		case 'table':
			return [note, warning, tableInWords(body.table)].filter((part) => part !== '').join(' ');
		case 'timeline':
			return [note, warning, timelineInWords(body.timeline, content.words.date)]
				.filter((part) => part !== '')
				.join(' ');
		case 'words': {
			const said = claims?.items.map(({ label, condition, quotes, reference }) =>
				[`${label}:`, ...quotes, condition, reference].filter((part) => part !== '').join(' ')
			);
			return [note, warning, ...(said ?? [])].filter((part) => part !== '').join(' ');
		}
	}
}
