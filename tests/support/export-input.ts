import boundaries from '../../geo/boundaries/boundaries.topojson?raw';
import { decodeBoundaries, type BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import type { Dossier, LayerFeatures } from '../../src/lib/dossier/model/types';
import type { ExportInput } from '../../src/lib/data-export/input';

const FOLDER = '../../geo/dossiers/ukraine-guarantees/';
const files = import.meta.glob<string>(
	'../../geo/dossiers/ukraine-guarantees/**/*.{json,md,geojson}',
	{ query: '?raw', import: 'default', eager: true }
);

const real = parseDossier(
	new Map(Object.entries(files).map(([path, text]) => [path.slice(FOLDER.length), text])),
	{}
);

/** For tests: the real dossier, or what a test makes of it; published at example.org. */
export function testInput(dossier: Dossier = real): ExportInput {
	return {
		dossier,
		index: indexDossier(dossier),
		features: withShapes(dossier.features),
		site: 'https://example.org/maps/',
		countryName: (alpha3) => `Country ${alpha3}`
	};
}

const { countries } = decodeBoundaries(JSON.parse(boundaries) as BoundaryTopology);

/** With the boundaries of positions, which have no shape in a dossier. */
function withShapes(features: Dossier['features']): Record<string, LayerFeatures> {
	return Object.fromEntries(
		Object.entries(features).map(([layer, collection]) => [
			layer,
			{
				...collection,
				features: collection.features.map((feature) => ({
					...feature,
					geometry: feature.geometry ?? countries.get(feature.country ?? '')?.geometry ?? null
				}))
			}
		])
	);
}

/** For tests: the dossier with this summary on its first claim about France’s troops. */
export function withSummary(summary: string): Dossier {
	return {
		...real,
		claims: real.claims.map((claim) =>
			claim.id === 'france-uk-commit-troops' ? { ...claim, summary } : claim
		)
	};
}

/** For tests: the dossier with its articles at this address of their publishers. */
export function withAddress(url: string): Dossier {
	return { ...real, articles: real.articles.map((article) => ({ ...article, url })) };
}

/** For tests: the dossier with all passages of its first claim about France’s troops as orphans. */
export function withOrphans(): Dossier {
	return {
		...real,
		claims: real.claims.map((claim) =>
			claim.id === 'france-uk-commit-troops'
				? {
						...claim,
						passages: [],
						orphans: claim.passages.map(({ id, article, exact, prefix, suffix }) => ({
							...{ id, article, exact, prefix, suffix, claim: claim.id },
							since: '2026-11-22',
							reason: 'absent' as const
						}))
					}
				: claim
		),
		notes: real.notes.filter(({ id }) => id !== 'committed-or-intent'),
		orphanedNotes: real.notes
			.filter(({ id }) => id === 'committed-or-intent')
			.map(({ id, article, text, quote }) => ({
				...{ id, article, text },
				quote: { ...quote, orphan: { since: '2026-11-22', reason: 'uncertain' as const } }
			}))
	};
}
