import { viewportOn, type Viewport } from './camera';
import type { Format, TextForm } from './make-file';
import type { SizeChoice } from './presets';
import { writeSettings, type SheetSettings } from './settings';
import type { Show } from './sheet-body';
import {
	claimIds,
	INCLUDABLE,
	withChoices,
	type SheetChoices,
	type SheetContent
} from './sheet-content';
import type { Snapshot } from './snapshot';

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

/** What a link's settings choose. Claims that the view does not have are passed over: all, where none is left. */
export function choicesOf(
	{ without, claims, ...settings }: SheetSettings,
	content: SheetContent
): Partial<SnapshotChoices> {
	const known = claimIds(content);
	const chosen = claims?.filter((id) => known.includes(id)) ?? [];
	const { include } = defaultChoices(content);
	return {
		...settings,
		...(chosen.length > 0 && { claims: chosen }),
		...(without !== undefined && {
			include: {
				...include,
				...Object.fromEntries(INCLUDABLE.map((part) => [part, !without.includes(part)]))
			}
		})
	};
}

/** A snapshot as it is chosen: what its sheet says, with the link that restores it, and where its map looks. */
export function chosenSnapshot(
	snapshot: Pick<Snapshot, 'contentOf' | 'viewport' | 'linkTo'>,
	choices: Omit<SnapshotChoices, 'format' | 'text'>
): { readonly content: SheetContent; readonly viewport: Viewport } {
	const { contentOf, viewport, linkTo } = snapshot;
	const { show, frame } = choices;
	const content = contentOf(show);
	const sayingAsBefore = { ...choices, title: content.title, note: content.note, callouts: [] };
	return {
		content: {
			...withChoices(content, choices),
			permalink: linkTo(writeSettings(choices, content)),
			printedLink: linkTo(writeSettings(sayingAsBefore, content))
		},
		viewport: frame === undefined ? viewport : viewportOn(frame)
	};
}
