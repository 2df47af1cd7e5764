import { describe, expect, it } from 'vitest';
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	sampleFeature,
	type SampleParts
} from '../../../tests/support/sample-dossier';
import { indexDossier } from '../dossier/model/claim-index';
import { joinParts } from '../dossier/model/partial-dossier';
import { splitDossier } from '../dossier/model/split-dossier';
import { groupActors, mentionedActors, type CountryGroups } from './country-groups';

const backwards = (one: string, other: string) => other.localeCompare(one);

function grouped(parts: SampleParts): CountryGroups {
	const { dossier, index } = sampleDossier(parts);
	return groupActors(dossier, index, (one, other) => one.localeCompare(other));
}

const ROSTER = [
	sampleFeature('la-france', { country: 'FRA' }),
	sampleFeature('POL', { country: 'POL' }),
	sampleFeature('ALB', { country: 'ALB' }),
	sampleFeature('nato', {})
];

/** Positions in short: status and countries. */
const placed = ({ byPosition }: CountryGroups) =>
	byPosition.map(({ category, countries }) => ({ status: category.value, countries }));
const listed = ({ listedOnly }: CountryGroups) => listedOnly.flatMap(({ countries }) => countries);

describe('groupActors', () => {
	it('counts a country by its boundary, whatever its feature is called', () => {
		const groups = grouped({
			features: {
				troops: [sampleFeature('the-republic', { country: 'FRA', status: 'signed-intent' })],
				coalition: ROSTER
			}
		});
		expect(placed(groups)).toEqual([{ status: 'signed-intent', countries: ['FRA'] }]);
		expect(listed(groups)).toEqual(['ALB', 'nato', 'POL']);
	});

	it('lists those with one status by name, as it is told', () => {
		const features = {
			troops: ['FRA', 'AUS', 'GBR'].map((country) =>
				sampleFeature(country, { country, status: 'no-commitment' })
			)
		};
		const { dossier, index } = sampleDossier({ features });
		expect(placed(groupActors(dossier, index, backwards))).toEqual([
			{ status: 'no-commitment', countries: ['GBR', 'FRA', 'AUS'] }
		]);
	});

	it('lists whom a claim names elsewhere than on the roster alone', () => {
		const groups = grouped({
			claims: [
				sampleClaim({ id: 'names', actors: ['RUS', 'port-council', 'FRA', 'alliance'] }),
				sampleClaim({ id: 'points', features: ['coalition:POL'] })
			],
			features: { coalition: ROSTER }
		});
		expect(groups).toEqual({
			byPosition: [],
			inDoubt: [],
			alsoMentioned: ['FRA', 'POL', 'RUS'],
			organisations: ['alliance', 'port-council'],
			listedOnly: [{ layer: 'coalition', countries: ['ALB', 'nato'] }]
		});
	});

	it('lists as in doubt whom only an article leaves in doubt that is not loaded', () => {
		const quote = { exact: 'will go', prefix: '', suffix: '' };
		const orphan = { ...quote, id: 'gone', claim: 'doubted', article: 'two' };
		const { dossier } = sampleDossier({
			articles: [sampleArticle('one'), sampleArticle('two')],
			claims: [
				sampleClaim({
					...{ id: 'doubted', article: 'two', actors: ['NOR'], status: 'signed-intent' },
					passages: [],
					orphans: [{ ...orphan, since: '2026-01-20', reason: 'absent' }]
				}),
				sampleClaim({ id: 'named', article: 'two', actors: ['FRA'] })
			]
		});
		const { head, parts } = splitDossier(dossier);
		const opened = joinParts(head, parts.slice(0, 1));
		const groups = groupActors(opened, indexDossier(opened), backwards);
		expect(groups).toMatchObject({ inDoubt: ['NOR'], alsoMentioned: ['FRA'] });
	});

	it('has nobody in a dossier without claims and layers', () => {
		expect(grouped({})).toEqual({
			byPosition: [],
			inDoubt: [],
			alsoMentioned: [],
			organisations: [],
			listedOnly: []
		});
	});
});

describe('mentionedActors', () => {
	it('has those too of whom only articles speak that are not loaded', () => {
		const { dossier, index } = sampleDossier({
			claims: [sampleClaim({ id: 'names', actors: ['FRA'], features: ['places:paris'] })],
			features: { places: [sampleFeature('paris')] },
			whole: { articles: 2, cited: [], claims: { NOR: 3, 'port-council': 1 } }
		});
		expect([...mentionedActors(dossier, index)].sort()).toEqual(['FRA', 'NOR', 'port-council']);
	});
});
