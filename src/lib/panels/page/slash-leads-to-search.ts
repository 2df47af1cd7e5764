/** A slash leads to the search, wherever the focus is but in a field. */
export function letSlashLeadToSearch(page: HTMLElement): void {
	page.addEventListener('keydown', (event) => {
		const { target, key, altKey, ctrlKey, metaKey } = event;
		const isTyped =
			target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
		if (key !== '/' || isTyped || altKey || ctrlKey || metaKey) return;
		// Of the two fields, the head's and the sheet's, one is to be seen.
		const fields = Array.from(page.querySelectorAll<HTMLElement>('search [role="combobox"]'));
		const field = fields.find((each) => each.checkVisibility());
		if (field === undefined) return;
		event.preventDefault();
		field.focus();
	});
}
