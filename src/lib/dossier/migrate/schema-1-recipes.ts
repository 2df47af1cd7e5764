import type { Folder } from './migrate-folder';
import subject from './schema-1-geography.json' with { type: 'json' };
import { asObject, asObjects, objectIn, type Written } from './written-json';

const RECIPES = 'recipes.json';
const SETTLEMENTS = 'settlements.json';

/**
 * Schema 1 had its recipes by subject, and in code what they did not say: the members of NATO, the side
 * of the line that belts stay on, how long that line is and where it ends. Here all of it becomes the
 * dossier's: recipes.json, rosters.json and checks.json, which takes the place of settlements.json.
 *
 * What is missing or misspelt stays so, for the check of the present schema to report.
 */
export function recipesOfSchema1(folder: Folder): Folder {
	const files = new Map(folder);
	const old = objectIn(files.get(RECIPES));
	if (old !== undefined && old['recipes'] === undefined) {
		files.set(RECIPES, JSON.stringify(migratedRecipes(old, files)));
		if (old['neighbours'] !== undefined) {
			files.set('rosters.json', JSON.stringify({ rosters: [subject.roster] }));
		}
	}
	const settlements = files.get(SETTLEMENTS);
	const known = objectIn(settlements);
	if (settlements !== undefined) files.delete(SETTLEMENTS);
	if (settlements !== undefined && known === undefined) files.set('checks.json', settlements);
	else if (old !== undefined || known !== undefined) {
		const has = layersOfSchema1(files);
		const layers = subject.layers.filter((layer) => has.has(layer));
		files.set('checks.json', JSON.stringify(checksOf(old, known, layers)));
	}
	return files;
}

/** Ids of the layers that a folder has data for, or recipes that make them. */
export function layersOfSchema1(folder: Folder): ReadonlySet<string> {
	const names = [...folder.keys()].filter((name) => name.endsWith('.geojson'));
	const recipes = asObjects(objectIn(folder.get(RECIPES))?.['recipes']);
	return new Set([
		...names.map((name) => name.slice(0, -'.geojson'.length)),
		...recipes.map(({ layer }) => String(layer))
	]);
}

function migratedRecipes(old: Written, folder: Folder): Written {
	const { description, country, date, outline, neighbours, fortifications, monitoring, ...others } =
		old;
	const belts = asObject(fortifications);
	const corridors = asObject(monitoring);
	const dividing = belts || corridors ? dividingLine(folder) : undefined;
	const satellites = corridors?.['satellites'];
	return {
		...others,
		description: satellites === undefined ? description : [description, satellites].join(' '),
		outline,
		...(dividing && { dividingLines: [dividing] }),
		recipes: [
			...neighboursRecipe(asObject(neighbours), country),
			...beltRecipes(belts, country, date),
			...corridorRecipes(corridors, date)
		]
	};
}

function neighboursRecipe(old: Written | undefined, country: unknown): Written[] {
	if (old === undefined) return [];
	const { publishedBorderKilometres, ...others } = old;
	return [{ ...subject.neighbours, of: country, published: publishedBorderKilometres, ...others }];
}

function beltRecipes(old: Written | undefined, country: unknown, date: unknown): Written[] {
	if (old === undefined) return [];
	const { belts, standoffKilometres, gapKilometres, ...others } = old;
	const list = asObjects(belts);
	return list.map(({ along, ...belt }, index) => ({
		...subject.belt,
		date,
		...others,
		...belt,
		along: along === 'contact-line' ? subject.dividingLine.line : [country, along],
		inside: country,
		side: subject.dividingLine.near.id,
		standoffKilometres,
		awayFrom: [subject.dividingLine.line],
		clearOf: list.slice(0, index).map(({ id }) => id),
		gapKilometres
	}));
}

function corridorRecipes(old: Written | undefined, date: unknown): Written[] {
	if (old === undefined) return [];
	// What it says of satellites stands in the description now.
	const { corridors, ...others }: Written = { ...old, satellites: undefined };
	return asObjects(corridors).map(({ means, ...corridor }) => ({
		...subject.corridor,
		date,
		...others,
		properties: { means },
		...corridor
	}));
}

/** The line, closed as the code did: due east of its start, round the south, and due west of its end. */
function dividingLine(folder: Folder): Written {
	const lines = asObjects(objectIn(folder.get('contact-line.geojson'))?.['features']).flatMap(
		({ geometry }) => {
			const { type, coordinates } = asObject(geometry) ?? {};
			return type === 'LineString' && Array.isArray(coordinates)
				? [coordinates as unknown[][]]
				: [];
		}
	);
	const { east, south, west } = subject.outside;
	const { near, far, ...line } = subject.dividingLine;
	const through = [
		[east, lines[0]?.[0]?.[1]],
		[east, south],
		[west, south],
		[west, lines.at(-1)?.at(-1)?.[1]]
	];
	return { ...line, near, far: { ...far, through: lines.length === 0 ? [] : through } };
}

function checksOf(
	recipes: Written | undefined,
	settlements: Written | undefined,
	layers: readonly string[]
): Written {
	const country = recipes?.['country'];
	const { description, date, settlements: list, places, ...others } = settlements ?? {};
	const hasLine = recipes?.['fortifications'] ?? recipes?.['monitoring'];
	return {
		...others,
		description: description ?? 'What the geography is checked against.',
		...(date !== undefined && { date }),
		...(recipes && {
			layers: Object.fromEntries(layers.map((layer) => [layer, { country }]))
		}),
		...(hasLine !== undefined && {
			lines: [
				{
					...subject.line,
					begins: { ...subject.line.begins, at: [country, subject.neighbour] }
				}
			]
		}),
		...(hasLine !== undefined &&
			list !== undefined && {
				sides: [
					{
						line: subject.dividingLine.id,
						country,
						throughKilometres: subject.throughKilometres,
						settlements: Array.isArray(list) ? asObjects(list).map(settlement) : list
					}
				]
			}),
		...(places !== undefined && {
			points: Object.fromEntries(
				Object.entries(asObject(places) ?? {}).map(([id, code]) => [`places:${id}`, code])
			)
		})
	};
}

function settlement({ source, ...others }: Written): Written {
	return source === 'hand' ? others : { ...others, ...(source !== undefined && { source }) };
}
