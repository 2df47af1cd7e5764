import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_DOSSIERS } from '../tests/support/shipped-dossiers';
import { checkAll } from './check-all';

const repository = join(import.meta.dirname, '..');
const dossier = 'geo/dossiers/ukraine-guarantees';

/** A gap in the contact line, from which nothing is derived then: that would take most of the time. */
const GAP = [`${dossier}/contact-line.geojson`, /\[37\.63,49\.81\]\]/, '[37.66,49.81]]'] as const;

/** What is said of a copy of the data in which texts of files have been replaced. */
function checkWith(changes: readonly (readonly [file: string, from: RegExp, to: string])[]) {
	const root = mkdtempSync(join(tmpdir(), 'sourceline-'));
	try {
		const folders = SHIPPED_DOSSIERS.map((slug) => `dossiers/${slug}`);
		for (const part of [...folders, 'basemap', 'world', 'boundaries/boundaries.topojson']) {
			cpSync(join(repository, 'geo', part), join(root, 'geo', part), { recursive: true });
		}
		for (const [file, from, to] of changes) {
			const path = join(root, file);
			const text = readFileSync(path, 'utf8');
			expect(text).toMatch(from);
			writeFileSync(path, text.replace(from, to));
		}
		return checkAll(root);
	} finally {
		rmSync(root, { recursive: true });
	}
}

// Two whole dossiers are checked, and the world's boundaries: half a minute on a busy machine.
describe('checkAll', { timeout: 180_000 }, () => {
	// Derives every layer anew, which takes some ten seconds on a busy machine.
	it('finds all in order', () => {
		const { problems, warnings, orphans, reviews, dossiers } = checkAll(repository);
		expect(problems).toEqual([]);
		const isShipped = ({ file }: { readonly file: string }) =>
			SHIPPED_DOSSIERS.some((slug) => file.startsWith(`geo/dossiers/${slug}/`));
		expect([...warnings, ...orphans, ...reviews].filter(isShipped)).toEqual([]);
		const slugs = dossiers.map(({ slug }) => slug);
		expect(slugs).toEqual(expect.arrayContaining([...SHIPPED_DOSSIERS]));
		// claims.md of the brief reads some forty claims out of the article.
		expect(dossiers[0]?.claims.length).toBeGreaterThanOrEqual(40);
	});

	it('lists problems of the claims and of the geography together', () => {
		const { problems } = checkWith([
			[`${dossier}/claims.json`, /"exact": "President/, '"exact": "Presidents'],
			// Brussels, moved to the North Sea.
			[`${dossier}/places.geojson`, /50\.8505/, '53.8505'],
			GAP
		]);
		expect(problems.map(({ file }) => file)).toEqual([
			`${dossier}/claims.json`,
			`${dossier}/places.geojson`,
			`${dossier}/contact-line.geojson`
		]);
	});

	it('lists claims to be read again, and words that are quoted and stand in no passage', () => {
		const review = { since: '2026-11-22', reason: 'The sentence around it has changed.' };
		const { warnings, reviews } = checkWith([
			[
				`${dossier}/claims.json`,
				/"quantity": "“several thousands”"/,
				`"quantity": "“several dozens”", "review": ${JSON.stringify(review)}`
			]
		]);
		expect(reviews).toMatchObject([
			{
				file: `${dossier}/claims.json`,
				path: expect.stringMatching(/^claims\[\d+\]\.review$/) as string,
				message:
					'The claim “france-several-thousands” has waited to be read again since 2026-11-22: The sentence around it has changed.',
				remedy: expect.stringContaining('take “review” out') as string
			}
		]);
		expect(warnings.map(({ message }) => message)).toEqual([
			'The claim “france-several-thousands” quotes “several dozens”, which none of its passages has.'
		]);
	});

	it('warns of an orphan, which is no problem', () => {
		const { problems, orphans } = checkWith([
			GAP,
			[
				`${dossier}/claims.json`,
				/"exact": "This week",/,
				'"exact": "Last week", "orphan": { "since": "2026-11-22", "reason": "uncertain" },'
			]
		]);
		expect(problems.map(({ file }) => file)).toEqual([`${dossier}/contact-line.geojson`]);
		expect(orphans).toMatchObject([
			{
				file: `${dossier}/claims.json`,
				path: expect.stringMatching(/^notes\[\d+\]\.quote\.orphan$/) as string
			}
		]);
	});
});
