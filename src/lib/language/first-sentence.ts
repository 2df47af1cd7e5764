import { language } from './language';

/**
 * A text's first sentence, and what follows it; '' where nothing does. Where sentences end is told by the
 * rules of the interface language (Unicode Standard Annex 29, as the platform has them).
 */
export function firstSentence(text: string): [first: string, rest: string] {
	const segmenter = new Intl.Segmenter(language(), { granularity: 'sentence' });
	const [first] = segmenter.segment(text);
	const { length } = first?.segment ?? '';
	return [text.slice(0, length).trim(), text.slice(length).trim()];
}
