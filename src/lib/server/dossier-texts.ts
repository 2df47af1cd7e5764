import { articleParts } from '../dossier/parse/article';
import { MANIFEST } from '../dossier/parse/parse-manifest';

/** A text of a dossier's files, and where it stands. */
export interface PlacedText {
	/** From the dossier's folder. */
	readonly file: string;
	/** Of a value in JSON: `claims[2].summary`; of an article: `line 7`. */
	readonly path: string;
	readonly text: string;
}

/** What recipes and checks of the geography say is for editors, and read by what derives and checks it. */
const SEEN = /^(dossier|claims)\.json$|\.(geojson|md)$/u;

/**
 * Every text of a dossier's files that people may see: the values of its JSON, the lines of its articles.
 * @param files texts by path from the dossier's folder, which have been parsed already
 */
export function* textsOf(files: ReadonlyMap<string, string>): Generator<PlacedText> {
	for (const [file, content] of files) {
		if (!SEEN.test(file)) continue;
		if (/\.(geo)?json$/u.test(file)) yield* valuesIn(JSON.parse(content), file, '');
		else {
			for (const [index, text] of content.split('\n').entries()) {
				yield { file, path: `line ${index + 1}`, text };
			}
		}
	}
}

function* valuesIn(value: unknown, file: string, path: string): Generator<PlacedText> {
	if (typeof value === 'string') yield { file, path, text: value };
	else if (Array.isArray(value)) {
		// Coordinates are most of what stands in a file of geometries.
		for (const [index, item] of value.entries()) {
			if (typeof item !== 'number') yield* valuesIn(item, file, `${path}[${index}]`);
		}
	} else if (typeof value === 'object' && value !== null) {
		for (const [key, item] of Object.entries(value)) {
			yield* valuesIn(item, file, path === '' ? key : `${path}.${key}`);
		}
	}
}

/**
 * The languages (BCP 47) that a dossier's texts are in: those of its articles, in their order, and its own.
 * @param files texts by path from the dossier's folder
 */
export function languagesOf(files: ReadonlyMap<string, string>): string[] {
	const found = [...files].flatMap(([file, content]) => {
		if (file.endsWith('.md')) {
			return /^language:\s*["']?([\w-]+)/mu.exec(articleParts(content)?.yaml ?? '')?.[1] ?? [];
		}
		return file === MANIFEST ? ((JSON.parse(content) as { language?: string }).language ?? []) : [];
	});
	return [...new Set(found)];
}
