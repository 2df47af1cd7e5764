import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { ANNOTATION_CONTEXT } from '../../../tests/fixtures/annotation-context';
import claimsFile from '../../../geo/dossiers/ukraine-guarantees/claims.json' with { type: 'json' };
import type { Dossier } from '../dossier/model/types';
import { annotations } from './annotations';
import { testInput, withOrphans } from '../../../tests/support/export-input';

interface Selector {
	readonly type: string;
	readonly exact?: string;
	readonly start?: number;
	readonly end?: number;
}
interface Target {
	readonly source: { readonly id: string };
	readonly selector: readonly [quote: Selector, position: Selector];
}
interface Annotation {
	readonly id: string;
	readonly type: string;
	readonly motivation: string;
	readonly body: Record<string, unknown> | Record<string, unknown>[];
	readonly target: Target | Target[];
}
interface Collection {
	readonly '@context': string;
	readonly id: string;
	readonly type: string;
	readonly total: number;
	readonly first: {
		readonly type: string;
		readonly partOf: string;
		readonly startIndex: number;
		readonly items: readonly Annotation[];
	};
}

const input = testInput();
const body = input.dossier.articles[0]?.body ?? '';
const read = (text: string) => JSON.parse(text) as Collection;
const collection = read(annotations(input));
const { items } = collection.first;
const page = 'https://example.org/maps/ukraine-guarantees';

/** Only what stands in the test is loaded: a test asks nothing of the network. */
function documentLoader(url: string) {
	if (url !== 'http://www.w3.org/ns/anno.jsonld') {
		return Promise.reject(new Error(`Nothing may be loaded from ${url}.`));
	}
	return Promise.resolve({ documentUrl: url, document: ANNOTATION_CONTEXT });
}

function targetsOf({ target }: Annotation): Target[] {
	return Array.isArray(target) ? target : [target];
}

describe('annotations', () => {
	// https://www.w3.org/TR/annotation-model/#annotation-collection and #annotations
	it('keeps the structure that the model asks for', () => {
		expect(collection).toMatchObject({
			'@context': 'http://www.w3.org/ns/anno.jsonld',
			type: 'AnnotationCollection',
			total: items.length,
			first: { type: 'AnnotationPage', partOf: collection.id, startIndex: 0 }
		});
		for (const item of items) {
			expect(item.type).toBe('Annotation');
			expect(targetsOf(item).length).toBeGreaterThan(0);
			expect(URL.canParse(item.id)).toBe(true);
		}
		expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
	});

	it('selects orphans by their words alone, in the text as it was until they were lost', () => {
		const orphaned = read(annotations(testInput(withOrphans()))).first.items;
		for (const [id, exact] of [
			[
				'#claim-france-uk-commit-troops',
				'France and the UK committed to deploying troops to Ukraine in a postwar context'
			],
			['#note-committed-or-intent', 'committed to deploying troops']
		] as const) {
			const item = orphaned.find((each) => each.id.endsWith(id));
			const [target] = item ? targetsOf(item) : [];
			expect(target).toMatchObject({
				// https://www.w3.org/TR/annotation-model/#time-state
				state: {
					type: 'TimeState',
					sourceDateStart: '2026-01-19T00:00:00Z',
					sourceDateEnd: '2026-11-22T00:00:00Z'
				}
			});
			expect(target?.selector).toEqual([
				expect.objectContaining({ type: 'TextQuoteSelector', exact })
			]);
		}
		expect(orphaned).toHaveLength(items.length);
	});

	it('has every claim, then every editor’s note', () => {
		expect(items.map(({ id }) => id)).toEqual([
			...claimsFile.claims.map(({ id }) => `${page}#claim-${id}`),
			...claimsFile.notes.map(({ id }) => `${page}#note-${id}`)
		]);
	});

	it('says when a claim was said, of which days it speaks, and which it has to do with', () => {
		const [first, second, ...others] = input.dossier.claims;
		if (first === undefined || second === undefined) throw new Error('There are no two claims.');
		const later = {
			...{ ...second, saidOn: '2026-01-20', validFrom: '2026-02-01' },
			links: [{ type: 'updates' as const, claim: first.id }]
		};
		const claims = [first, later, ...others];
		const dossier = { ...input.dossier, asOf: '2026-02-01', claims };
		const [one, other] = read(annotations(testInput(dossier))).first.items;
		expect(one).toMatchObject({ 'dcterms:date': '2026-01-19' });
		expect(one?.body).toContainEqual(
			expect.objectContaining({ value: 'Superseded on 1 February 2026' })
		);
		expect(other).toMatchObject({
			'dcterms:date': '2026-01-20',
			'dcterms:temporal': '2026-02-01/..',
			'dcterms:relation': [{ id: `${page}#claim-${first.id}` }]
		});
	});

	it('is linked data: every word stands for a term, and all of it becomes RDF', async () => {
		const document = JSON.parse(annotations(input)) as jsonld.JsonLdDocument;
		// Safe: what has no meaning as linked data is an error, where it would be passed over.
		const options = { documentLoader, safe: true, format: 'application/n-quads' as const };
		const quads = String(await jsonld.toRDF(document, options)).split('\n');
		const count = (predicate: string, object = '') =>
			quads.filter((quad) => quad.includes(` <${predicate}> ${object}`)).length;
		const oa = 'http://www.w3.org/ns/oa#';
		const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
		const passages = claimsFile.claims.flatMap((claim) => claim.passages).length;
		expect(count(type, `<${oa}Annotation>`)).toBe(items.length);
		expect(count(`${oa}hasTarget`)).toBe(passages + claimsFile.notes.length);
		expect(count(type, `<${oa}TextQuoteSelector>`)).toBe(passages + claimsFile.notes.length);
		expect(count(type, `<${oa}TextPositionSelector>`)).toBe(passages + claimsFile.notes.length);
		expect(count(`${oa}motivatedBy`, `<${oa}describing>`)).toBe(claimsFile.claims.length);
		expect(count('http://www.w3.org/ns/activitystreams#totalItems', `"${items.length}"`)).toBe(1);
	});

	it('selects the same words by position as by quotation', () => {
		const characters = [...body];
		for (const target of items.flatMap(targetsOf)) {
			const [quote, position] = target.selector;
			expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact);
			expect(target.source.id).toBe(`${page}/articles/${input.dossier.articles[0]?.id ?? ''}.txt`);
		}
	});

	it('counts code points, not the code units that JavaScript counts in', () => {
		// U+1D11E is one code point and two code units.
		const moved = read(annotations(testInput(behindClef(input.dossier)))).first.items.flatMap(
			targetsOf
		);
		const before = items.flatMap(targetsOf);
		for (const [index, { selector }] of moved.entries()) {
			const [, was] = before[index]?.selector ?? [];
			expect(selector[1]).toMatchObject({ start: (was?.start ?? 0) + 1, end: (was?.end ?? 0) + 1 });
		}
	});

	it('says nothing of when it was made, which nobody has recorded', () => {
		expect(annotations(input)).not.toMatch(/"created"|"modified"|"generated"/);
	});

	it('tells who vouches for a claim, and what it depends on', () => {
		const found = items.find(({ id }) => id.endsWith('#claim-germany-bundestag-must-approve'));
		expect(found?.body).toEqual(
			expect.arrayContaining([
				expect.objectContaining({ value: 'approval-needed', purpose: 'classifying' }),
				expect.objectContaining({ value: 'Approval needed: The Bundestag, for the deployment' }),
				expect.objectContaining({ source: `${page}?select=troops:DEU`, purpose: 'linking' })
			])
		);
	});
});

/** The dossier with a musical clef before its article's first word. */
function behindClef(dossier: Dossier): Dossier {
	const shift = <Placed extends { start: number; end: number }>(placed: Placed): Placed => ({
		...placed,
		start: placed.start + 2,
		end: placed.end + 2
	});
	return {
		...dossier,
		articles: dossier.articles.map((article) => ({ ...article, body: `𝄞${article.body}` })),
		claims: dossier.claims.map((claim) => ({ ...claim, passages: claim.passages.map(shift) })),
		notes: dossier.notes.map(shift)
	};
}
