import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { compressTexts, type MadeCopies } from './compress';
import { compressAhead } from './compress-ahead';

const TEXT = Array.from({ length: 3000 }, (_, index) => `<p>${index * index}</p>`).join('');

let root: string;
let written: string;
let next: string;
let copies: MadeCopies;
let ended: AbortController;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-ahead-'));
	[written, next] = [join(root, 'written'), join(root, 'next')];
	copies = { known: join(root, 'known'), ahead: join(root, 'ahead') };
	ended = new AbortController();
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

/** Writes a file that has stood for a minute. */
function write(folder: string, path: string, content: string): void {
	const file = join(folder, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
	const minuteAgo = Date.now() / 1000 - 60;
	utimesSync(file, minuteAgo, minuteAgo);
}

const begin = (mostAtBest: number) => compressAhead([written], copies, ended.signal, mostAtBest);
const untilMade = (files: number) =>
	vi.waitFor(
		() => {
			expect(readdirSync(copies.ahead)).toHaveLength(files);
		},
		{ timeout: 10_000 }
	);
/** Leaves in the place of what was made ahead something that tells who takes it over. */
function mark(): void {
	for (const name of readdirSync(copies.ahead)) writeFileSync(join(copies.ahead, name), 'ahead');
}

it('makes the copies that a large site gets in the end, but of what the build before has', async () => {
	write(copies.known, 'same.html', TEXT);
	for (const ending of ['.br', '.gz']) write(copies.known, `same.html${ending}`, 'as it was');
	const work = begin(TEXT.length);
	write(written, 'same.html', TEXT);
	write(written, 'new.html', `${TEXT}.`);
	await untilMade(2);
	ended.abort();
	await work;
	mark();
	for (const path of ['same.html', 'new.html', '_app/start.js']) {
		write(next, path, path === 'same.html' ? TEXT : `${TEXT}.`);
	}
	await compressTexts(next, copies, TEXT.length);
	expect(readFileSync(join(next, 'same.html.br'), 'utf8')).toBe('as it was');
	expect(readFileSync(join(next, 'new.html.br'), 'utf8')).toBe('ahead');
	expect(readFileSync(join(next, 'new.html.gz'), 'utf8')).toBe('ahead');
	// The program is always compressed as small as it goes.
	const program = brotliDecompressSync(readFileSync(join(next, '_app/start.js.br')));
	expect(program.toString()).toBe(`${TEXT}.`);
});

it('takes nothing of a text that was read half written', async () => {
	const work = begin(0);
	write(written, 'page.html', TEXT.slice(0, 5000));
	await untilMade(2);
	ended.abort();
	await work;
	write(next, 'page.html', TEXT);
	await compressTexts(next, copies, 0);
	expect(gunzipSync(readFileSync(join(next, 'page.html.gz'))).toString()).toBe(TEXT);
	expect(brotliDecompressSync(readFileSync(join(next, 'page.html.br'))).toString()).toBe(TEXT);
});

it('leaves a small site, and what an earlier build has left, to be compressed in the end', async () => {
	write(written, 'old.html', TEXT);
	const work = begin(TEXT.length);
	write(written, 'page.html', TEXT);
	setTimeout(() => {
		ended.abort();
	}, 1500);
	await work;
	expect(readdirSync(copies.ahead)).toEqual([]);
	expect(existsSync(join(written, 'old.html'))).toBe(false);
});
