/**
 * What makes a spreadsheet take a cell for a formula, by OWASP's list: an operator, its full-width or
 * small form, behind white space, control characters, quotation marks or an invisible mark.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /((?:^|[;\t\r\n])[\s\p{Cc}\p{Cf}"]*)(?=[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

/**
 * The text as a spreadsheet's cell can hold it: an apostrophe before whatever would begin a formula.
 * Not only at the start of the cell: an Excel that parts fields with semicolons, as in most of
 * Europe, reads a comma-separated file so, and begins a new cell in the midst of a quoted one. All
 * other texts stay as they are.
 *
 * Papa Parse's own `escapeFormulae` lets through what has a line break, and full-width forms.
 */
export function spreadsheetText(text: string): string {
	const guarded = text.replace(FORMULA, "$1'");
	// Some importers drop these at the start of a cell; OWASP wants none there.
	return /^[\t\r\n]/.test(guarded) ? `'${guarded}` : guarded;
}
