/** A text with what means something to Markdown (CommonMark, section 2.4) written so that it means itself. */
export function markdown(text: string): string {
	return text.replace(/[\\`*_[\]<>#|]/gu, (mark) => `\\${mark}`);
}

/** Lines of cells as a table of GitHub Flavored Markdown, section 4.10: the first of them names the columns. */
export function markdownTable([head = [], ...rows]: readonly (readonly string[])[]): string {
	// A cell is one line: what stands on several is parted by the only mark-up that can.
	const line = (cells: readonly string[]): string =>
		`| ${cells.map((cell) => cell.split('\n').map(markdown).join('<br>')).join(' | ')} |`;
	return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
