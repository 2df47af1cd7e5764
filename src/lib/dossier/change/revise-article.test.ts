import { describe, expect, it } from 'vitest';
import { reviseArticle } from './revise-article';

const PRESENT = `---
# Checked by hand.
title:   "The harbour: a story"
publisher: null
date: 2026-01-19
language: en
dateline: [1]
headings: [3, 5]
---

19 January 2026

France will send ships after a ceasefire.

What comes next

Poland may send ships as well, an expert said.

And then

Nobody knows.
`;
const BODY = PRESENT.slice(PRESENT.indexOf('\n19 January'));

function revise(text: string, present = PRESENT) {
	const found: string[] = [];
	const revised = reviseArticle(present, text, (path, message) => found.push(`${path} ${message}`));
	return { ...revised, found };
}

describe('reviseArticle', () => {
	it('changes nothing for the same text, with front matter or without', () => {
		for (const text of [PRESENT, BODY, BODY.trimStart(), BODY.replaceAll('\n', '\r\n')]) {
			expect(revise(text)).toEqual({ file: PRESENT, remarks: [], found: [] });
		}
	});

	it('keeps the front matter character for character around a new text', () => {
		const text = BODY.replace('Nobody knows', 'Somebody knows');
		expect(revise(text).file).toBe(PRESENT.replace('Nobody knows', 'Somebody knows'));
	});

	it('takes the keys that are given, and keeps the others', () => {
		const given = `---\ndate: 2026-02-01 # corrected\ntitle: The port\neditor: me\n---\n${BODY}`;
		expect(revise(given).file).toBe(
			PRESENT.replace('date: 2026-01-19', 'date: 2026-02-01')
				.replace('title:   "The harbour: a story"', 'title: The port')
				.replace('headings: [3, 5]\n', 'headings: [3, 5]\neditor: me\n')
		);
	});

	it('lets the numbers of headings follow their blocks, and says so', () => {
		const text = BODY.replace('What comes', 'A paragraph that is new.\n\nWhat comes');
		const { file, remarks } = revise(text);
		expect(file).toContain('dateline: [1]\nheadings: [4, 6]\n');
		expect(remarks).toEqual(['headings: [4, 6] now, as the blocks have moved.']);
	});

	it('follows a heading that was retouched, and says which one is gone', () => {
		const text = BODY.replace('What comes next', 'New.\n\nWhat came next').replace(
			'And then\n\n',
			''
		);
		const { file, remarks } = revise(text);
		expect(file).toContain('\nheadings: [4]\n');
		expect(remarks?.[0]).toContain('P5 is not found again: “And then”.');
	});

	it('does not count headings where their numbers are given', () => {
		const given = `---\nheadings: [6]\n---\n${BODY.replace('What comes', 'New.\n\nWhat comes')}`;
		const { file, remarks } = revise(given);
		expect(file).toContain('\nheadings: [6]\n');
		expect(remarks).toEqual([]);
	});

	it('refuses an empty text and front matter that cannot be read', () => {
		expect(revise(' \n').found).toEqual([' The new text is empty.']);
		expect(revise(`---\ntitle: "x\n---\n${BODY}`).found[0]).toContain('not valid YAML');
		expect(revise(`---\n- a\n---\n${BODY}`).found).toEqual([
			'line 2 The front matter has no keys.'
		]);
	});
});
