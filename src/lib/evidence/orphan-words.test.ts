import { describe, expect, it } from 'vitest';
import { orphanWords } from './orphan-words';

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
