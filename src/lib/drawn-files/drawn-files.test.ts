import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { draw, drawn, drawnPicture } from './drawn-files';
import { READING, readOwnGeometries, readWholeDossier } from '../server/dossier-page';
import { DRAWN_FOLDER } from '../server/drawn-folder';

const SLUG = 'ukraine-guarantees';
let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sourceline-drawn-'));
	mkdirSync(join(folder, SLUG));
});
afterEach(() => {
	vi.unstubAllEnvs();
	rmSync(folder, { recursive: true });
});

it('takes what the build has drawn, and nobody else looks for it', async () => {
	writeFileSync(join(folder, SLUG, 'thumbnail.svg'), '<svg/>');
	const fresh = await drawn(SLUG, 'thumbnail.svg');
	vi.stubEnv(DRAWN_FOLDER, folder);
	expect(Buffer.from(await drawn(SLUG, 'thumbnail.svg')).toString()).toBe('<svg/>');
	expect(fresh.length).toBeGreaterThan(1000);
});

it('gives a page the same map from the folder as one that is drawn now', async () => {
	const fresh = await drawnPicture(SLUG, 'embed-picture.json');
	writeFileSync(join(folder, SLUG, 'embed-picture.json'), await draw(SLUG, 'embed-picture.json'));
	vi.stubEnv(DRAWN_FOLDER, folder);
	expect(await drawnPicture(SLUG, 'embed-picture.json')).toEqual(fresh);
});

it('gives a page the dossier that the build has read, and the same as one that is read now', async () => {
	const fresh = readWholeDossier(SLUG);
	const kept = await draw(SLUG, READING);
	vi.stubEnv(DRAWN_FOLDER, folder);
	writeFileSync(join(folder, SLUG, READING), kept);
	vi.resetModules();
	const page = await import('../server/dossier-page');
	expect(page.readWholeDossier(SLUG)).toEqual(fresh);
	expect(page.readOwnGeometries(SLUG)).toEqual(readOwnGeometries(SLUG));
	// Also where it has no files of its own: they are not read again.
	mkdirSync(join(folder, 'elsewhere'));
	writeFileSync(join(folder, 'elsewhere', READING), kept);
	expect(page.readWholeDossier('elsewhere')).toEqual(fresh);
});

it('gives a card in both sizes, a PNG each', async () => {
	const widthOf = async (name: 'card.png' | 'card-small.png') =>
		Buffer.from(await drawn(SLUG, name)).readUInt32BE(16);
	expect([await widthOf('card.png'), await widthOf('card-small.png')]).toEqual([1200, 400]);
});
