import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letters, withWarsaw } from '../tests/fixtures/letters';
import { problemsOfDossier } from '../src/cli/pages/contents';
import { decodeBoundaries } from '../src/lib/boundaries/boundaries';
import { readBaseMap } from '../src/lib/server/base-map';
import { readDossier, readDossierFiles, readSlugs } from '../src/lib/server/read-dossier';
import { siteProblems } from '../src/lib/server/whole-site';
import { checkAll } from './check-all';

const repository = join(import.meta.dirname, '..');
let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-'));
	for (const part of ['boundaries/boundaries.topojson', 'basemap', 'world']) {
		cpSync(join(repository, 'geo', part), join(root, 'geo', part), { recursive: true });
	}
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

function write(slug: string, files: ReadonlyMap<string, string>): void {
	for (const [name, text] of files) {
		const path = join(root, 'geo/dossiers', slug, name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}

/** A dossier with nothing but an article. */
function bare(slug: string): Map<string, string> {
	return new Map([
		[
			'dossier.json',
			JSON.stringify({
				slug,
				title: 'A dossier',
				deck: 'With an article.',
				language: 'en',
				asOf: '2026-01-19',
				frame: [-10, 35, 45, 60],
				visible: [],
				articles: ['first'],
				actors: [],
				sources: []
			})
		],
		['claims.json', '{"claims": [], "notes": []}'],
		[
			'articles/first.md',
			'---\ntitle: First\npublisher: null\ndate: 2026-01-19\nlanguage: en\n---\nA text.\n'
		]
	]);
}

/** What the build refuses, as src/cli/pages/draw.ts asks for it. */
function problemsOfBuild() {
	const { boundaries } = readBaseMap(root);
	const { slugs } = readSlugs(root);
	const options = { countries: new Set(decodeBoundaries(boundaries).countries.keys()) };
	return [
		...siteProblems(root),
		...slugs.flatMap((slug) =>
			problemsOfDossier(() => readDossier(slug, options, root), boundaries, root)
		)
	];
}

/** What geo:check says; the build refuses the same, before it begins. */
function problems() {
	const found = checkAll(root).problems;
	expect(problemsOfBuild()).toEqual(found);
	return found;
}

describe('geo:check finds what would end the build', () => {
	it('finds nothing wrong with a dossier without claims and layers', () => {
		write('bare', bare('bare'));
		expect(problems()).toEqual([]);
	});

	it('finds nothing wrong with a place of which only a later article speaks', () => {
		const files = withWarsaw(letters(readDossierFiles('ukraine-guarantees'), 8));
		write('ukraine-guarantees', files);
		expect(problemsOfBuild()).toEqual([]);
	});

	it.each([['with an empty folder', true] as const, ['with none', false] as const])(
		'that there is no dossier: %s',
		(_, folder) => {
			if (folder) mkdirSync(join(root, 'geo/dossiers'), { recursive: true });
			expect(problems()).toMatchObject([
				{ file: 'geo/dossiers', remedy: expect.stringContaining('Add a folder') as string }
			]);
		}
	);

	it('a slug that is a route', () => {
		write('embed', bare('embed'));
		expect(problems()).toMatchObject([{ file: 'geo/dossiers/embed/dossier.json', path: 'slug' }]);
	});

	it('an oblast that has no boundary', () => {
		const areas = {
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					id: 'somewhere',
					geometry: null,
					properties: {
						name: 'Somewhere',
						role: 'proposed',
						basis: 'boundary',
						source: 'gazetteer',
						date: '2026-01-19',
						boundary: 'UA-99'
					}
				}
			]
		};
		const gazetteer = { id: 'gazetteer', title: 'G', publisher: 'G', date: '2026-01-19' };
		const manifest = JSON.parse(bare('bare').get('dossier.json') ?? '') as object;
		write(
			'bare',
			bare('bare')
				.set('fortifications.geojson', JSON.stringify(areas))
				.set('dossier.json', JSON.stringify({ ...manifest, sources: [gazetteer] }))
		);
		expect(problemsOfBuild()).toMatchObject([
			{
				path: 'features[0].properties.boundary',
				message: expect.stringContaining('UA-99') as string
			}
		]);
		expect(checkAll(root).problems).toContainEqual(problemsOfBuild()[0]);
	});
});
