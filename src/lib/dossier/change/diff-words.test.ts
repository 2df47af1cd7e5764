import { describe, expect, it } from 'vitest';
import { diffOf } from '../anchor/resolution';
import { diffWords, isSpelling } from './diff-words';

const diffed = (old: string, now: string) => diffWords(diffOf(old, now));

describe('diffWords', () => {
	it('marks what is gone and what is new', () => {
		expect(diffed('France sent troops', 'France pays troops now')).toBe(
			'France [-sent-]{+pays+} troops{+ now+}'
		);
	});

	it('stands in one line', () => {
		expect(diffed('one\n\ntwo gone', 'one\n\ntwo')).toBe('one two[- gone-]');
		expect(diffWords([{ kind: 'added', text: 'a\n b' }])).toBe('{+a b+}');
		expect(diffWords([{ kind: 'removed', text: 'a\n b' }])).toBe('[-a b-]');
	});

	const SIXTY = 'one two three four five six seven eight nine ten eleven 1213';

	it('shows sixty characters that are the same, and of more the words at their ends', () => {
		expect(SIXTY).toHaveLength(60);
		const gone = { kind: 'removed', text: 'gone' } as const;
		const kept = (text: string) => ({ kind: 'kept', text }) as const;
		expect(diffWords([gone, kept(SIXTY), gone])).toBe(`[-gone-]${SIXTY}[-gone-]`);
		const longer = kept(`${SIXTY}4`);
		expect(diffWords([gone, longer, gone])).toBe(
			'[-gone-]one two three four five … nine ten eleven 12134[-gone-]'
		);
		expect(diffWords([longer, gone])).toBe('… nine ten eleven 12134[-gone-]');
		expect(diffWords([gone, longer])).toBe('[-gone-]one two three four five …');
	});

	it('cuts no character of two code units in a text without spaces', () => {
		const kept = { kind: 'kept', text: '𠮷'.repeat(70) } as const;
		const gone = { kind: 'removed', text: '口' } as const;
		const words = diffWords([gone, kept, gone]);
		expect(words).toMatch(/^\[-口-\]𠮷*…𠮷*\[-口-\]$/u);
	});
});

describe('isSpelling', () => {
	it.each([
		['the harbour opened', 'the harbor opened'],
		['they recieved it', 'they received it'],
		['in Kyiiv and Lvivv', 'in Kyivv and Lvivv'],
		['the port', 'the port'],
		['word1 colour', 'word1 color'],
		['the harbour and the colour', 'the harbor and the color']
	])('is what makes of “%s” “%s”', (old, now) => {
		expect(isSpelling(diffOf(old, now))).toBe(true);
	});

	it.each([
		['they won it', 'they own it'],
		['will send', 'would send'],
		['in room 12345', 'in room 12346'],
		['the harbour opened', 'the opened'],
		['the opened', 'the harbour opened'],
		['the harbour opened', 'the airport opened'],
		['they signed', 'they sighted'],
		['the harbour closed', 'the harbor opened'],
		['four ports', 'forty ports']
	])('is not what makes of “%s” “%s”', (old, now) => {
		expect(isSpelling(diffOf(old, now))).toBe(false);
	});
});
