import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeBoundaries, type BoundaryTopology } from '../boundaries/boundaries';
import { factsOfCountries, type CountryFacts } from '../boundaries/measure';
import { separateGeometries, type OwnGeometries } from '../cartography/map-data';
import type { Dossier } from '../dossier/types';
import { LAYERS } from '../layers/registry';
import { readDossier } from './read-dossier';

/** What a dossier's page is made from; its geometries come later, with the map. */
export interface DossierPage {
	readonly dossier: Dossier;
	/** Measures of every country by ISO 3166-1 alpha-3 code. */
	readonly facts: Record<string, CountryFacts>;
	/** ISO 3166-1 alpha-2 codes by alpha-3 code. */
	readonly countryCodes: Record<string, string>;
}

/** The country that distances are measured to. */
const CENTRE = 'UKR';
const BOUNDARIES = 'geo/boundaries/boundaries.topojson';

/** The boundary file, decoded by `boundaries/boundaries.ts`. */
export function readTopology(root: string = process.cwd()): BoundaryTopology {
	return JSON.parse(readFileSync(join(root, BOUNDARIES), 'utf8')) as BoundaryTopology;
}

/**
 * A dossier as its page needs it, and the geometries that only the map needs.
 * @throws DossierError with every problem of the dossier's files
 */
export function readDossierPage(slug: string): {
	readonly page: DossierPage;
	readonly geometries: OwnGeometries;
} {
	const topology = readTopology();
	const { countries } = decodeBoundaries(topology);
	const dossier = readDossier(slug, { layers: LAYERS, countries: new Set(countries.keys()) });
	const { layers, geometries } = separateGeometries(dossier.layers);
	return {
		page: {
			dossier: { ...dossier, layers },
			facts: factsOfCountries(topology, CENTRE, dossier.layers['contact-line']),
			countryCodes: Object.fromEntries(
				[...countries.values()].map(({ properties: { id, iso2 } }) => [id, iso2])
			)
		},
		geometries
	};
}
