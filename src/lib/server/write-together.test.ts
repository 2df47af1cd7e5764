import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeTogether } from './write-together';

let folder: string;
const file = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sourceline-write-'));
	writeFileSync(file('one'), 'old one');
	writeFileSync(file('two'), 'old two');
});
afterEach(() => {
	rmSync(folder, { recursive: true });
});

describe('writeTogether', () => {
	it('writes all files and leaves nothing beside them', () => {
		writeTogether(
			new Map([
				[file('one'), 'new one'],
				[file('two'), 'new two']
			])
		);
		expect([read('one'), read('two')]).toEqual(['new one', 'new two']);
		expect(readdirSync(folder)).toEqual(['one', 'two']);
	});

	it('writes none where the folder of one is not there', () => {
		const texts = new Map([
			[file('one'), 'new one'],
			[file('no/such'), 'x']
		]);
		expect(() => {
			writeTogether(texts);
		}).toThrow(/ENOENT/);
		expect(read('one')).toBe('old one');
		expect(readdirSync(folder)).toEqual(['one', 'two']);
	});

	it('gives the first its old contents back where the second cannot take its place', () => {
		mkdirSync(file('three'));
		const texts = new Map([
			[file('one'), 'new one'],
			[file('three'), 'x']
		]);
		expect(() => {
			writeTogether(texts);
		}).toThrow();
		expect(read('one')).toBe('old one');
		expect(readdirSync(folder)).toEqual(['one', 'three', 'two']);
	});
});
