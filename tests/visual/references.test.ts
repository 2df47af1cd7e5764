import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { drawReference, fileOf, REFERENCES } from './reference-drawings';

/*
 * What is drawn looks as in the pictures of references/, which a person has looked at. Where a change is
 * meant, `npm run visual:update` draws them anew; look at each of them before you commit it. What was
 * drawn here, and what differs in it, is in test-results/visual/references/.
 */

/** How far colours may be apart, a share of the way from black to white; rounding is far less. */
const THRESHOLD = 0.02;
/** How many pixels may differ: those that lie on the edge of what another processor rounds. */
const MOST = 20;

it.each(REFERENCES)('$name', async (reference) => {
	const drawn = await drawReference(reference);
	const file = fileOf(reference);
	const kept = PNG.sync.read(readFileSync(file));
	const { width, height } = drawn;
	expect([kept.width, kept.height]).toEqual([width, height]);
	const difference = new PNG({ width, height });
	const options = { threshold: THRESHOLD, includeAA: true };
	const differing = pixelmatch(kept.data, drawn.data, difference.data, width, height, options);
	if (differing > MOST) {
		save(file, 'drawn', drawn);
		save(file, 'difference', difference);
	}
	expect(differing).toBeLessThanOrEqual(MOST);
});

it('has a picture for each of them, and no other', () => {
	const folder = dirname(fileOf({ name: '' } as (typeof REFERENCES)[number]));
	const files = readdirSync(folder).map((name) => `${folder}/${name}`);
	expect(files.sort()).toEqual(REFERENCES.map(fileOf).sort());
});

function save(file: string, kind: string, picture: PNG): void {
	const place = file.replace('tests/', 'test-results/').replace('.png', `.${kind}.png`);
	mkdirSync(dirname(place), { recursive: true });
	writeFileSync(place, PNG.sync.write(picture));
}
