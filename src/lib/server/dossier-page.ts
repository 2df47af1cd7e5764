import { decodeBoundaries } from '../boundaries/boundaries';
import { factsOfCountries, type CountryFacts } from '../boundaries/measure';
import { separateGeometries, type OwnGeometries } from '../cartography/map-data';
import { crowdedLayers } from '../dossier/crowded-layers';
import { formatProblems } from '../dossier/problem';
import type { Dossier } from '../dossier/types';
import { LAYERS } from '../layers/registry';
import { readBaseMap } from './base-map';
import { warnOfOrphans } from './orphans';
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

/**
 * What a dossier's page is made from.
 * @throws DossierError with every problem of the dossier's files
 */
export function readDossierPage(slug: string): DossierPage {
	const { topology, countries, dossier } = read(slug);
	warnOfOrphans(slug);
	return {
		dossier: { ...dossier, layers: separateGeometries(dossier.layers).layers },
		facts: factsOfCountries(topology, CENTRE, dossier.layers['contact-line']),
		countryCodes: Object.fromEntries(
			[...countries.values()].map(({ properties: { id, iso2 } }) => [id, iso2])
		)
	};
}

/**
 * The dossier's own geometries, which only its map needs.
 * @throws DossierError with every problem of the dossier's files
 */
export function readOwnGeometries(slug: string): OwnGeometries {
	return separateGeometries(read(slug).dossier.layers).geometries;
}

function read(slug: string) {
	const { boundaries: topology } = readBaseMap();
	const { countries } = decodeBoundaries(topology);
	const dossier = readDossier(slug, { layers: LAYERS, countries: new Set(countries.keys()) });
	warnOnce(dossier);
	return { topology, countries, dossier };
}

const warned = new Set<string>();

/** While the site is built, a dossier is read for every one of its pages. */
function warnOnce(dossier: Dossier): void {
	const warnings = crowdedLayers(dossier);
	if (warnings.length === 0 || warned.has(dossier.slug)) return;
	warned.add(dossier.slug);
	console.warn(`Warning, in the dossier “${dossier.slug}”:\n${formatProblems(warnings)}`);
}
