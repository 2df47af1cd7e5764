import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-'));
afterAll(() => {
	rmSync(folder, { recursive: true });
});

function run(...words: string[]) {
	const args = ['--import', 'tsx', 'src/cli/snapshot.ts', ...words];
	const { status, stdout, stderr } = spawnSync(process.execPath, args);
	return { status, stdout, stderr: stderr.toString('utf8') };
}

describe('npm run snapshot', { timeout: 180_000 }, () => {
	it('explains itself', () => {
		const { status, stdout } = run('--help');
		expect(status).toBe(0);
		expect(stdout.toString('utf8')).toMatch(/^Makes a snapshot of a view.*--view.*Exit codes/su);
	});

	it('names a file in a folder by what is in it, and writes captions', () => {
		const list = join(folder, 'list.jsonl');
		const lines = ['svg', 'caption'].map((format) =>
			JSON.stringify({ view: 'select=troops:FRA', out: `${folder}/named/`, format })
		);
		writeFileSync(list, lines.join('\n'));
		const { status, stderr } = run('--list', list);
		expect(status, stderr).toBe(0);
		const name = join(folder, 'named', 'ukraine-guarantees-france-2026-01-19-a4');
		expect(readFileSync(`${name}.svg`, 'utf8')).toMatch(/^<svg /u);
		expect(readFileSync(`${name}.caption.txt`, 'utf8')).toMatch(
			/^France: Signed intent.*Sources:/u
		);
	});

	it('tells those who do not see it what is within the frame, and what lies beyond', () => {
		const frame = ['--frame', '22,44,41,53', '--size', 'square', '--format', 'alt'];
		const { status, stdout, stderr } = run('--view', 'layers=troops', ...frame);
		expect(status, stderr).toBe(0);
		const words = stdout.toString('utf8');
		expect(words).toContain('Host and signatory: Ukraine');
		expect(words).not.toContain('Spain');
		expect(words).toMatch(/Beyond its edges: Germany \(and 4 more\)/u);
	});

	it('names a claim that is none of the view’s, with what is like it', () => {
		const claims = 'france-uk-sign-declaration-of-inten';
		const { status, stderr } = run('--view', 'select=troops:FRA', '--claims', claims);
		expect(status).toBe(2);
		expect(stderr).toContain('Did you mean “france-uk-sign-declaration-of-intent”?');
	});

	it('makes the same picture again, with the size asked for', () => {
		const [one, other] = ['one.png', 'other.png'].map((name) => join(folder, name));
		for (const out of [one, other]) {
			const { status, stderr } = run('--size', 'square', '--out', out ?? '');
			expect(stderr).toContain('1080 × 1080 pixels');
			expect(status).toBe(0);
		}
		const file = readFileSync(one ?? '');
		expect(Buffer.compare(file, readFileSync(other ?? ''))).toBe(0);
		expect(PNG.sync.read(file)).toMatchObject({ width: 1080, height: 1080 });
	});

	it('writes to standard output, with what is chosen', () => {
		const { status, stdout } = run(
			...['--format', 'svg', '--view', 'layers=troops&select=troops:FRA'],
			...['--title', 'Who said & what?', '--without', 'note', '--site', 'https://example.org/maps']
		);
		expect(status).toBe(0);
		const svg = stdout.toString('utf8');
		expect(svg).toContain('<title>Who said &amp; what?</title>');
		expect(svg).toContain(
			'href="https://example.org/maps/ukraine-guarantees?layers=troops&amp;select=troops:FRA&amp;sheet=title:Who%20said%20%26%20what%3F,without:note,size:a4"'
		);
		expect(svg).not.toContain('Who would send what after the Paris meeting');
	});

	it('makes the same sheet of the link that stands on it', () => {
		const site = ['--site', 'https://example.org/maps', '--format', 'svg'];
		const first = run(
			...[...site, '--view', 'select=troops:FRA', '--size', 'slide', '--theme', 'dark'],
			...['--title', 'Who signed, and what?', '--without', 'note', '--frame', '22,44,41,53'],
			...['--callout', '30.5,50.4,Here, says France']
		);
		expect(first.status, first.stderr).toBe(0);
		const svg = first.stdout.toString('utf8');
		expect(svg).toContain('says France');
		const link = /href="https:\/\/example\.org\/maps\/ukraine-guarantees\?([^"]*)"/u.exec(svg)?.[1];
		const again = run(...site, '--view', (link ?? '').replaceAll('&amp;', '&'));
		expect(again.status, again.stderr).toBe(0);
		expect(again.stdout.toString('utf8')).toBe(svg);
	});

	it.each([
		[['--view', 'sheet=theme:sepia'], '“theme:sepia”, which is no setting of a sheet'],
		[['--view', 'map=here'], 'map=here” is not of the right form'],
		[['--view', 'select=troops:FRANCE'], 'select=troops:FRANCE” is nothing that the dossier has'],
		[['--view', 'layers=troop'], 'There is no layer “troop”. Did you mean “troops”?'],
		[['--dossier', 'ukraine'], 'There is no dossier “ukraine”'],
		[['--size', 'a5'], '--size has no “a5”']
	])('says what is wrong with %j, with exit code 2', (words, message) => {
		const { status, stderr } = run(...words, '--out', join(folder, 'never.png'));
		expect(stderr).toContain(message);
		expect(stderr).toContain('--help');
		expect(status).toBe(2);
	});

	it('makes what it can of a list, tells of each, and ends with exit code 1', () => {
		const list = join(folder, 'list.json');
		const out = (name: string) => join(folder, name);
		writeFileSync(
			list,
			JSON.stringify([
				{ out: out('a.svg'), size: 'square' },
				{ out: out('a.svg/below-a-file.pdf') },
				{ out: out('deep/d.pdf'), title: 'Україна' }
			])
		);
		const { status, stderr } = run('--list', list, '--without', 'legend');
		expect(stderr).toContain(`1/3 ${out('a.svg')}`);
		expect(stderr).toContain('below-a-file.pdf: A file cannot be had');
		expect(stderr).toContain(`3/3 ${out('deep/d.pdf')}`);
		expect(status).toBe(1);
		expect(readFileSync(out('a.svg'), 'utf8')).toMatch(/^<svg [^>]*width="1080" height="1080"/u);
		expect(readFileSync(out('deep/d.pdf'), 'latin1')).toMatch(/^%PDF-1\.7/u);
	});
});
