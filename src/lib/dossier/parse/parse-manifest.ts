import * as v from 'valibot';
import { checkDeclarations } from '../check/check-declarations';
import { checkSchema } from '../check/check-schema';
import { checkDuplicates, checkKnown, written, writtenIds } from '../check/known-ids';
import { layerSchema, type LayerDeclaration } from '../model/declarations';
import { parseJson } from './parse-json';
import { jsonPath, type Report } from '../check/report';
import { dossierFileSchema } from '../model/schema';

export const MANIFEST = 'dossier.json';

export interface Manifest {
	/** As written; undefined where it is no JSON. */
	readonly raw: unknown;
	/** Undefined where anything has been reported. */
	readonly value: v.InferOutput<typeof dossierFileSchema> | undefined;
	/** The declarations of layers that can be read. */
	readonly layers: readonly LayerDeclaration[];
}

/** `dossier.json`: reports what is wrong in it by itself. */
export function parseManifest(text: string | undefined, report: Report): Manifest {
	if (text === undefined) {
		report('', 'The file is missing.', 'Add it: it names the dossier, its articles and sources.');
		return { raw: undefined, value: undefined, layers: [] };
	}
	const raw = parseJson(text, report);
	if (raw === undefined) return { raw, value: undefined, layers: [] };
	const value = checkSchema(dossierFileSchema, raw, report);
	for (const [key, what] of [
		['actors', 'an actor'],
		['sources', 'a source']
	] as const) {
		checkDuplicates(listed(raw, key, 'id'), what, report);
	}
	checkDuplicates(listed(raw, 'articles'), 'an article', report);
	checkSourceNames(raw, report);
	const declared = writtenIds(written(raw, 'layers'));
	for (const [id, ...steps] of listed(raw, 'visible')) {
		if (typeof id === 'string') checkKnown(id, declared, 'layer', jsonPath(...steps), report);
	}
	checkFrame(written(raw, 'frame'), report);
	if (value !== undefined) checkDeclarations(value, report);
	return { raw, value, layers: readable(written(raw, 'layers')) };
}

/** The declarations that are right: what is wrong with the others has been reported. */
function readable(list: unknown): LayerDeclaration[] {
	if (!Array.isArray(list)) return [];
	return (list as unknown[]).flatMap((item) => {
		const { success, output } = v.safeParse(layerSchema, item);
		return success ? [output] : [];
	});
}

type ListedId = [id: unknown, key: string, index: number, ...rest: string[]];

/** Items of one of the file's lists, or one key of each, with their places. */
function listed(raw: unknown, key: string, idKey?: string): ListedId[] {
	const list = written(raw, key);
	if (!Array.isArray(list)) return [];
	return list.map((item: unknown, index) =>
		idKey === undefined ? [item, key, index] : [written(item, idKey), key, index, idKey]
	);
}

/** A feature names its source by one word, be it a source or an article. */
function checkSourceNames(raw: unknown, report: Report): void {
	const articles = written(raw, 'articles');
	if (!Array.isArray(articles)) return;
	for (const [id, , index] of listed(raw, 'sources', 'id')) {
		if (!articles.includes(id)) continue;
		report(
			`sources[${index}].id`,
			`“${String(id)}” is also the id of an article.`,
			'Choose another id for the source; an article is a source by its own id.'
		);
	}
}

function checkFrame(frame: unknown, report: Report): void {
	if (!Array.isArray(frame) || frame.length !== 4) return;
	const [west, south, east, north] = frame as unknown[];
	if (![west, south, east, north].every((degrees) => typeof degrees === 'number')) return;
	if (Number(west) >= Number(east) || Number(south) >= Number(north)) {
		report(
			'frame',
			'The frame is empty or turned round.',
			'Write [west, south, east, north] in degrees, with west < east and south < north.'
		);
	}
}
