import type { Report } from '../check/report';

/**
 * The files by the names that are looked for. One that is there under almost such a name is reported,
 * as the cause of all that would be missed, and taken for it: in other letters (`Claims.json`), with
 * another ending (`places.json` for a layer), or with one more (`claims.json.txt`).
 *
 * @param files text by path
 * @param wanted the names that are looked for
 */
export function withRightNames(
	files: ReadonlyMap<string, string>,
	wanted: readonly string[],
	reportOn: (file: string) => Report
): ReadonlyMap<string, string> {
	const result = new Map(files);
	for (const name of wanted) {
		if (files.has(name)) continue;
		const found = [...result].find(
			([other]) => !wanted.includes(other) && plain(other) === plain(name)
		);
		if (found === undefined) continue;
		const [other, text] = found;
		reportOn(name)('', `There is no file of this name, but “${other}”.`, `Rename it “${name}”.`);
		result.delete(other);
		result.set(name, text);
	}
	return result;
}

/** A name without what is easily got wrong. */
function plain(name: string): string {
	return name
		.toLowerCase()
		.replace(/\.txt$/, '')
		.replace(/\.geojson$/, '.json');
}
