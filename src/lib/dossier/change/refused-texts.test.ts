import { describe, expect, it } from 'vitest';
import { reviseArticle } from './revise-article';

const HEAD = '---\ntitle: T\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\n';
const revise = (revised: string, present = `${HEAD}One.\n`) =>
	reviseArticle(present, revised, () => undefined);

describe('a new text', () => {
	it('is refused whole where its front matter is wrong', () => {
		expect(revise('---\ntitle: "x\n---\nTwo.\n')).toBeUndefined();
		expect(revise('---\n- a\n---\nTwo.\n')).toBeUndefined();
		expect(revise('---\ntitle: U\n---\n\n')).toBeUndefined();
	});

	it('keeps all keys where its front matter has none', () => {
		expect(revise('---\n---\nTwo.\n')?.file).toBe(`${HEAD}Two.\n`);
	});

	it('changes no key that it gives as it is', () => {
		const head = HEAD.replace('title: T', 'title:  T   # ours');
		const revised = '---\ntitle:  T\nlanguage: en\n---\nTwo.\n';
		expect(revise(revised, `${head}One.\n`)?.file).toBe(`${head}Two.\n`);
	});
});

describe('an article that has problems itself', () => {
	it.each(['One.\n', '---\ntitle: T\n---\nOne.\n', HEAD])(
		'is not given another text: %j',
		(present) => {
			expect(() => revise('Two.\n', present)).toThrow('The article has problems.');
		}
	);
});
