import { describe, expect, it } from 'vitest';
import { withOrphans } from '../../../tests/support/export-input';
import { cautionWords, orphanWords } from './orphan-words';

describe('orphanWords', () => {
	it('says that the words are gone only where that is certain', () => {
		expect(orphanWords({ since: '2026-03-02', reason: 'absent' })).toBe(
			'Stood in the article until 2 March 2026; its present text no longer has it.'
		);
	});

	it.each(['ambiguous', 'uncertain'])('leaves it open where the place is %s', (reason) => {
		expect(orphanWords({ since: '2026-03-02', reason })).toBe(
			'Stood in the article until 2 March 2026; whether its present text still has it is not certain.'
		);
	});
});

describe('cautionWords', () => {
	const [orphaned] = withOrphans().claims.filter(({ id }) => id === 'france-uk-commit-troops');
	const [standing] = withOrphans().claims.filter(({ passages }) => passages.length > 0);

	it('tells of what is to be read again, and of what has no certain place', () => {
		if (orphaned === undefined || standing === undefined) throw new Error('There are no claims.');
		const review = { since: '2026-11-22', reason: 'The words have changed.' };
		expect(cautionWords(standing)).toBeUndefined();
		expect(cautionWords({ ...standing, review })).toBe(
			'The words have changed since; not yet re-read'
		);
		expect(cautionWords(orphaned)).toBe(
			'Stood in the article until 22 November 2026; its present text no longer has it.'
		);
	});
});
