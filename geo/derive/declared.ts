import { written, writtenIds } from '../../src/lib/dossier/check/known-ids';
import type { LayerDeclaration } from '../../src/lib/dossier/model/declarations';
import { MANIFEST, parseManifest } from '../../src/lib/dossier/parse/parse-manifest';

/** What a dossier's own file says that recipes and checks refer to; what is wrong in it, its parser tells. */
export interface Declared {
	/** Ids of its layers; undefined where they cannot be read, and are not doubted. */
	readonly layerIds: ReadonlySet<string> | undefined;
	/** The declarations that can be read. */
	readonly layers: readonly LayerDeclaration[];
	/** Ids of its sources. */
	readonly sources: ReadonlySet<string> | undefined;
	/** Ids of all that a feature can name as its source: sources and articles. */
	readonly sourcesOfFeatures: ReadonlySet<string> | undefined;
}

/** @param files text by name, of the present schema, as `migrateFolder` gives them */
export function declaredIn(files: ReadonlyMap<string, string>): Declared {
	const text = files.get(MANIFEST);
	if (text === undefined) {
		return {
			layerIds: undefined,
			layers: [],
			sources: undefined,
			sourcesOfFeatures: undefined
		};
	}
	const { raw, layers } = parseManifest(text, () => undefined);
	const sources = writtenIds(written(raw, 'sources'));
	const articles = written(raw, 'articles');
	return {
		layerIds: writtenIds(written(raw, 'layers')),
		layers,
		sources,
		sourcesOfFeatures:
			sources && Array.isArray(articles)
				? new Set([...sources, ...(articles as unknown[]).map(String)])
				: undefined
	};
}
