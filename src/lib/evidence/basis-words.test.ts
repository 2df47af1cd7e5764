import { describe, expect, it } from 'vitest';
import { sampleDossier, sampleFeature } from '../../../tests/support/sample-dossier';
import { basesOf, basisTerms, basisWords } from './basis-words';

describe('the words for a basis', () => {
	it('say what it is, and what that means', () => {
		expect(basisWords('illustrative')).toBe(
			'Illustrative. No location has been published. The shape only illustrates what is said.'
		);
		expect(basisTerms('public-record')).toEqual({
			basis: 'Public record',
			meaning: 'Not from the article.'
		});
	});
});

describe('basesOf', () => {
	function bases(layer: string): string[] {
		const features = {
			mixed: [
				sampleFeature('one', { basis: 'illustrative' }),
				sampleFeature('two', { basis: 'boundary' }),
				sampleFeature('three', { basis: 'illustrative' })
			],
			computed: [sampleFeature('belt', { basis: 'derived' })],
			bare: []
		};
		return basesOf(sampleDossier({ features }).dossier.features, layer);
	}

	it('lists each basis of a layer once, the surest first', () => {
		expect(bases('mixed')).toEqual(['boundary', 'illustrative']);
		expect(bases('computed')).toEqual(['derived']);
	});

	it('lists none for a layer without features, or without data', () => {
		expect(bases('bare')).toEqual([]);
		expect(bases('unknown')).toEqual([]);
	});
});
