import { describe, expect, it } from 'vitest';
import type { LegendSection } from '../cartography/legend';
import { indexDossier } from '../dossier/model/claim-index';
import type { Claim, Dossier, LayerFeature } from '../dossier/model/types';
import { firstSentence, sheetContent, type ContentInput } from './content';
import { withChoices } from './sheet-content';
import { sheetWords } from './words';
import { testDossier } from '../../../tests/support/test-dossier';

function claim(id: string, rest: Partial<Claim>): Claim {
	return {
		id,
		article: 'one',
		kind: 'background',
		saidOn: '2026-01-19',
		strength: 'stated',
		actors: [],
		summary: `Summary of ${id}.`,
		features: [],
		passages: [
			{
				id: `${id}-1`,
				claim: id,
				article: 'one',
				block: 3,
				exact: `Words of ${id}`,
				prefix: '',
				suffix: '',
				start: 0,
				end: 5
			}
		],
		...rest
	};
}

function feature(id: string, properties: Partial<LayerFeature['properties']>): LayerFeature {
	return {
		type: 'Feature',
		id,
		geometry: null,
		properties: { basis: 'boundary', source: 'one', date: '2026-01-19', ...properties },
		...(properties.boundary !== undefined && { country: properties.boundary })
	};
}

const dossier: Dossier = {
	...testDossier(),
	slug: 'guarantees',
	title: 'Who would guarantee it?',
	deck: 'As one article tells it',
	language: 'en',
	asOf: '2026-01-19',
	frame: [0, 40, 40, 60],
	visible: ['troops'],
	actors: [],
	sources: [
		{ id: 'roster', title: 'A roster', publisher: 'A paper', date: '2026-01-06' },
		{
			id: 'points',
			title: 'Points',
			publisher: 'A gazetteer',
			date: '2024-12-07',
			licence: 'CC BY 4.0',
			url: 'https://example.org/points'
		}
	],
	articles: [
		{
			id: 'one',
			title: 'The article',
			publisher: null,
			date: '2026-01-19',
			language: 'en',
			body: '',
			blocks: []
		}
	],
	claims: [
		claim('of-the-group', { kind: 'pledge', actors: ['coalition'], features: ['coalition:*'] }),
		claim('threshold', { kind: 'approval', actors: ['FRA'], features: ['troops:FRA'] }),
		claim('intent', {
			kind: 'troop-commitment',
			status: 'signed-intent',
			strength: 'attributed',
			attribution: { name: 'A. Speaker', named: true },
			condition: 'After the war',
			actors: ['FRA'],
			features: ['troops:FRA']
		})
	],
	notes: [],
	features: {
		troops: {
			type: 'FeatureCollection',
			features: [feature('FRA', { boundary: 'FRA', status: 'signed-intent' })]
		},
		coalition: {
			type: 'FeatureCollection',
			features: [
				feature('FRA', { boundary: 'FRA', basis: 'public-record', source: 'roster' }),
				feature('POL', { boundary: 'POL', basis: 'public-record', source: 'roster' })
			]
		},
		fortifications: {
			type: 'FeatureCollection',
			features: [feature('belt', { basis: 'illustrative', source: 'points' })]
		}
	}
};

function legend(layer: LegendSection['layer'], name: string): LegendSection {
	return {
		layer,
		name,
		summary: 'On the basis of this. And more about it.',
		basis: 'Basis',
		isOfBoundaries: false,
		entries: []
	};
}

const names: Readonly<Record<string, string>> = { FRA: 'France', CHE: 'Switzerland' };
const input: ContentInput = {
	dossier,
	index: indexDossier(dossier),
	legend: [legend('troops', 'Troops'), legend('coalition', 'Coalition members')],
	selection: undefined,
	permalink: 'https://example.org/?select=troops:FRA',
	language: 'en',
	words: sheetWords(),
	countryName: (alpha3) => names[alpha3] ?? alpha3
};

describe('sheetContent', () => {
	it('is headed by the finding of the day where nothing is selected', () => {
		const content = sheetContent(input);
		expect(content).toMatchObject({
			subject: '',
			title: 'Troops: Signed intent\u00a0(1)',
			note: 'As one article tells it',
			claims: undefined,
			warning: '',
			permalink: 'https://example.org/?select=troops:FRA'
		});
		expect(content.borderPolicy).toContain('68/262');
		expect(content.credits).toContain('Natural Earth');
	});

	it('numbers the sources of the visible layers, and no others', () => {
		const content = sheetContent(input);
		expect(content.legend.map(({ sources }) => sources)).toEqual([[1], [2]]);
		expect(content.sources.map(({ text }) => text)).toEqual([
			'[1] “The article”, publisher not stated, 19 January 2026.',
			'[2] A roster, A paper, 6 January 2026.'
		]);
	});

	it('names licence and address of a source that has them', () => {
		const content = sheetContent({ ...input, legend: [legend('fortifications', 'Belts')] });
		expect(content.sources).toEqual([
			{
				number: 1,
				text: '[1] Points, A gazetteer, 7 December 2024 (CC BY 4.0).',
				href: 'https://example.org/points'
			}
		]);
	});

	it('prints the claims of the selected country: what it is to do first', () => {
		const content = sheetContent({ ...input, selection: 'troops:FRA' });
		expect(content.subject).toBe('France');
		expect(content.title).toBe('France: Signed intent');
		expect(content.claims?.heading).toBe('France: Signed intent');
		expect(content.claims?.items.map(({ summary }) => summary)).toEqual([
			'Summary of intent.',
			'Summary of threshold.'
		]);
		expect(content.claims?.items[0]).toEqual({
			id: 'intent',
			label: 'Signed intent · according to A. Speaker',
			summary: 'Summary of intent.',
			condition: 'Condition: After the war',
			quotes: ['Words of intent'],
			reference: '[1,\u00a0¶\u00a03]',
			source: 1
		});
	});

	it('says of quotes that the article no longer has that it has not, and names no paragraph', () => {
		const claims = dossier.claims.map((each) =>
			each.id === 'intent'
				? {
						...each,
						passages: [],
						orphans: each.passages.map(({ id, exact }) => ({
							...{ id, exact, prefix: '', suffix: '', claim: each.id, article: 'one' },
							since: '2026-11-22',
							reason: 'ambiguous' as const
						}))
					}
				: each
		);
		const changed = { ...dossier, claims };
		const content = sheetContent({
			...{ ...input, dossier: changed, index: indexDossier(changed) },
			selection: 'troops:FRA'
		});
		expect(content.claims?.items[0]).toMatchObject({
			quotes: [],
			orphans: [
				{
					quote: 'Words of intent',
					standing:
						'Stood in the article until 22 November 2026; whether its present text still has it is not certain.'
				}
			],
			reference: '[1, no certain place in its present text]'
		});
	});

	it('finds the same claims from another layer, and from the base map', () => {
		const claimsOf = (selection: ContentInput['selection']): string[] | undefined =>
			sheetContent({ ...input, selection }).claims?.items.map(({ summary }) => summary);
		expect(claimsOf('coalition:FRA')).toEqual(claimsOf('troops:FRA'));
		expect(claimsOf('countries:FRA')).toEqual(claimsOf('troops:FRA'));
	});

	it.each([
		['countries:CHE', 'Switzerland: Not mentioned'],
		['coalition:POL', 'POL: Not mentioned']
	] as const)(
		'has no claims for %s, which no claim names: what is said of a group is not said of it',
		(selection, title) => {
			const content = sheetContent({ ...input, selection });
			expect(content.claims).toBeUndefined();
			expect(content.title).toBe(title);
		}
	);

	it('warns of every visible layer that is illustrative, whatever is left out', () => {
		const content = sheetContent({
			...input,
			legend: [...input.legend, legend('fortifications', 'Belts')]
		});
		expect(content.warning).toBe('Illustrative, no location has been published: Belts.');
		const bare = withChoices(content, {
			title: 'Mine',
			note: 'Also mine',
			theme: 'light',
			include: { title: false, note: false, legend: false, claims: false }
		});
		expect(bare).toMatchObject({
			title: '',
			note: '',
			swatches: false,
			claims: undefined,
			warning: content.warning,
			legend: content.legend,
			sources: content.sources,
			borderPolicy: content.borderPolicy,
			credits: content.credits
		});
	});

	it('says which source is missing rather than print a sheet without it', () => {
		const features = {
			troops: {
				type: 'FeatureCollection' as const,
				features: [feature('FRA', { source: 'nowhere' })]
			}
		};
		expect(() => sheetContent({ ...input, dossier: { ...dossier, features } })).toThrow(/nowhere/u);
	});
});

describe('firstSentence', () => {
	it.each([
		[
			'About 19 January 2026: approximate. It is not a border.',
			'About 19 January 2026: approximate.'
		],
		['Derived, e.g. from 1.5 km. Then more', 'Derived, e.g. from 1.5 km.'],
		['One sentence only.', 'One sentence only.'],
		['No full stop', 'No full stop']
	])('%s', (text, first) => {
		expect(firstSentence(text)).toBe(first);
	});
});
