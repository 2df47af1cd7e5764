import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { readDossierFiles } from '../src/lib/server/read-dossier';
import { SHIPPED_DOSSIERS } from '../tests/support/shipped-dossiers';
import { declaredIn } from './derive/declared';
import { readGround } from './read-geography';

const repository = join(import.meta.dirname, '..');

/** The code of geo/; boundaries and places of the base map have rules of its own, and tests speak of data. */
const CODE = execFileSync(
	'git',
	['ls-files', '--cached', '--others', '--exclude-standard', 'geo'],
	{
		cwd: repository,
		encoding: 'utf8'
	}
)
	.split('\n')
	.filter(
		(file) => file.endsWith('.ts') && !/\.test\.ts$|^geo\/(boundaries|dossiers|world)\//.test(file)
	);

/** Ids of the layers, actors and statuses of those dossiers, and every country. */
const WORDS = new Set([
	...decodeBoundaries(readGround(repository).topology).countries.keys(),
	...SHIPPED_DOSSIERS.flatMap((slug) => {
		const files = readDossierFiles(slug, repository);
		const { vocabulary, actors } = JSON.parse(files.get('dossier.json') ?? '') as {
			readonly vocabulary: Readonly<Record<'statuses', readonly { readonly id: string }[]>>;
			readonly actors: readonly { readonly id: string }[];
		};
		const ids = [...vocabulary.statuses, ...actors].map(({ id }) => id);
		return [slug, ...ids, ...(declaredIn(files).layerIds ?? [])];
	})
]);

/** Words and days in quotes that belong to a subject. */
function subjectsIn(code: string): string[] {
	const quoted = [...code.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)*)\1/g)].map(
		([, , text = '']) => text
	);
	return quoted.flatMap((text) => [
		...[...text.matchAll(/[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g)]
			.map(([word]) => word)
			.filter((word) => word === text || /[A-Z]{3}|-/.test(word))
			.filter((word) => WORDS.has(word)),
		...[...text.matchAll(/\d{4}-\d\d-\d\d/g)].map(([day]) => day)
	]);
}

describe('the code of geo/', () => {
	it('is searched for words that dossiers have', () => {
		expect(CODE.length).toBeGreaterThan(25);
		expect([...WORDS]).toEqual(expect.arrayContaining(['UKR', 'contact-line', 'signed-intent']));
		expect(
			subjectsIn(`check('contact-line'); if (name === "UKR") return '2026-01-19: a \`day\`';`)
		).toEqual(['contact-line', 'UKR', '2026-01-19']);
		expect(subjectsIn('file(`contact-line.geojson`), [`UKR and RUS`]')).toEqual([
			'contact-line',
			'UKR',
			'RUS'
		]);
	});

	it.each(CODE)('%s names no layer, status, actor, country or day of any dossier', (file) => {
		expect(subjectsIn(readFileSync(join(repository, file), 'utf8'))).toEqual([]);
	});
});
