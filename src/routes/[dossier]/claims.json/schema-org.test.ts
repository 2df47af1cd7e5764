import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { readDrawnDossier } from '$lib/server/drawn-dossier';
import { claimRecords, datasetRecord, inPage } from '$lib/data-export/schema-org';

/**
 * Which properties schema.org gives which type, inherited ones included: from the pages
 * https://schema.org/Dataset, /Claim, /Quotation, /NewsArticle, /DefinedTerm and so on.
 */
const CREATIVE_WORK = [
	'about',
	'citation',
	'creator',
	'creditText',
	'dateModified',
	'datePublished',
	'headline',
	'inLanguage',
	'isAccessibleForFree',
	'isPartOf',
	'keywords',
	'license',
	'publisher',
	'spatialCoverage',
	'text'
];
const THING = ['name', 'description', 'url'];
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
	Dataset: [...THING, ...CREATIVE_WORK, 'distribution'],
	Claim: [...THING, ...CREATIVE_WORK, 'appearance', 'claimInterpreter', 'firstAppearance'],
	Quotation: [...THING, ...CREATIVE_WORK],
	NewsArticle: [...THING, ...CREATIVE_WORK],
	DataDownload: [...THING, ...CREATIVE_WORK, 'contentUrl', 'encodingFormat'],
	DefinedTerm: [...THING, 'termCode', 'inDefinedTermSet'],
	Place: [...THING, 'geo'],
	GeoShape: [...THING, 'box'],
	Organization: THING,
	Thing: THING
};

type Node = Record<string, unknown>;

function nodesIn(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesIn);
	if (typeof value !== 'object' || value === null) return [];
	const inner = Object.values(value).flatMap(nodesIn);
	return '@type' in value ? [value as Node, ...inner] : inner;
}

const SITE = 'https://maps.example/';
const drawn = readDrawnDossier('ukraine-guarantees');
const { dossier } = drawn;
const claims = claimRecords({ ...drawn, features: dossier.features, site: SITE });
const dataset = datasetRecord(dossier, SITE);

describe('what search engines are told', () => {
	it('uses the words of schema.org for what they are there for', () => {
		const nodes = nodesIn([claims, dataset]);
		expect(nodes.length).toBeGreaterThan(50);
		for (const node of nodes) {
			const known = PROPERTIES[String(node['@type'])];
			const used = Object.keys(node).filter((name) => !name.startsWith('@'));
			expect(used.filter((name) => known?.includes(name) !== true)).toEqual([]);
		}
	});

	it('has each claim with its article, its quote word for word and its status', async () => {
		const [france] = dossier.claims.filter(
			({ actors, status }) => actors.includes('FRA') && status
		);
		const expanded = await jsonld.expand(
			// The vocabulary itself: a test fetches nothing.
			{ ...claims, '@context': { '@vocab': 'https://schema.org/' } } as jsonld.JsonLdDocument
		);
		const claim = expanded.find(({ '@id': id }) => String(id).endsWith(`#claim-${france?.id}`));
		const text = JSON.stringify(claim);
		expect(claim?.['@type']).toEqual(['https://schema.org/Claim']);
		expect(text).toContain(JSON.stringify(france?.passages[0]?.exact));
		expect(claim?.['https://schema.org/appearance']).toEqual([
			{ '@id': `${SITE}ukraine-guarantees/articles/${france?.passages[0]?.article}.txt` }
		]);
		expect(text).toContain(`"https://schema.org/termCode":[{"@value":"${france?.status}"}]`);
	});

	it('ends no element of the page that it stands in', () => {
		const hostile = datasetRecord({ ...dossier, title: '</script><script>alert(1)' }, SITE);
		expect(inPage(hostile)).not.toContain('<');
		expect((JSON.parse(inPage(hostile)) as Node)['name']).toBe('</script><script>alert(1)');
	});
});
