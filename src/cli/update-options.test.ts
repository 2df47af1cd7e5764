import { describe, expect, it } from 'vitest';
import { parseOptions } from './update-options';
import { UsageError } from './usage';

const TODAY = '2026-11-22';

describe('parseOptions', () => {
	it('reads the article, the file with its new text, and what is to be done', () => {
		expect(parseOptions(['war', 'new.md'], TODAY)).toEqual({
			wanted: { article: 'war', text: 'new.md' },
			dossier: undefined,
			write: false,
			date: TODAY
		});
		expect(
			parseOptions(['war', '--write', 'new.md', '--dossier', 'moon', '--date', '2026-02-28'], TODAY)
		).toEqual({
			wanted: { article: 'war', text: 'new.md' },
			dossier: 'moon',
			write: true,
			date: '2026-02-28'
		});
	});

	it.each([
		[['war'], 'Give the id of the article and the file with its new text.'],
		[['war', 'new.md', 'newer.md'], '“newer.md” is too much'],
		[['war', 'new.md', '--date', '2026-02-31'], '“2026-02-31” is no day.'],
		[['war', 'new.md', '--rite'], '--rite']
	])('refuses %j', (words, message) => {
		expect(() => parseOptions(words, TODAY)).toThrow(UsageError);
		expect(() => parseOptions(words, TODAY)).toThrow(message);
	});
});
