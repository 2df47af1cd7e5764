import { describe, expect, it } from 'vitest';
import type { PlacedText } from '../cartography/svg/draw/drawing';
import { OpenTexts } from './open-texts';

const text = (words: string): PlacedText => ({
	text: words,
	face: { family: 'sans', weight: 400 },
	size: 10,
	x: 0,
	y: 0,
	attributes: ''
});

describe('OpenTexts', () => {
	it('writes every text in its place, more than once if need be', () => {
		const texts = new OpenTexts();
		const markup = `<g>${texts.leave(text('one'))}</g>${texts.leave(text('$& two'))}`;
		expect(texts.texts.map(({ text: words }) => words)).toEqual(['one', '$& two']);
		expect(texts.write(markup, (each) => `[${each.text}]`)).toBe('<g>[one]</g>[$& two]');
		expect(texts.write(markup, () => '-')).toBe('<g>-</g>-');
	});

	it('leaves markup without texts as it is', () => {
		expect(new OpenTexts().write('<path d="M1 1"/>', () => '-')).toBe('<path d="M1 1"/>');
	});
});
