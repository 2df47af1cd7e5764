import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-dossier';
import type { ChangeKind } from './changes';
import { changeLabel, changesHeading, earlierWords } from './change-words';

const claim = sampleClaim({ id: 'bridge', saidOn: '2013-06-13', summary: 'A bridge is built.' });

describe('the words for what changed', () => {
	it('name the day from which on', () => {
		expect(changesHeading('2013-01-02')).toBe('What changed since 2 January 2013');
	});

	it.each<[ChangeKind, string]>([
		['new', 'New, 13 June 2013 · Ratified'],
		['changed', 'Changed, 13 June 2013 · Ratified'],
		['contradicted', 'Contradicts, 13 June 2013 · Ratified'],
		['withdrawn', 'Withdraws, 13 June 2013 · Ratified']
	])('say of what is %s what it does, and on which day it was said', (kind, words) => {
		expect(changeLabel({ kind, claim, earlier: [] }, 'Ratified')).toBe(words);
	});

	it('say what was said before, and when', () => {
		expect(earlierWords(claim)).toBe('13 June 2013: A bridge is built.');
	});
});
