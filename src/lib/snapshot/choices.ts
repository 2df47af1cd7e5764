import type { Format, TextForm } from './make-file';
import type { SizeChoice } from './presets';
import type { Show } from './sheet-body';
import type { SheetChoices, SheetContent } from './sheet-content';

/** Everything that can be chosen in the dialog. */
export interface SnapshotChoices extends SheetChoices, SizeChoice {
	/** What fills the sheet. */
	readonly show: Show;
	readonly format: Format;
	/** How an SVG has its texts. */
	readonly text: TextForm;
}

/** What is chosen before anything has been. */
export function defaultChoices(content: SheetContent): SnapshotChoices {
	return {
		show: 'map',
		format: 'png',
		text: 'text',
		preset: 'a4',
		scale: 1,
		custom: { width: 1600, height: 900 },
		title: content.title,
		note: content.note,
		theme: content.theme,
		include: { title: true, note: true, legend: true, claims: true }
	};
}
