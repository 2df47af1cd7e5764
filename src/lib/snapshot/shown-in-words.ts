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
			return sentences([note, warning, tableInWords(body.table)]);
		case 'timeline':
			return sentences([note, warning, timelineInWords(body.timeline, content.words.date)]);
		case 'words': {
			const said = claims?.items.map(({ label, condition, quotes, reference }) =>
				[`${label}:`, ...quotes, condition, reference].filter((part) => part !== '').join(' ')
			);
			return sentences([note, warning, ...(said ?? [])]);
		}
	}
}

/** Parts one after the other, each with its end. */
function sentences(parts: readonly string[]): string {
	return parts
		.filter((part) => part !== '')
		.map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
		.join(' ');
}
