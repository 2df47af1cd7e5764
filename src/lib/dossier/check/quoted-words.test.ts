import { describe, expect, it } from 'vitest';
import { miniatureFiles } from '../../../../tests/fixtures/miniature';
import { quotedWordsWarnings } from './quoted-words';

/** What is said of a claim of the miniature dossier with another summary. */
function warned(summary: string, change: (text: string) => string = (text) => text): string[] {
	const files = miniatureFiles();
	const written = JSON.parse(files.get('claims.json') ?? '') as {
		claims: { summary: string; passages: { exact: string }[] }[];
	};
	const [claim] = written.claims;
	if (claim === undefined) throw new Error('The dossier has no claims.');
	claim.summary = summary;
	claim.passages = [
		{ ...claim.passages[0], exact: 'France’s “several thousands” of troops would – it said – come' }
	];
	const now = new Map([...files, ['claims.json', JSON.stringify(written)]]);
	for (const [name, text] of now) if (name.endsWith('.md')) now.set(name, change(text));
	return quotedWordsWarnings(now)
		.filter(({ path }) => path === 'claims[0].summary')
		.map(({ message }) => message);
}

describe('quotedWordsWarnings', () => {
	it.each([
		'France would send “several thousands” of troops.',
		'They “would—it said—come,” it wrote.',
		'"Several thousands" would come.',
		'It spoke of “France’s … troops”.',
		'It does not quote.'
	])('lets stand what a passage has: %s', (summary) => {
		expect(warned(summary)).toEqual([]);
	});

	it.each([
		['France would send “several hundreds” of troops.', 'several hundreds'],
		['It spoke of “troops … thousands”.', 'troops … thousands'],
		['Of »all its« troops.', 'all its'],
		['They wrote “they ‘all’ left”.', 'they ‘all’ left']
	])('names what no passage has: %s', (summary, words) => {
		expect(warned(summary)).toEqual([
			expect.stringContaining(`quotes “${words}”, which none of its passages has.`)
		]);
	});

	it('compares no translation', () => {
		const french = (text: string): string => text.replace('language: en', 'language: fr');
		expect(warned('France would send “several hundreds” of troops.', french)).toEqual([]);
	});
});
