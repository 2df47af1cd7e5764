import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { measureFonts } from './font-metrics';

it('finds in the font files what src/lib/fonts/metrics.json says', () => {
	const file = new URL('../lib/fonts/metrics.json', import.meta.url);
	const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
	// Where they differ: npm run fonts:measure
	expect(written).toEqual(measureFonts());
});
