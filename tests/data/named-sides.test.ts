import { booleanPointInPolygon, point, polygon } from '@turf/turf';
import type { Position } from 'geojson';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sidePlaces } from '../../src/lib/cartography/line-sides';
import { layersOf } from '../../src/lib/layers/layers-of';
import { partsSides, sideWords } from '../../src/lib/layers/sides';
import { readWholeDossier } from '../../src/lib/server/dossier-page';
import { readDrawnDossier } from '../../src/lib/server/drawn-dossier';
import { DOSSIERS, dossierSlugs } from '../../src/lib/server/read-dossier';

interface Recipes {
	readonly dividingLines?: readonly {
		readonly near: { readonly name: string };
		readonly far: { readonly name: string; readonly through: readonly Position[] };
	}[];
}

const sided = dossierSlugs().flatMap((slug) =>
	layersOf(readWholeDossier(slug)).flatMap((layer) =>
		layer.sides ? [{ slug, layer: layer.id, sides: layer.sides }] : []
	)
);

describe.each(sided)('the sides that the map of $slug names beside $layer', (at) => {
	const { mapData } = readDrawnDossier(at.slug);
	const lines = (mapData.features[at.layer]?.features ?? []).filter((line) =>
		partsSides(at.sides, line)
	);
	const recipes = JSON.parse(
		readFileSync(join(DOSSIERS, at.slug, 'recipes.json'), 'utf8')
	) as Recipes;
	const [line] = lines;
	const [divided] = recipes.dividingLines ?? [];

	it('are those that its geography is made and checked with', () => {
		if (line === undefined || divided === undefined) throw new Error('There is no such line.');
		const way = lines.flatMap(({ geometry }) =>
			geometry?.type === 'LineString' ? geometry.coordinates : []
		);
		const far = polygon([[...way, ...[...divided.far.through].reverse(), way[0] ?? []]]);
		for (const side of ['left', 'right'] as const) {
			const words = sideWords(at.sides, side, line);
			const isFar = words.startsWith(divided.far.name);
			expect(words.startsWith((isFar ? divided.far : divided.near).name)).toBe(true);
			const places = sidePlaces(lines, side);
			expect(places.length).toBeGreaterThan(20);
			for (const { position } of places) {
				expect(booleanPointInPolygon(point(position), far)).toBe(isFar);
			}
		}
	});

	it('are named with the day', () => {
		if (line === undefined) throw new Error('There is no such line.');
		for (const side of ['left', 'right'] as const) {
			expect(sideWords(at.sides, side, line)).toMatch(/\n\d{1,2} \w+ \d{4}, /);
		}
	});
});
