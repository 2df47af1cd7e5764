import { describe, expect, it } from 'vitest';
import { firstSentence } from './first-sentence';

describe('firstSentence', () => {
	it.each([
		['One. Two. Three.', 'One.', 'Two. Three.'],
		['Only one, without an end', 'Only one, without an end', ''],
		[
			'Borders of 1.5 million (resolution 68/262). The rest.',
			'Borders of 1.5 million (resolution 68/262).',
			'The rest.'
		],
		['', '', '']
	])('parts “%s” after its first full stop', (text, first, rest) => {
		expect(firstSentence(text)).toEqual([first, rest]);
	});
});
