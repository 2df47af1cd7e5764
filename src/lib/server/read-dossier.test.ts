import { execFileSync } from 'node:child_process';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { miniatureOptions } from '../../../tests/fixtures/miniature';
import { DossierError } from '../dossier/model/problem';
import type { Disk } from './folder/disk';
import { revisionsOf } from './folder/revision';
import { killedDisk, type Step, watchedDisk } from './folder/test-disk';
import { GONE } from './folder/test-folder';
import { writeFiles } from './folder/write-files';
import { articleIds, dossierSlugs, readDossier } from './read-dossier';

const fixture = join(import.meta.dirname, '../../../tests/fixtures/dossier');
let root: string;
let folder: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-'));
	folder = join(root, 'geo/dossiers/miniature');
	cpSync(fixture, folder, { recursive: true });
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

function problems(slug = 'miniature') {
	try {
		readDossier(slug, miniatureOptions, root);
	} catch (error) {
		if (error instanceof DossierError) return error.problems;
		throw error;
	}
	return [];
}

describe('readDossier', () => {
	it('reads a dossier from its folder', () => {
		const dossier = readDossier('miniature', miniatureOptions, root);
		expect(dossier.claims).toHaveLength(2);
		expect(dossier.articles[0]?.blocks).toHaveLength(4);
	});

	it('names files from the root', () => {
		writeFileSync(join(folder, 'claims.json'), '{');
		expect(problems()).toMatchObject([
			{ file: 'geo/dossiers/miniature/claims.json', path: 'line 1, column 2' }
		]);
	});

	it('says what stands where a file should, and nothing of what refers to it', () => {
		const path = join(folder, 'points.geojson');
		rmSync(path);
		mkdirSync(path);
		expect(problems()).toMatchObject([
			{
				file: 'geo/dossiers/miniature/points.geojson',
				message: 'This is a folder, not a file.',
				remedy: 'Put the file in its place.'
			}
		]);
		rmSync(path, { recursive: true });
		symlinkSync(join(folder, 'gone.geojson'), path);
		expect(problems()).toMatchObject([
			{ file: 'geo/dossiers/miniature/points.geojson', message: 'The file is missing.' }
		]);
		rmSync(path);
		execFileSync('mkfifo', [path]);
		expect(problems()).toMatchObject([
			{
				file: 'geo/dossiers/miniature/points.geojson',
				message: 'This is a pipe or a device, not a file.'
			}
		]);
	});

	it('reads a file that is a link to another', () => {
		const path = join(folder, 'points.geojson');
		renameSync(path, join(root, 'elsewhere'));
		symlinkSync(join(root, 'elsewhere'), path);
		expect(problems()).toEqual([]);
	});

	it('says when the slug is not the name of the folder', () => {
		cpSync(folder, join(root, 'geo/dossiers/other'), { recursive: true });
		expect(problems('other')).toMatchObject([
			{ file: 'geo/dossiers/other/dossier.json', path: 'slug' }
		]);
	});

	it('says when there is no such dossier, and never leaves the folder', () => {
		expect(problems('minature')).toMatchObject([
			{ file: 'geo/dossiers/minature', remedy: 'Did you mean “miniature”?' }
		]);
		expect(problems('../dossiers/miniature')).toHaveLength(1);
	});

	it('finishes a write that was killed half way through, and says so', () => {
		const paths = ['claims.json', 'dossier.json'];
		const read = (path: string) => readFileSync(join(folder, path), 'utf8');
		const before = new Map(paths.map((path) => [path, read(path)]));
		const after = new Map([...before].map(([path, text]) => [path, `${text}\n`]));
		const steps: Step[] = [];
		const write = (disk: Disk) =>
			writeFiles(folder, { contents: after, expected: revisionsOf(before) }, { disk, owner: GONE });
		write(watchedDisk((step) => steps.push(step)));
		for (const [path, text] of before) writeFileSync(join(folder, path), text);
		const second = steps.findIndex(
			({ name, path }) => name === 'move' && path.endsWith('dossier.json')
		);
		expect(() => write(killedDisk(second))).toThrow('killed');
		expect(paths.map(read)).toEqual([after.get('claims.json'), before.get('dossier.json')]);

		const warn = vi.spyOn(console, 'warn').mockReturnValue();
		readDossier('miniature', miniatureOptions, root);
		expect(warn.mock.calls).toEqual([
			[
				'geo/dossiers/miniature: A write of claims.json, dossier.json had been interrupted; it has been finished.'
			]
		]);
		warn.mockRestore();
		expect(paths.map(read)).toEqual([...after.values()]);
	});

	it('says where such a write cannot be finished, and what to do', () => {
		mkdirSync(join(folder, '.writing'));
		writeFileSync(join(folder, '.writing/finish.json'), '');
		expect(problems()).toMatchObject([
			{
				file: 'geo/dossiers/miniature',
				remedy: expect.stringContaining('Put the files right by hand') as string
			}
		]);
	});

	it('says when a file is not UTF-8', () => {
		const latin1 = Buffer.from('{ "type": "FeatureCollection", "name": "Kyïv" }', 'latin1');
		writeFileSync(join(folder, 'areas.geojson'), latin1);
		expect(problems()).toMatchObject([
			{ file: 'geo/dossiers/miniature/areas.geojson', message: 'The file is not UTF-8.' }
		]);
	});

	it.each([
		['with a byte order mark', '\uFEFF{}'],
		['without one', '{}']
	])('says when a file is UTF-16 %s', (_, text) => {
		writeFileSync(join(folder, 'dossier.json'), Buffer.from(text, 'utf16le'));
		expect(problems()).toMatchObject([
			{ file: 'geo/dossiers/miniature/dossier.json', message: 'The file is UTF-16, not UTF-8.' }
		]);
		writeFileSync(join(folder, 'dossier.json'), Buffer.from(text, 'utf16le').swap16());
		expect(problems()).toMatchObject([{ message: 'The file is UTF-16, not UTF-8.' }]);
	});

	it('refuses a file of 50 MB before it reads it', () => {
		// A file with a hole: it has its size, and no contents.
		for (const file of ['points.geojson', 'articles/harbour.md']) {
			writeFileSync(join(folder, file), '');
			truncateSync(join(folder, file), 50_000_000);
		}
		expect(problems()).toEqual([
			{
				file: 'geo/dossiers/miniature/points.geojson',
				path: '',
				message: 'The file has 50.0 MB, more than the 40.0 MB that one may have.',
				remedy: expect.stringMatching(/Divide/) as string
			},
			expect.objectContaining({
				file: 'geo/dossiers/miniature/articles/harbour.md',
				message: 'The file has 50.0 MB, more than the 5.0 MB that one may have.'
			})
		]);
	});
});

describe('articleIds', () => {
	it('has what the whole dossier has', () => {
		const { articles } = readDossier('miniature', miniatureOptions, root);
		expect(articleIds('miniature', root)).toEqual(articles.map(({ id }) => id).sort());
	});

	it('passes over other files of the folder', () => {
		const before = articleIds('miniature', root);
		for (const name of ['.one.md', 'one.md~', 'one.txt']) {
			writeFileSync(join(root, 'geo/dossiers/miniature/articles', name), '');
		}
		expect(articleIds('miniature', root)).toEqual(before);
	});
});

describe('dossierSlugs', () => {
	it('begins with the dossier that short links mean; the others follow by alphabet', () => {
		writeFileSync(join(root, 'geo/site.json'), '{ "first": "ukraine-guarantees" }');
		for (const name of ['zebra', 'ukraine-guarantees', 'antarctica', '.hidden']) {
			mkdirSync(join(root, 'geo/dossiers', name));
		}
		writeFileSync(join(root, 'geo/dossiers/README.md'), '');
		expect(dossierSlugs(root)).toEqual(['ukraine-guarantees', 'antarctica', 'miniature', 'zebra']);
	});

	it('has them all by alphabet where the site names none', () => {
		mkdirSync(join(root, 'geo/dossiers/antarctica'));
		expect(dossierSlugs(root)).toEqual(['antarctica', 'miniature']);
	});

	it('says what is wrong with geo/site.json', () => {
		writeFileSync(join(root, 'geo/site.json'), '{ "fist": "miniature" }');
		expect(() => dossierSlugs(root)).toThrow(/geo\/site\.json/);
	});
});
