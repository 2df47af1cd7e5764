import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { sortedRows } from '../evidence/table/evidence-table';
import { tableOfKind } from '../evidence/table/table-of-kind';
import { testInput, withSummary } from '../../../tests/support/export-input';
import { tableFile } from './data-file';
import { tableLines, tabSeparated, usualTable } from './table-text';

const input = testInput();
const actors = tableOfKind(input, 'actors');
const read = (text: string): string[][] =>
	parse(text, { bom: true, record_delimiter: '\r\n', relax_column_count: false });

describe('tableFile', () => {
	it('has the rows and columns that are seen in their order, and says what it is', () => {
		const columns = ['member:coalition', 'actor'].flatMap(
			(wanted) => actors.columns.find(({ id }) => id === wanted) ?? []
		);
		const rows = sortedRows(actors.rows, { column: 'member:coalition', descending: true });
		const file = tableFile(input, { kind: 'actors', columns, rows });
		expect(file.name).toBe('ukraine-guarantees-2026-01-19-table-of-actors.csv');
		const [head, first, ...others] = read(file.text);
		expect(head).toEqual(['Coalition members', 'Actor', 'Dossier', 'As of', 'Licence']);
		expect(first).toEqual([
			...['By an envoy: inferred, medium certainty', 'Country MNE'],
			...['Who would guarantee Ukraine’s security?', '19 January 2026'],
			expect.stringMatching(/^Claims, summaries and editor’s notes: Sourceline, MIT\./)
		]);
		expect(others).toHaveLength(40);
		expect(others.filter(([rank]) => rank !== '')).toHaveLength(34);
	});

	it('lets nothing pass for a formula', () => {
		const hostile = testInput(withSummary('=HYPERLINK("https://example.org")'));
		const claims = usualTable(tableOfKind(hostile, 'claims'));
		const texts = read(tableFile(hostile, claims).text).map(([claim]) => claim);
		expect(texts).toContain(`'=HYPERLINK("https://example.org")`);
	});
});

describe('tabSeparated', () => {
	it('is what a spreadsheet takes for the same cells', () => {
		const lines = tableLines(usualTable(actors));
		expect(lines[3]).toContain('Paragraph 5\nParagraph 3');
		expect(parse(tabSeparated(lines), { delimiter: '\t' })).toEqual(lines);
	});
});
