import type { PresetId, Scale } from './presets';
import type { SheetChoices, SheetContent } from './sheet-content';

/** Everything that can be chosen in the dialog. */
export interface SnapshotChoices extends SheetChoices {
	readonly preset: PresetId;
	readonly scale: Scale;
}

/** What is chosen before anything has been. */
export function defaultChoices(content: SheetContent): SnapshotChoices {
	return {
		preset: 'a4',
		scale: 1,
		title: content.title,
		note: content.note,
		include: { title: true, note: true, legend: true, claims: true }
	};
}
