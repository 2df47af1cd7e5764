import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { decodeBoundaries } from '../boundaries/boundaries';
import { factsOfCountries, type CountryFacts } from '../boundaries/measure';
import { separateGeometries, type OwnGeometries } from '../cartography/map-data';
import { crowdedLayers } from '../dossier/check/crowded-layers';
import type { DossierContents, DossierHead, DossierPart } from '../dossier/model/partial-dossier';
import { formatProblems, type Problem } from '../dossier/model/problem';
import { splitDossier } from '../dossier/model/split-dossier';
import type { Dossier } from '../dossier/model/types';
import { DRAWN_FOLDER } from './drawn-folder';
import type { FontSubset } from '../fonts/subsets';
import { keptBaseMap } from './base-map';
import { fontsOf, type DossierFonts } from './dossier-fonts';
import { withRegions } from './regions';
import { DOSSIERS, dossierSlugs, fromRoot, parseFiles, readDossierFiles } from './read-dossier';
import { undecidedIn, undecidedReports } from './undecided';
import { untilChanged } from './until-changed';

/**
 * What a dossier's page is made from: however many articles the dossier has, only the first is in the
 * page. The others come when they are asked for, and the geometries with the map.
 */
export interface DossierPage {
	readonly head: DossierHead;
	/** The first article. */
	readonly first: DossierPart;
	/** Measures of every country by ISO 3166-1 alpha-3 code; none where the dossier has no centre. */
	readonly facts: Record<string, CountryFacts>;
	/** ISO 3166-1 alpha-2 codes by alpha-3 code. */
	readonly countryCodes: Record<string, string>;
	/** Whether the site has other dossiers, and a front page that leads to them. */
	readonly hasOthers: boolean;
	/** What its texts are set with beyond what every page has; left out where that is enough. */
	readonly fonts?: readonly FontSubset[];
}

/** A dossier's folder, and that of the boundaries which its facts are measured on. */
export const dossierSources = (slug: string): string[] => [join(DOSSIERS, slug), 'geo/boundaries'];

/** A build goes dossier by dossier, and a site may have hundreds of them: so many are kept. */
export const KEPT_DOSSIERS = 4;

type Reading = ReturnType<typeof read>;

const readKept = untilChanged(
	dossierSources,
	(slug): Reading => readForDrawing(slug) ?? read(slug),
	KEPT_DOSSIERS
);

/** The name of the file in which a build keeps what it has read of a dossier to draw it. */
export const READING = 'reading.v8';

/**
 * What has been read of a dossier, for the process that writes its pages: one page after the other, so
 * that reading each dossier again made the whole build of 200 longer by a fifteenth.
 * @throws DossierError with every problem of the dossier's files
 */
export function serializedReading(slug: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(serialize(readKept(slug)));
}

/** Undefined outside a build. */
function readForDrawing(slug: string): Reading | undefined {
	const kept = keptByBuild(slug, READING);
	return kept && (deserialize(kept) as Reading);
}

function keptByBuild(slug: string, name: string): Buffer | undefined {
	const folder = process.env[DRAWN_FOLDER];
	const file = folder && join(folder, slug, name);
	return file && existsSync(file) ? readFileSync(file) : undefined;
}

function read(slug: string) {
	const { boundaries: topology } = keptBaseMap();
	const { countries } = decodeBoundaries(topology);
	const files = readDossierFiles(slug);
	const dossier = parseFiles(slug, files, { countries: new Set(countries.keys()) });
	const { subsets, warnings } = readFonts(slug);
	const { features, geometries } = separateGeometries(withRegions(dossier.features));
	const { head, parts, contents } = splitDossier({ ...dossier, features });
	const [first] = parts;
	if (first === undefined) throw new Error(`The dossier “${slug}” has no article.`);
	const page: Omit<DossierPage, 'facts' | 'hasOthers'> = {
		head,
		first,
		countryCodes: Object.fromEntries(
			[...countries.values()].map(({ properties: { id, iso2 } }) => [id, iso2])
		),
		...(subsets.length > 0 && { fonts: subsets })
	};
	const told = warningsOf(slug, files, [...crowdedLayers(dossier), ...warnings]);
	return {
		dossier: { ...dossier, features },
		page,
		parts,
		contents,
		geometries,
		told
	};
}

/**
 * How countries lie to the dossier's centre, by ISO 3166-1 alpha-3 code; none where it has no centre.
 * Measuring takes as long as reading the dossier.
 * @throws DossierError with every problem of the dossier's files
 */
export function measureCountries(slug: string): Record<string, CountryFacts> {
	const { centre, features } = readWholeDossier(slug);
	if (centre === undefined) return {};
	const { boundaries } = keptBaseMap();
	return factsOfCountries(boundaries, centre.country, features[centre.line?.layer ?? '']);
}

/**
 * What a dossier's page is made from, but for what is measured.
 * @throws DossierError with every problem of the dossier's files
 */
export function readDossierPage(slug: string): Omit<DossierPage, 'facts'> {
	return { ...readKept(slug).page, hasOthers: dossierSlugs().length > 1 };
}

/**
 * What a dossier's page says of all countries, and what it is set with.
 * @throws DossierError with every problem of the dossier's files
 */
export function readPageGround(slug: string): Pick<DossierPage, 'countryCodes' | 'fonts'> {
	return readKept(slug).page;
}

/**
 * The whole dossier, without geometries.
 * @throws DossierError with every problem of the dossier's files
 */
export function readWholeDossier(slug: string): Dossier {
	return readKept(slug).dossier;
}

/**
 * A part for each article, in reading order.
 * @throws DossierError with every problem of the dossier's files
 */
export function readParts(slug: string): readonly DossierPart[] {
	return readKept(slug).parts;
}

/**
 * Which articles the dossier has, and what they speak of.
 * @throws DossierError with every problem of the dossier's files
 */
export function readContents(slug: string): DossierContents {
	return readKept(slug).contents;
}

/**
 * The dossier's own geometries, which only its map needs.
 * @throws DossierError with every problem of the dossier's files
 */
export function readOwnGeometries(slug: string): OwnGeometries {
	return readKept(slug).geometries;
}

/**
 * The fonts that a dossier's texts need: of its files alone, so that it is quickly said of all dossiers.
 * @throws DossierError where a file cannot be read; SyntaxError where one is no JSON
 */
export const readFonts: (slug: string) => DossierFonts = untilChanged(
	(slug) => [join(DOSSIERS, slug)],
	(slug) => {
		const kept = keptByBuild(slug, FONTS);
		return kept ? (JSON.parse(kept.toString()) as DossierFonts) : fontsOf(readDossierFiles(slug));
	}
);

/** The name of the file in which a build keeps them: the page that leads to all dossiers asks for those of each. */
export const FONTS = 'fonts.json';

/** What its maintainer is to see to, in texts. */
function warningsOf(
	slug: string,
	files: ReadonlyMap<string, string>,
	warnings: readonly Problem[]
): readonly string[] {
	const undecided = undecidedReports(undecidedIn(slug, files));
	const texts = undecided.map((text) => `\nWarning: ${text}\n`);
	if (warnings.length === 0) return texts;
	const named = warnings.map((warning) => fromRoot(slug, warning));
	return [...texts, `Warning, in the dossier “${slug}”:\n${formatProblems(named)}`];
}

const warned = new WeakSet<Reading>();

/**
 * Says to the maintainer alone what of a dossier is to be seen to, once for each time that it has changed.
 * @throws DossierError with every problem of the dossier's files
 */
export function warnOfDossier(slug: string): void {
	const dossier = readKept(slug);
	if (warned.has(dossier)) return;
	warned.add(dossier);
	for (const text of dossier.told) console.warn(text);
}
