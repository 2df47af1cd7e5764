import { writeFileSync } from 'node:fs';
import { decodeBoundaries } from '../lib/boundaries/boundaries';
import {
	changesFile,
	comparisonFile,
	dossierFile,
	layersFile,
	tableFile,
	type DataFile
} from '../lib/data-export/data-file';
import { separateGeometries, joinGeometries } from '../lib/cartography/map-data';
import type { ExportInput } from '../lib/data-export/input';
import { FACETS, valuesOfFacet, type ClaimFilter } from '../lib/dossier/model/claim-filter';
import { indexDossier, type DossierIndex } from '../lib/dossier/model/claim-index';
import type { ActorId, Dossier } from '../lib/dossier/model/types';
import { usualTable } from '../lib/data-export/table-text';
import { onDay } from '../lib/dossier/model/on-day';
import { suggestion } from '../lib/dossier/check/nearest';
import { filtered } from '../lib/evidence/filtered';
import { tableOfKind } from '../lib/evidence/table/table-of-kind';
import { regionName } from '../lib/language/format';
import { layerIds } from '../lib/layers/layers-of';
import { readBaseMap } from '../lib/server/base-map';
import { dossierSlugs, readDossier } from '../lib/server/read-dossier';
import { MOST_COMPARED } from '../lib/view/parameters';
import { decodeView } from '../lib/view/url';
import { viewTerms } from '../lib/view/view-terms';
import { parseOptions, USAGE, type ExportOptions } from './export-options';
import { runCommand } from './run-command';
import { LOCAL_SITE, UsageError } from './usage';

/** @throws UsageError, DossierError */
function readInput({ dossier: asked, date, filter, site }: ExportOptions): ExportInput {
	const slugs = dossierSlugs();
	const slug = asked ?? slugs[0];
	if (slug === undefined || !slugs.includes(slug)) {
		throw new UsageError(`There is no dossier “${slug ?? ''}”. ${suggestion(slug ?? '', slugs)}`);
	}
	const { countries, oblasts } = decodeBoundaries(readBaseMap().boundaries);
	const oblastsById = new Map(oblasts.features.map((oblast) => [oblast.properties.id, oblast]));
	const dossier = onDay(readDossier(slug, { countries: new Set(countries.keys()) }), date);
	const { geometries } = separateGeometries(dossier.features);
	const index = indexDossier(dossier);
	return {
		dossier,
		index,
		...(filter !== undefined && { filter: readFilter(filter, dossier, index) }),
		features: joinGeometries(
			dossier.features,
			geometries,
			(id) => countries.get(id) ?? oblastsById.get(id)
		),
		site: site ?? LOCAL_SITE,
		countryName: (alpha3) => {
			const alpha2 = countries.get(alpha3)?.properties.iso2;
			return alpha2 === undefined ? alpha3 : regionName(alpha2);
		}
	};
}

/** @throws UsageError where it is none, or names what the dossier does not have */
function readFilter(text: string, dossier: Dossier, index: DossierIndex): ClaimFilter | undefined {
	const { defaults, known } = viewTerms(dossier, index, () => true);
	const query = new URLSearchParams({ filter: text }).toString();
	const { view, notices, unknown } = decodeView(query, defaults, known);
	const [missing] = unknown;
	if (notices.length > 0) {
		throw new UsageError(`--filter ${text} is no filter: write it as status:signed-intent.`);
	}
	if (missing !== undefined) {
		const values = FACETS.flatMap((facet) =>
			valuesOfFacet(dossier, facet).map((value) => `${facet}:${value}`)
		);
		throw new UsageError(
			`There is nothing to filter by “${missing.word}”. ${suggestion(missing.word, values)}`
		);
	}
	return view.filter;
}

/** @throws UsageError where it does not say two to four actors that there are */
function readCompared(
	text: string,
	{ dossier, index, countryName }: ExportInput
): readonly ActorId[] {
	// A code that no country of the map has is given back as its name.
	const { defaults, known } = viewTerms(dossier, index, (alpha3) => countryName(alpha3) !== alpha3);
	const query = new URLSearchParams({ compare: text }).toString();
	const { view, unknown } = decodeView(query, defaults, known);
	const [missing] = unknown;
	if (missing?.tooMany === true) {
		throw new UsageError(`--compare takes ${MOST_COMPARED} at most: leave out “${missing.word}”.`);
	}
	if (missing !== undefined) {
		const actors = [
			...dossier.actors.map(({ id }) => id),
			...dossier.claims.flatMap((claim) => claim.actors)
		];
		throw new UsageError(
			`There is nobody “${missing.word}” to compare. ${suggestion(missing.word, new Set(actors))}`
		);
	}
	if (view.compare === undefined || view.compare.length < 2) {
		throw new UsageError(
			`--compare ${text} compares nobody: write two to four, with commas between.`
		);
	}
	return view.compare;
}

/** @throws UsageError */
function makeFile(input: ExportInput, wanted: NonNullable<ExportOptions['wanted']>): DataFile {
	if ('since' in wanted) return changesFile(input, wanted.since);
	if ('table' in wanted) {
		const left = input.filter && filtered(input, input.filter);
		return tableFile(input, usualTable(tableOfKind(input, wanted.table, left)));
	}
	if ('compare' in wanted) {
		return comparisonFile(input, readCompared(wanted.compare, input), wanted.format);
	}
	if (!('layers' in wanted)) return dossierFile(input, wanted.format);
	const known = layerIds(input.dossier);
	const asked = wanted.layers === 'all' ? known : wanted.layers;
	const unknown = asked.find((id) => !known.includes(id));
	if (unknown !== undefined) {
		throw new UsageError(`There is no layer “${unknown}”. ${suggestion(unknown, known)}`);
	}
	const layers: string[] = known.filter((id) => asked.includes(id));
	return layersFile(input, layers, wanted.format);
}

const BEGINNINGS = { dossier: 'The dossier has ', file: 'The file could not be written: ' };

runCommand('export', BEGINNINGS, (words) => {
	const options = parseOptions(words);
	if (options.wanted === undefined) {
		process.stdout.write(USAGE);
		return;
	}
	const { text } = makeFile(readInput(options), options.wanted);
	if (options.site === undefined && text.includes(LOCAL_SITE)) {
		process.stderr.write(
			`The links lead to ${LOCAL_SITE}, which only this computer has: --site or ORIGIN says where the pages are.\n`
		);
	}
	if (options.out === undefined) {
		process.stdout.write(text);
		return;
	}
	writeFileSync(options.out, text);
	process.stderr.write(`Wrote ${options.out}, ${Buffer.byteLength(text)} bytes.\n`);
});
