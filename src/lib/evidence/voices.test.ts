import { describe, expect, it } from 'vitest';
import { sampleClaim } from '../../../tests/support/sample-dossier';
import { testDossier } from '../../../tests/support/test-dossier';
import { attributionWords, strengthWords } from './attribution';
import { shortLabelWords } from './claim-words';

const { vocabulary } = testDossier();

describe('who says what a claim says', () => {
	it('is told by role only where it is known', () => {
		const claim = sampleClaim({ id: 'a', strength: 'attributed' });
		const words = (name: string, named: boolean, role?: string): string =>
			attributionWords(
				{
					...claim,
					attribution: { name, named, ...(role !== undefined && { role }) }
				},
				vocabulary
			);
		expect(words('Jo Doe', true, 'minister')).toBe('said Jo Doe, minister');
		expect(words('the statement', true)).toBe('according to the statement');
		expect(words('officials', false, 'in parliament')).toBe(
			'according to officials, in parliament'
		);
		expect(words('officials', false)).toBe('according to officials');
	});

	it('is told of an expert by name, or that he is not named', () => {
		const claim = sampleClaim({ id: 'a', strength: 'expert', kind: 'critique' });
		const attribution = { name: 'Jo Doe', named: true };
		expect(attributionWords({ ...claim, attribution }, vocabulary)).toBe(
			'in the view of an expert: Jo Doe'
		);
		const unnamed = { name: 'two experts', role: 'in Vienna', named: false };
		expect(attributionWords({ ...claim, attribution: unnamed }, vocabulary)).toBe(
			'in the view of two experts, in Vienna'
		);
	});

	it('is a suggestion only where an expert names a possibility', () => {
		const words = (strength: 'stated' | 'attributed' | 'expert', kind: 'comparison' | 'threat') =>
			strengthWords(sampleClaim({ id: 'a', strength, kind }), vocabulary);
		expect(words('expert', 'comparison')).toBe('suggested by an expert');
		expect(words('expert', 'threat')).toBe('in the view of an expert');
		expect(words('attributed', 'comparison')).toBe('attributed');
		expect(words('stated', 'comparison')).toBe('stated by the article in its own voice');
	});
});

describe('the short label of a claim', () => {
	it('says who vouches for it, unless its status or kind says so', () => {
		const attributed = sampleClaim({ id: 'a', strength: 'attributed', kind: 'threat' });
		expect(shortLabelWords(attributed, vocabulary)).toBe('Threat, attributed');
		expect(shortLabelWords({ ...attributed, status: 'planned' }, vocabulary)).toBe(
			'Planned, attributed'
		);
		expect(shortLabelWords({ ...attributed, kind: 'expert-view' }, vocabulary)).toBe(
			'Expert’s view'
		);
		expect(shortLabelWords({ ...attributed, status: 'suggested-by-expert' }, vocabulary)).toBe(
			'Suggested by an expert'
		);
		expect(shortLabelWords({ ...attributed, strength: 'stated' }, vocabulary)).toBe('Threat');
	});
});
