import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compressTexts, type MadeCopies } from './compress';

const TEXT = Array.from({ length: 3000 }, (_, index) => `<p>${index * index}</p>`).join('');

let root: string;
let next: string;
let current: string;
let copies: MadeCopies;

function write(folder: string, path: string, content: string): void {
	mkdirSync(join(folder, path, '..'), { recursive: true });
	writeFileSync(join(folder, path), content);
}

const sizeOf = (path: string) => readFileSync(join(next, path)).length;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'sourceline-compress-'));
	[next, current] = [join(root, 'next'), join(root, 'current')];
	copies = { known: current, ahead: join(root, 'ahead') };
	write(next, 'page.html', TEXT);
});
afterEach(() => {
	rmSync(root, { recursive: true });
});

describe('compressTexts', () => {
	it('puts two copies beside each text, which say the same, and none beside a font', async () => {
		write(next, 'dossier/articles/one.txt', 'One');
		write(next, 'fonts/one.woff2', 'font');
		await compressTexts(next, copies);
		for (const path of ['page.html', 'dossier/articles/one.txt']) {
			const text = readFileSync(join(next, path), 'utf8');
			expect(brotliDecompressSync(readFileSync(join(next, `${path}.br`))).toString()).toBe(text);
			expect(gunzipSync(readFileSync(join(next, `${path}.gz`))).toString()).toBe(text);
		}
		expect(readdirSync(join(next, 'fonts'))).toEqual(['one.woff2']);
	});

	it('takes over the copies of what stands the same in the build before, and no others', async () => {
		write(next, 'new.html', 'New');
		for (const [path, text] of [
			['page.html', TEXT],
			['new.html', 'Old']
		] as const) {
			write(current, path, text);
			for (const ending of ['.br', '.gz']) write(current, path + ending, 'as it was');
		}
		await compressTexts(next, copies);
		expect(readFileSync(join(next, 'page.html.br'), 'utf8')).toBe('as it was');
		expect(readFileSync(join(next, 'page.html.gz'), 'utf8')).toBe('as it was');
		expect(brotliDecompressSync(readFileSync(join(next, 'new.html.br'))).toString()).toBe('New');
		expect(existsSync(join(next, 'new.html.gz'))).toBe(true);
	});

	it('takes less time over the pages of a large site, and not over the program', async () => {
		write(next, '_app/start.js', TEXT);
		await compressTexts(next, copies);
		const best = sizeOf('page.html.br');
		await compressTexts(next, copies, TEXT.length - 1);
		expect(sizeOf('page.html.br')).toBeGreaterThan(best);
		expect(sizeOf('_app/start.js.br')).toBe(best);
	});
});
