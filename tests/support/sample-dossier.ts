import { indexDossier, type DossierIndex } from '../../src/lib/dossier/model/claim-index';
import { testDossier } from './test-dossier';
import type {
	Article,
	Claim,
	Dossier,
	LayerFeature,
	Passage,
	PlacedNote
} from '../../src/lib/dossier/model/types';

/** What a sample is made of: a test gives what it speaks of, and nothing else. */
export interface SampleParts extends Partial<Omit<Dossier, 'features'>> {
	/** Features by the id of their layer. */
	readonly features?: Readonly<Record<string, readonly LayerFeature[]>>;
}

/** A dossier that holds what a test gives it, in the real one's words and layers, with an index of it. */
export function sampleDossier({ features = {}, ...parts }: SampleParts = {}): {
	readonly dossier: Dossier;
	readonly index: DossierIndex;
} {
	const dossier: Dossier = {
		slug: 'sample',
		title: 'Sample',
		deck: 'Of what a test speaks of.',
		language: 'en',
		asOf: '2026-01-19',
		frame: [-10, 35, 40, 60],
		visible: [],
		articles: [],
		actors: [],
		sources: [],
		claims: [],
		notes: [],
		...declarations(),
		positions: [],
		saidOn: [],
		features: Object.fromEntries(
			Object.entries(features).map(([layer, of]) => [
				layer,
				{ type: 'FeatureCollection' as const, features: [...of] }
			])
		),
		...parts
	};
	return { dossier, index: indexDossier(dossier) };
}

/** What the real dossier declares. */
function declarations(): Pick<Dossier, 'schema' | 'vocabulary' | 'layers' | 'borders' | 'credits'> {
	const { schema, vocabulary, layers, borders, credits } = testDossier();
	return { schema, vocabulary, layers, borders, credits };
}

/** An article of The Post of 19 January 2026, without text unless it is given some. */
export function sampleArticle(id: string, parts: Partial<Article> = {}): Article {
	return {
		id,
		title: `The ${id}`,
		publisher: 'The Post',
		date: '2026-01-19',
		language: 'en',
		body: '',
		blocks: [],
		...parts
	};
}

/** A claim that the article `letter` makes in its own voice; it names nobody unless it is told to. */
export function sampleClaim(parts: Partial<Claim> & Pick<Claim, 'id'>): Claim {
	return {
		article: 'letter',
		kind: 'background',
		strength: 'stated',
		actors: [],
		summary: `What ${parts.id} says.`,
		features: [],
		passages: [],
		saidOn: '2026-01-19',
		...parts
	};
}

/** A passage from an offset to another; of the article `letter` and its first block unless it is told otherwise. */
export function samplePassage(
	id: string,
	start: number,
	end: number,
	parts: Partial<Passage> = {}
): Passage {
	const quote = { exact: '', prefix: '', suffix: '' };
	return { id, claim: id, article: 'letter', block: 1, ...quote, start, end, ...parts };
}

/** An editor's note on what stands from an offset to another; of the article `letter` unless it is told otherwise. */
export function sampleNote(
	id: string,
	start: number,
	end: number,
	parts: Partial<PlacedNote> = {}
): PlacedNote {
	const quote = { exact: '', prefix: '', suffix: '' };
	return { id, article: 'letter', block: 1, quote, text: `On ${id}.`, start, end, ...parts };
}

/** A feature without a geometry; a country where it is given one. */
export function sampleFeature(
	id: string,
	{ country, ...properties }: Readonly<Record<string, unknown>> & { readonly country?: string } = {}
): LayerFeature {
	return {
		type: 'Feature',
		id,
		geometry: null,
		properties: { basis: 'boundary', source: 'letter', date: '2026-01-19', ...properties },
		...(country !== undefined && { country })
	};
}
