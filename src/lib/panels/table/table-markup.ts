/**
 * A table as markup, for what is pasted into a letter or a spreadsheet.
 * @param lines the first of them the names of the columns
 */
export function tableMarkup([head = [], ...rows]: readonly (readonly string[])[]): string {
	const table = document.createElement('table');
	const line = (section: HTMLTableSectionElement, texts: readonly string[], name: string): void => {
		const row = section.insertRow();
		for (const text of texts) {
			const cell = document.createElement(name);
			for (const [place, part] of text.split('\n').entries()) {
				if (place > 0) cell.append(document.createElement('br'));
				cell.append(part);
			}
			row.append(cell);
		}
	};
	line(table.createTHead(), head, 'th');
	const body = table.createTBody();
	for (const row of rows) line(body, row, 'td');
	return table.outerHTML;
}
