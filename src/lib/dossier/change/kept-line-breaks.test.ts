import { describe, expect, it } from 'vitest';
import { reviseArticle } from './revise-article';

const HEAD = '---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';

/** The new file’s body, after front matter that has not changed. */
function bodyOf(present: string, revised: string, head = HEAD): string | undefined {
	const file = reviseArticle(head + present, revised, () => undefined)?.file;
	expect(file?.startsWith(head)).toBe(true);
	return file?.slice(head.length);
}

describe('the line breaks of a new text', () => {
	it('become those of the present one, where these are of one kind', () => {
		expect(bodyOf('One.\n\nTwo.\n', 'One.\r\n\r\nThree.\r\n')).toBe('One.\n\nThree.\n');
		expect(bodyOf('One.\r\n\r\nTwo.\r\n', 'One.\n\nThree.\n')).toBe('One.\r\n\r\nThree.\r\n');
	});

	it('stay as they are where the present text has several kinds, or none', () => {
		expect(bodyOf('One.\r\n\nTwo.', 'One.\n\r\nThree.\n')).toBe('One.\n\r\nThree.\n');
		expect(bodyOf('One.', 'One.\r\n\r\nTwo.\n')).toBe('One.\r\n\r\nTwo.\n');
	});
});

describe('the blank lines above a new text', () => {
	it('are those of the present one', () => {
		expect(bodyOf('\n \nOne.', 'Two.')).toBe('\n \nTwo.');
		expect(bodyOf('One.', '\n\n\nTwo.')).toBe('Two.');
		// What stands before the first letter of a line belongs to it.
		expect(bodyOf('\nOne.', '\t\n  Two.')).toBe('\n  Two.');
	});

	it('are its own where it comes with front matter', () => {
		expect(bodyOf('\nOne.', '---\ntitle: T\n---\n\n\nTwo.')).toBe('\n\nTwo.');
	});
});
