import { checkCountry, checkKnown, type Known } from './known-ids';
import { nearest } from './nearest';
import type { ClaimsFile } from '../parse/parse-claims';
import type { LayerFile } from '../parse/parse-layer';
import { EVERY_FEATURE, namesOf, splitReference } from '../model/reference';
import { jsonPath, type Report } from './report';
import type { LayerFeature } from '../model/types';

/**
 * Reports what a layer's features refer to and is not there, every feature that nothing supports
 * (no claim names it, and it has no source but the article). A feature is not blamed for lacking a claim that a misspelt reference meant to give it, or
 * that cannot be read; those are reported in claims.json.
 */
export function checkSupport(
	file: LayerFile,
	known: Known,
	{ references, strays }: ClaimsFile,
	report: Report
): void {
	const meant = meantBy(strays, file, known);
	for (const [index, feature] of file.features) {
		checkOrigin(feature, index, known, report);
		if (references === undefined || meant(feature.id)) continue;
		const names = namesOf(file.id, feature.id);
		if (names.some((name) => references.has(name))) continue;
		const unclaimed = withoutClaim(feature, file.id, known);
		if (unclaimed === undefined) continue;
		const { message, remedy, cause } = unclaimed;
		report(jsonPath('features', index), message, remedy, { subject: feature.id, cause });
	}
}

/** Whether a reference that leads nowhere was probably meant to name a feature of this layer. */
function meantBy(
	strays: readonly string[],
	file: LayerFile,
	known: Known
): (feature: string) => boolean {
	const meant = new Set<string | undefined>();
	for (const stray of strays) {
		const { layer, id } = splitReference(stray);
		if (layer === file.id) meant.add(nearest(id, file.ids ?? []));
		else if (id === EVERY_FEATURE) {
			if (nearest(layer, known.layers ?? []) === file.id) meant.add(EVERY_FEATURE);
		} else meant.add(id === '' ? stray : id);
	}
	return (feature) => meant.has(feature) || meant.has(EVERY_FEATURE);
}

function checkOrigin(
	{ id, properties: { source, statements = [], boundary } }: LayerFeature,
	index: number,
	{ sources, articles, countries }: Known,
	reportOnFile: Report
): void {
	const report: Report = (at, message, remedy, circumstances) => {
		reportOnFile(at, message, remedy, { ...circumstances, subject: id });
	};
	const path = (key: string) => jsonPath('features', index, 'properties', key);
	const origins = sources && articles && new Set([...sources, ...articles]);
	checkKnown(source, origins, 'source or article', path('source'), report);
	for (const [place, statement] of statements.entries()) {
		checkKnown(statement, sources, 'source', `${path('statements')}[${place}]`, report);
	}
	// A country; oblasts (UA-63) are known to the boundaries only.
	if (boundary?.length === 3) {
		checkCountry(boundary, countries, path('boundary'), report);
	}
}

/** What is wrong with a feature that no claim names; undefined where a public source supports it. */
function withoutClaim(
	{ id, properties }: LayerFeature,
	layer: string,
	{ sources, articles }: Known
): { message: string; remedy: string; cause: string } | undefined {
	if (properties.basis === 'illustrative') {
		return {
			message: `No claim names “${layer}:${id}”, which is illustrative.`,
			remedy: 'Name it in “features” of the claim that it illustrates, or remove it.',
			cause: 'No claim names an illustrative feature.'
		};
	}
	if (articles?.has(properties.source) && !sources?.has(properties.source)) {
		return {
			message: `No claim names “${layer}:${id}”, and its source is an article.`,
			remedy: 'Name it in “features” of a claim, or give the public source in dossier.json.',
			cause: 'No claim names a feature whose source is an article.'
		};
	}
	return undefined;
}
