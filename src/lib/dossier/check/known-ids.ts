import { isObject } from './check-schema';
import { suggestion } from './nearest';
import { jsonPath, shorten, type Report } from './report';

/**
 * The words that exist, by which references are checked. A set is undefined where the file that
 * would say so cannot be read: then references to it are not doubted, or one defect would bring a
 * hundred others.
 */
export interface Known {
	readonly articles: ReadonlySet<string> | undefined;
	readonly actors: ReadonlySet<string> | undefined;
	readonly sources: ReadonlySet<string> | undefined;
	/** ISO 3166-1 alpha-3. */
	readonly countries: ReadonlySet<string> | undefined;
	/** Ids of the dossier's layers. */
	readonly layers: ReadonlySet<string> | undefined;
	readonly kinds: ReadonlySet<string> | undefined;
	readonly statuses: ReadonlySet<string> | undefined;
	/** Layers of positions, whose features follow from the claims: statuses by layer id. */
	readonly scales: ReadonlyMap<string, readonly string[]>;
	/** Feature ids by layer id; undefined for a layer whose file cannot be read. */
	readonly features: ReadonlyMap<string, ReadonlySet<string> | undefined>;
}

/**
 * The ids of a list of objects as they are written, whether or not the objects are otherwise
 * right: what refers to a defective one is not itself defective. Undefined where there is no list
 * or one of them has no id, so that it cannot be said which ids exist.
 */
export function writtenIds(list: unknown): ReadonlySet<string> | undefined {
	if (!Array.isArray(list)) return undefined;
	const ids = list.map((item: unknown) => written(item, 'id'));
	return ids.every((id) => typeof id === 'string') ? new Set(ids) : undefined;
}

/** The value of a key, or undefined where the value is no object or has no such key of its own. */
export function written(value: unknown, key: string): unknown {
	return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * Reports every id of a list that stands in it before.
 *
 * @param what the thing that has the id, as a word with its article: “a claim”
 */
export function checkDuplicates(
	ids: Iterable<readonly [id: unknown, ...steps: (string | number)[]]>,
	what: string,
	report: Report
): void {
	const firstPlaces = new Map<string, string>();
	for (const [id, ...steps] of ids) {
		if (typeof id !== 'string') continue;
		const path = jsonPath(...steps);
		const first = firstPlaces.get(id);
		if (first === undefined) firstPlaces.set(id, path);
		else
			report(
				path,
				`“${shorten(id)}” is already the id of ${what} (${first}).`,
				'Choose another id; or keep one of the two, where one is a copy.',
				{ cause: `An id is already that of ${what}.` }
			);
	}
}

/** Reports a word that is not among the known ones; an undefined set knows every word. */
export function checkKnown(
	word: string,
	known: ReadonlySet<string> | undefined,
	what: string,
	path: string,
	report: Report
): void {
	if (known === undefined || known.has(word)) return;
	report(path, `There is no ${what} “${shorten(word)}”.`, suggestion(word, known));
}

/** Codes of ISO 3166-1 without a boundary on the map, with the state that the ground is part of there. */
const PART_OF: ReadonlyMap<string, string | undefined> = new Map([
	...['GLP', 'GUF', 'MTQ', 'MYT', 'REU'].map((code) => [code, 'FRA'] as const),
	...['BVT', 'SJM'].map((code) => [code, 'NOR'] as const),
	['ALA', 'FIN'],
	['BES', 'NLD'],
	['ATA', undefined]
]);

/**
 * Reports a code that is no country's on the map. What is a country's code elsewhere is not taken for
 * a misspelling of another.
 */
export function checkCountry(
	code: string,
	countries: ReadonlySet<string> | undefined,
	path: string,
	report: Report
): void {
	if (countries === undefined || countries.has(code)) return;
	if (!PART_OF.has(code)) {
		checkKnown(code, countries, 'country', path, report);
		return;
	}
	const state = PART_OF.get(code);
	report(
		path,
		`“${code}” has no boundary of its own on the map.`,
		state === undefined
			? 'The map leaves it out: name it in words, not as a country.'
			: `It is drawn as part of ${state}: write ${state}, and say in words which part is meant.`
	);
}
