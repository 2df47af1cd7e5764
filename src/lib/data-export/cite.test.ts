import { Cite } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { describe, expect, it } from 'vitest';
import { testInput, withOrphans, withSummary } from '../../../tests/support/export-input';
import { citeClaim, citeView } from './cite';
import type { ExportInput } from './input';

const input = testInput();
const claimOf = ({ dossier }: ExportInput, id: string) => {
	const found = dossier.claims.find((claim) => claim.id === id);
	if (found === undefined) throw new Error(`There is no claim ${id}.`);
	return found;
};
const cited = (id: string, from = input) => citeClaim(from, claimOf(from, id));

describe('a claim', () => {
	const { text, markdown, bibtex, csl } = cited('france-several-thousands');

	it('is cited with its words, where they stand, the day and the link', () => {
		expect(text).toContain('several thousands');
		expect(text).toMatch(/^“.*” \(paragraph \d+\)$/m);
		expect(text).toContain('“US hesitates as UK, France commit troops to postwar Ukraine”');
		expect(text).toContain('19 January 2026');
		expect(text).toMatch(/https:\/\/example\.org\/maps\/ukraine-guarantees\?passage=[a-z0-9-]+$/);
		expect(markdown.split('\n')[0]).toMatch(/^> “/);
	});

	it('is read by a citation processor', () => {
		const apa = new Cite(csl).format('bibliography', { template: 'apa', lang: 'en-US' }).trim();
		expect(apa).toMatch(
			/^US hesitates as UK, France commit troops to postwar Ukraine\. \(2026, January 19\)\. https:\/\/example\.org\/maps\/ukraine-guarantees\?passage=/
		);
	});

	it('is an entry of BibTeX in which braces match and no mark of TeX stands bare', () => {
		expect(bibtex).toMatch(/^@misc\{ukraine-guarantees-france-several-thousands,$/m);
		expect(bibtex).toContain('month = jan # "~19"');
		const odd = citeClaim(
			{ ...input, dossier: { ...input.dossier, title: '50 % of {A_B} & C#1 ~ \\x' } },
			claimOf(input, 'france-several-thousands')
		).bibtex;
		expect(odd).toContain(
			String.raw`50 \% of \{A\_B\} \& C\#1 \textasciitilde{} \textbackslash{}x`
		);
		const bare = odd.replace(/\\[{}]/g, '');
		expect(bare.split('{').length).toBe(bare.split('}').length);
	});

	it('says what its article’s present text no longer has', () => {
		const from = testInput(withOrphans());
		const orphaned = cited('france-uk-commit-troops', from);
		expect(orphaned.text).toContain('Stood in the article until');
		expect(orphaned.text).toContain('select=troops:FRA');
	});
});

it('keeps what means something to Markdown from meaning it', () => {
	const from = testInput({ ...withSummary('s'), title: 'A *b* <c> [d]' });
	expect(cited('france-several-thousands', from).markdown).toContain(
		String.raw`A \*b\* \<c\> \[d\]`
	);
});

it('cites a view by what it shows, as of when, and its link', () => {
	const link = 'https://example.org/maps/ukraine-guarantees?select=troops:FRA';
	const { text, bibtex } = citeView(input, 'What France says', link);
	expect(text).toBe(`“What France says”, Sourceline, as of 19 January 2026. ${link}`);
	expect(bibtex).toContain(`url = {${link}}`);
});
