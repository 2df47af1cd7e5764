import { check } from '@placemarkio/check-geojson';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-export-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

/** The command as it is typed. */
function run(...words: string[]) {
	const { status, stdout, stderr } = spawnSync(
		'npm',
		['run', '--silent', 'export', '--', ...words],
		{
			cwd: process.cwd(),
			encoding: 'utf8',
			maxBuffer: 2 ** 25,
			shell: process.platform === 'win32'
		}
	);
	return { status, stdout, stderr };
}

describe('npm run export', () => {
	it('writes a layer as GeoJSON to standard output', () => {
		const { status, stdout } = run('--layer', 'coalition', '--format', 'geojson');
		expect(status).toBe(0);
		// 35 states were reported represented in Paris.
		expect(check(stdout)).toMatchObject({ type: 'FeatureCollection', features: { length: 35 } });
		expect(stdout).toContain('"name":"France"');
		expect(stdout).toContain('http://127.0.0.1:4173/ukraine-guarantees?layers=coalition');
	});

	it('writes everything to a file, and says so', () => {
		const file = join(folder, 'claims.csv');
		const { status, stdout, stderr } = run('--all', '--format', 'csv', '--out', file);
		expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
		const bytes = readFileSync(file);
		expect(bytes.toString('utf8')).toMatch(/^\uFEFF"dossier","as_of"/);
		expect(stderr).toBe(
			'The links lead to http://127.0.0.1:4173/, which only this computer has: --site or ORIGIN says where the pages are.\n' +
				`Wrote ${file}, ${bytes.length} bytes.\n`
		);
	});

	it('writes the table of actors, with the ranks of those whom only a roster lists', () => {
		const { status, stdout, stderr } = run('--table', 'actors', '--format', 'csv');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout).toMatch(/^\uFEFF"Actor","Status","Who says so","Day","Passage","Condition"/);
		expect(stdout.match(/"Represented by its leader"/g)).toHaveLength(27);
	});

	it('writes actors side by side, as CSV and as Markdown', () => {
		const { status, stdout } = run('--compare', 'FRA,deu', '--site', 'https://example.org');
		expect(status).toBe(0);
		expect(stdout).toMatch(
			/^\uFEFF"What is compared","France","Germany","Dossier","As of","Licence"/
		);
		expect(stdout).toMatch(
			/"Approval needed","Parliament, for the funding","The Bundestag, for the/
		);
		const markdown = run('--compare', 'FRA,DEU', '--format', 'markdown', '--site', 'https://a.org');
		expect(markdown.stdout).toMatch(
			/^\*\*France, Germany, as of 19 January 2026\*\*\n\n\| What is compared \| France \| Germany \|\n\| --- \| --- \| --- \|\n/
		);
		expect(markdown.stdout).toMatch(/<https:\/\/a\.org\/ukraine-guarantees\?compare=FRA,DEU>\n$/);
	});

	it.each([
		['FRA', '--compare FRA compares nobody: write two to four, with commas between.'],
		['FRA,coalitoin', 'There is nobody “coalitoin” to compare. Did you mean “coalition”?'],
		['FRA,DEU,GBR,ESP,UKR', '--compare takes 4 at most: leave out “UKR”.']
	])('refuses to compare %s', (actors, message) => {
		const { status, stderr } = run('--compare', actors);
		expect(status).toBe(2);
		expect(stderr).toContain(message);
	});

	it('names the pages’ own address', () => {
		const { stdout, stderr } = run('--annotations', '--site', 'https://example.org/maps');
		expect(stderr).toBe('');
		expect(stdout).toContain('"https://example.org/maps/ukraine-guarantees#annotations"');
	});

	it('explains itself', () => {
		const { status, stdout, stderr } = run('--help');
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		for (const word of [
			'--layer',
			'--all',
			'--annotations',
			'--citations',
			'--table',
			'--compare',
			'--format',
			'--out'
		]) {
			expect(stdout).toContain(word);
		}
	});

	it('refuses a layer or a dossier that is not there', () => {
		const layer = run('--layer', 'coalitoin');
		expect(layer).toMatchObject({ status: 2, stdout: '' });
		expect(layer.stderr).toBe(
			'There is no layer “coalitoin”. Did you mean “coalition”?\nSee npm run export -- --help.\n'
		);
		const dossier = run('--all', '--dossier', 'moon');
		expect(dossier).toMatchObject({ status: 2, stdout: '' });
		expect(dossier.stderr).toContain('There is no dossier “moon”.');
	});

	it('says when the file cannot be written', () => {
		const { status, stderr } = run('--citations', '--out', join(folder, 'no/such/folder.json'));
		expect(status).toBe(1);
		expect(stderr).toMatch(/^The file could not be written: ENOENT/);
		expect(stderr).not.toContain('    at ');
	});
});
