import { spawn, spawnSync } from 'node:child_process';
import {
	appendFileSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundled } from '../../tests/support/bundled';
import { DISK } from '../lib/server/folder/disk';
import { lockFolder } from '../lib/server/folder/lock';
import { canMount, withSmallDisk } from '../lib/server/folder/test-small-disk';

const repository = join(import.meta.dirname, '../..');
const DOSSIER = 'geo/dossiers/ukraine-guarantees';
const ARTICLE = 'us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine';
const FILES = [`${DOSSIER}/articles/${ARTICLE}.md`, `${DOSSIER}/claims.json`] as const;

/** A copy of the data, so that the real one is never written. */
let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-update-'));
	for (const part of [
		'site.json',
		'dossiers',
		'basemap',
		'world',
		'boundaries/boundaries.topojson'
	]) {
		cpSync(join(repository, 'geo', part), join(root, 'geo', part), { recursive: true });
	}
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

const COMMAND = join(repository, 'src/cli/update.ts');
const script = bundled({ update: COMMAND });

/** The command, run in the copy. */
function run(...words: string[]) {
	return resultOf([script('update'), ...words]);
}

function resultOf(words: readonly string[]) {
	const { status, stdout, stderr } = spawnSync(process.execPath, words, {
		cwd: root,
		encoding: 'utf8'
	});
	return { status, stdout, stderr };
}

/** The same beside others: it is planned when its report is out, which comes before it writes. */
function start(...words: string[]) {
	const child = spawn(process.execPath, [script('update'), ...words], { cwd: root });
	let stdout = '';
	let stderr = '';
	child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
	const planned = new Promise<void>((resolve) => {
		child.stdout.on('data', (text: Buffer) => {
			stdout += text.toString();
			if (/ exact\.\n/.test(stdout)) resolve();
		});
	});
	const result = new Promise<{ status: number | null; stdout: string; stderr: string }>(
		(resolve) => {
			child.on('close', (status) => {
				resolve({ status, stdout, stderr });
			});
		}
	);
	return { planned, result };
}

function read(file: string): string {
	return readFileSync(join(root, file), 'utf8');
}

type Change = readonly [from: string, to: string];

/** The article's text with words replaced, as a file beside the data. */
function newText(...changes: readonly Change[]): string {
	return fileOf('new.md', ...changes);
}

function fileOf(name: string, ...changes: readonly Change[]): string {
	const file = join(root, name);
	let text = read(FILES[0]).replace(/^---\n[\s\S]*?\n---\n/, '');
	for (const [from, to] of changes) {
		expect(text).toContain(from);
		text = text.replace(from, to);
	}
	writeFileSync(file, text);
	return file;
}

const TYPO = ['to a peacekeeping mission', 'to a peace-keeping mission'] as const;
const REMOVED = [
	' Experts noted that the formal document provides a more robust assurance to Ukraine.',
	''
] as const;

describe('npm run dossier:update', () => {
	it('is what package.json runs', () => {
		const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
			scripts: Record<string, string>;
		};
		expect(scripts['dossier:update']).toBe('tsx src/cli/update.ts');
	});

	it('tells of sentences that stand away from all quotes, and may take back what they say', () => {
		const notice = 'This article has been retracted by its publisher.';
		const last = read(FILES[0]).trimEnd().split('\n').at(-1) ?? '';
		const { stdout } = run(ARTICLE, newText([last, `${last}\n\n${notice}`]));
		expect(stdout).toMatch(
			/^NEW: .*\n {2}P\d+: This article has been retracted by its publisher\.\n/
		);
		expect(stdout).not.toContain('GONE');
		expect(run(ARTICLE, newText()).stdout).not.toContain('NEW');
	});

	it('shows what would change, what a person must look at first, and writes nothing', () => {
		const before = FILES.map(read);
		const { status, stdout, stderr } = run(ARTICLE, newText(TYPO, REMOVED));
		expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
		expect(stdout.indexOf('ORPHAN')).toBe(0);
		expect(stdout).toContain('SPELLING: ');
		expect(stdout).toContain('claim spain-willing-to-contribute');
		expect(stdout).toContain('[-peacekeeping-]{+peace-keeping+}');
		expect(stdout).toContain('claim experts-formal-document-more-robust');
		expect(stdout).toMatch(/: 1 fuzzy, 1 orphan, 0 context, 0 moved, 0 typography, \d+ exact\.\n/);
		expect(stdout).toContain('Nothing was written. With --write, ');
		expect(FILES.map(read)).toEqual(before);
	});

	it('writes the article and the quotes, and of claims.json changes nothing else', () => {
		const before = read(FILES[1]).split('\n');
		const text = newText(TYPO, REMOVED);
		const { status, stdout } = run(ARTICLE, text, '--write', '--date', '2026-11-22');
		expect(status).toBe(0);
		expect(stdout).toContain(`Wrote ${FILES[0]} and ${FILES[1]}.`);
		const [frontMatter = ''] = /^---\n[\s\S]*?\n---\n/.exec(read(FILES[0])) ?? [];
		expect(frontMatter).toContain('headings: [4, 7, 11, 16]');
		expect(read(FILES[0])).toBe(frontMatter + readFileSync(text, 'utf8'));
		const added = read(FILES[1])
			.split('\n')
			.filter((line) => !before.includes(line));
		const [orphan, spain, review, ...others] = added.filter(
			(line) => !/"(?:prefix|suffix)"/.test(line) && line.trim() !== '],'
		);
		expect(orphan).toBe('\t\t\t\t\t"orphan": { "since": "2026-11-22", "reason": "absent" }');
		expect(spain).toContain('peace-keeping mission in Ukraine');
		expect(review).toContain(
			'"review": { "since": "2026-11-22", "reason": "The words of passage “spain-willing-to-contribute” have changed: '
		);
		expect(others).toEqual([]);
		expect(readdirSync(join(root, DOSSIER))).not.toContain('.writing');
		// The same text again finds nothing to do, and keeps the mark.
		const again = run(ARTICLE, text, '--write', '--date', '2027-01-01');
		expect(again.stdout).toContain('Nothing changes in the files.');
		expect(again.stdout).toContain('an orphan since 2026-11-22');
	});

	it('refuses to write a dossier that would have problems', () => {
		const text = newText(TYPO);
		writeFileSync(text, `---\ndate: soon\n---\n${readFileSync(text, 'utf8')}`);
		const before = FILES.map(read);
		const { status, stderr } = run(ARTICLE, text, '--write');
		expect(status).toBe(1);
		expect(stderr).toContain('Nothing was written: 1 problem in the data:');
		expect(stderr).toContain(`${FILES[0]} › date`);
		expect(FILES.map(read)).toEqual(before);
	});

	it('loses nothing where two are at work at once: one of them says that it came too late', async () => {
		const stepOut = lockFolder(join(root, DOSSIER), { disk: DISK });
		const [one, other] = [fileOf('one.md', TYPO), fileOf('other.md', REMOVED)];
		const runs = [one, other].map((text) => start(ARTICLE, text, '--write'));
		// Both have read the files when both have shown their plan.
		await Promise.all(runs.map(({ planned }) => planned));
		stepOut();
		const results = await Promise.all(runs.map(({ result }) => result));
		expect(results.map(({ status }) => status).sort()).toEqual([0, 1]);
		const late = results.find(({ status }) => status === 1);
		expect(late?.stderr).toMatch(/^Nothing was written: .*changed by someone else since/);
		const winner = results[0]?.status === 0 ? one : other;
		expect(read(FILES[0])).toContain(readFileSync(winner, 'utf8'));
	});

	it('takes no file for what it was that an editor has saved meanwhile', async () => {
		const stepOut = lockFolder(join(root, DOSSIER), { disk: DISK });
		const { planned, result } = start(ARTICLE, newText(TYPO), '--write');
		await planned;
		const edited = read(FILES[1]).replace('"kind"', '"kind" ');
		writeFileSync(join(root, FILES[1]), edited);
		const article = read(FILES[0]);
		stepOut();
		expect(await result).toMatchObject({
			status: 1,
			stderr:
				'Nothing was written: claims.json has been changed by someone else since it was read. Run the command again: it starts from what is there now.\n'
		});
		expect([read(FILES[0]), read(FILES[1])]).toEqual([article, edited]);
	});

	it.runIf(canMount())('says in a sentence that the disk is full, and has changed nothing', () => {
		const elsewhere = root;
		withSmallDisk('64m', (disk) => {
			cpSync(join(root, 'geo'), join(disk, 'geo'), { recursive: true });
			root = disk;
			const text = newText(TYPO);
			const before = FILES.map(read);
			const filler = join(disk, 'filler');
			expect(() => {
				for (;;) appendFileSync(filler, Buffer.alloc(1_000_000));
			}).toThrow('ENOSPC');
			const { status, stdout, stderr } = run(ARTICLE, text, '--write');
			expect({ status, stderr }).toEqual({
				status: 1,
				stderr: 'Nothing was written: The disk is full. Make room, then run the command again.\n'
			});
			expect(stdout).not.toContain('Wrote');
			expect(FILES.map(read)).toEqual(before);
			expect(readdirSync(join(disk, DOSSIER))).not.toContain('.writing');
			rmSync(filler);
			expect(run(ARTICLE, text, '--write').status).toBe(0);
			root = elsewhere;
		});
	});

	it('refuses mark-up by name, with its file and line', () => {
		const text = newText(['peacekeeping mission', '[peacekeeping](https://example.org) mission']);
		const before = FILES.map(read);
		const { status, stderr } = run(ARTICLE, text, '--write');
		expect(status).toBe(1);
		expect(stderr).toMatch(
			/new\.md › line \d+, column \d+\n {4}“\[peacekeeping\]\(https:\/\/example\.org\)” is a link, and articles are plain text/
		);
		expect(FILES.map(read)).toEqual(before);
	});

	it('marks a claim whose sentence is denied now, tells it first, and keeps the mark', () => {
		const denied = newText([
			'On Tuesday, German Chancellor',
			'On Tuesday, nobody could confirm that German Chancellor'
		]);
		const { stdout } = run(ARTICLE, denied, '--write', '--date', '2026-11-22');
		expect(stdout.indexOf('CONTEXT: ')).toBe(0);
		expect(stdout).toContain('On Tuesday, {+nobody could confirm that +}German Chancellor …');
		const review =
			'"review": { "since": "2026-11-22", "reason": "The sentence around passage “germany-offers-troops-to-nato-neighbours” has changed: On Tuesday, {+nobody could confirm that +}German Chancellor …';
		expect(read(FILES[1])).toContain(review);
		// Another change, and even the way back, leave it to a person.
		run(ARTICLE, newText(['nobody could confirm that ', '']), '--write', '--date', '2026-12-24');
		expect(read(FILES[1])).toContain(review);
	});

	it('takes a note that words were wrong for no place of theirs', () => {
		const removed =
			'Experts noted that the formal document provides a more robust assurance to Ukraine';
		const text = newText([` ${removed}.`, '']);
		const notes = [
			`An earlier version had “${removed}”, which was wrong.`,
			`Corrections\n\n${removed}.`
		];
		for (const note of notes) {
			writeFileSync(text, `${readFileSync(text, 'utf8').trim()}\n\n${note}\n`);
			const { stdout } = run(ARTICLE, text);
			expect(stdout).toMatch(/ 1 orphan, 0 context, 0 moved, 0 typography, \d+ exact\.\n/);
			expect(stdout).toContain(
				'passage experts-formal-document-more-robust, was in P5 (uncertain)'
			);
			newText([` ${removed}.`, '']);
		}
	});

	it('refuses a text that is not UTF-8', () => {
		const text = newText();
		writeFileSync(text, Buffer.from('Kyïv', 'latin1'));
		expect(run(ARTICLE, text)).toMatchObject({
			status: 1,
			stderr: expect.stringContaining('The file is not UTF-8.') as string
		});
	});

	it('explains itself, and says what was used wrongly', () => {
		// As package.json has it.
		const byTsx = resultOf(['--import', import.meta.resolve('tsx'), COMMAND, '--help']);
		expect(byTsx).toMatchObject({ status: 0, stderr: '' });
		expect(run('--help')).toEqual(byTsx);
		for (const [words, message] of [
			[[ARTICLE, 'no-such.md'], 'The new text cannot be read: ENOENT'],
			[['us-hesitates', newText()], `There is no article “us-hesitates” in “ukraine-guarantees”.`],
			[[ARTICLE, newText(), '--dossier', 'moon'], 'There is no dossier “moon”.']
		] as const) {
			const { status, stdout, stderr } = run(...words);
			expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
			expect(stderr).toContain(message);
			expect(stderr).toContain('See npm run dossier:update -- --help.\n');
		}
	});
});
