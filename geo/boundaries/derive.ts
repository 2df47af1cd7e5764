/**
 * Writes boundaries.topojson from Natural Earth's 10 m admin-1 units: `npm run geo:boundaries`. Needs the npm
 * registry on the first run, under a minute and 1 GB of memory.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { formatProblems } from '../../src/lib/dossier/model/problem';
import { checkBoundaries } from './check';
import { encodeTopology } from './encode';
import { mendTopology } from './mend';
import { mergeUnits } from './merge';
import { simplifyTopology } from './simplify';
import { readUnits } from './source';

const OUTPUT = fileURLToPath(new URL('boundaries.topojson', import.meta.url));

const units = await readUnits();
const boundaries = encodeTopology(mendTopology(simplifyTopology(mergeUnits(units))));

const problems = checkBoundaries(boundaries);
if (problems.length > 0) {
	console.error(`Not written, ${problems.length} problems:\n${formatProblems(problems)}`);
	process.exit(1);
}
const text = JSON.stringify(boundaries);
await writeFile(OUTPUT, `${text}\n`);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
console.log(
	`${OUTPUT}: ${boundaries.objects.countries.geometries.length} countries, ${boundaries.arcs.flat().length} points, ` +
		`${kilobytes(text.length)}, gzip ${kilobytes(gzipSync(text, { level: 9 }).length)}, ` +
		`brotli ${kilobytes(brotliCompressSync(text).length)}`
);
