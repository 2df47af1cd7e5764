import { expect, it } from 'vitest';
import { miniatureFiles } from '../../../../tests/fixtures/miniature';
import { cutNumberWarnings } from './cut-numbers';

/** What is said where “troops” has become part of what is quoted, and of what stands there. */
function warned(number: string, quoted: string): string[] {
	const files = miniatureFiles();
	const claims = JSON.parse(files.get('claims.json') ?? '') as {
		claims: { article: string; passages: object[] }[];
	};
	const [claim] = claims.claims;
	if (claim === undefined) throw new Error('The dossier has no claims.');
	claim.passages = [{ id: 'number', exact: quoted }];
	const name = `articles/${claim.article}.md`;
	files.set(name, `${files.get(name) ?? ''}\nIn all ${number} came.\n`);
	files.set('claims.json', JSON.stringify(claims));
	return cutNumberWarnings(files).map(({ path, message }) => `${path}: ${message}`);
}

it('warns of a quote that ends within a number, and of no other', () => {
	expect(warned('250', 'In all 250')).toEqual([]);
	expect(warned('25', 'In all 25')).toEqual([]);
	for (const number of ['250', '25,000', '25 000']) {
		expect(warned(number, 'In all 25'), number).toEqual([
			expect.stringMatching(/^claims\[0\]\.passages\[0\]\.exact: “In all 25” begins or ends within/)
		]);
	}
	expect(warned('250', '50 came')).toHaveLength(1);
});
