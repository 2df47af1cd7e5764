import { describe, expect, it } from 'vitest';
import { inWords } from './words';

/** The interface's language is English. */
describe('inWords', () => {
	it('takes words of one language as they are', () => {
		expect(inWords('Truppen')).toBe('Truppen');
	});

	it('takes those of the interface language, wherever they stand', () => {
		expect(inWords({ de: 'Truppen', en: 'Troops', 'en-GB': 'Forces' })).toBe('Troops');
	});

	it('takes the first where the interface language is not there', () => {
		expect(inWords({ uk: 'Війська', de: 'Truppen' })).toBe('Війська');
	});

	it('says nothing where there is nothing', () => {
		expect(inWords({})).toBe('');
	});
});
