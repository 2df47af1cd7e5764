import type { SheetHeight } from '$lib/ui/sheet-height';
import type { View } from '$lib/view/view';

export type SidebarTab = 'story' | 'countries' | 'changes' | 'selection';

/** Which of the words beside the map are in front: what no link needs to carry. */
export class SidebarState {
	tab: SidebarTab = $state('story');
	/** Height of a phone's sheet. */
	sheetHeight: SheetHeight = $state('half');
	/** A block that was looked for; each search is a new value, so that it is scrolled to again. */
	soughtBlock: { readonly id: string } | undefined = $state.raw();

	/** Puts what was asked for in sight, on a phone as well. */
	show(tab: SidebarTab): void {
		this.tab = tab;
		if (this.sheetHeight === 'peek') this.sheetHeight = 'half';
	}

	/** Puts in front what a view is about that came with an address. */
	turnTo({ passage, selection, since }: View): void {
		if (passage !== undefined) this.tab = 'story';
		else if (selection !== undefined) this.tab = 'selection';
		else if (since !== undefined) this.tab = 'changes';
		else this.leaveSelection();
	}

	/** Nothing is selected any more. */
	leaveSelection(): void {
		if (this.tab === 'selection') this.tab = 'story';
	}
}
