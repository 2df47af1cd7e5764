// `npm run visual:update`: draws the references anew. Look at each before you commit it.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { PNG } from 'pngjs';
import { drawReference, fileOf, REFERENCES } from './reference-drawings';

const files = REFERENCES.map(fileOf);
const folder = dirname(files[0] ?? '');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
	if (!files.includes(`${folder}/${name}`)) rmSync(`${folder}/${name}`);
}
for (const reference of REFERENCES) {
	// Opaque, so that a file needs no channel for it.
	const options = { colorType: 2, inputHasAlpha: true } as const;
	writeFileSync(fileOf(reference), PNG.sync.write(await drawReference(reference), options));
	process.stdout.write(`${fileOf(reference)}\n`);
}
