/** A Markdown table: the first column to the left, the others to the right. */
export function markdownTable(
	head: readonly string[],
	rows: readonly (readonly string[])[]
): string {
	const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}

/** A number as it is read: 1,234 or 12.3 or 0.45. */
export function figure(value: number): string {
	const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 1 ? 1 : 2;
	return value.toLocaleString('en', {
		maximumFractionDigits: Number.isInteger(value) ? 0 : digits
	});
}

/** How many there are of something, as a column's head. @param thing in the singular */
export function countOf(count: number, thing: string): string {
	return `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;
}
