/**
 * The second dossier’s positions, held against a timeline that people made by hand from the public
 * record, as far as its three texts tell it. Where the texts give only a year, a change counts from the
 * year’s last day.
 */
import { describe, expect, it } from 'vitest';
import { positionFeatures, statusProperty } from '../../src/lib/dossier/model/positions';
import { parseFiles, readDossierFiles } from '../../src/lib/server/read-dossier';

const SLUG = 'nile-agreement';
const dossier = parseFiles(SLUG, readDossierFiles(SLUG), {});

/** Of every country that has a position in a layer on a day, its statuses. */
function positions(id: string, day: string): Record<string, string> {
	const layer = dossier.layers.find((each) => each.id === id);
	if (layer === undefined) throw new Error(`There is no layer “${id}”.`);
	const { features } = positionFeatures(layer, dossier.positions, day);
	return Object.fromEntries(
		features.map(({ id, properties }) => [String(id), String(properties[statusProperty(layer)])])
	);
}

const signed = 'signed-not-ratified';
const ratified = 'ratified';
const party = 'party-ratified';
const four = { ETH: signed, RWA: signed, TZA: signed, UGA: signed };
const parties = {
	...{ BDI: party, ETH: party, RWA: party, TZA: party, UGA: party },
	...{ SSD: 'party-acceded', KEN: signed, EGY: 'rejects', SDN: 'rejects' }
};

describe('under the Nile treaty', () => {
	it.each([
		['2010-05-13', {}],
		['2010-05-14', { ...four, SSD: 'not-yet-a-state' }],
		['2010-05-18', { ...four, SSD: 'not-yet-a-state' }],
		['2010-05-19', { ...four, KEN: signed, SSD: 'not-yet-a-state' }],
		['2011-02-27', { ...four, KEN: signed, SSD: 'not-yet-a-state' }],
		['2011-02-28', { ...four, KEN: signed, BDI: signed, SSD: 'not-yet-a-state' }],
		['2011-07-08', { ...four, KEN: signed, BDI: signed, SSD: 'not-yet-a-state' }],
		['2011-07-09', { ...four, KEN: signed, BDI: signed }],
		['2013-06-12', { ...four, KEN: signed, BDI: signed }],
		['2013-06-13', { ...four, ETH: ratified, KEN: signed, BDI: signed, EGY: 'rejects' }],
		[
			'2013-12-31',
			{ ...four, ETH: ratified, RWA: ratified, KEN: signed, BDI: signed, EGY: 'rejects' }
		],
		[
			'2015-03-26',
			{
				...{ ETH: ratified, RWA: ratified, TZA: ratified, UGA: signed },
				...{ KEN: signed, BDI: signed, EGY: 'rejects' }
			}
		],
		[
			'2019-12-31',
			{
				...{ ETH: ratified, RWA: ratified, TZA: ratified, UGA: ratified },
				...{ KEN: signed, BDI: signed, EGY: 'rejects' }
			}
		],
		[
			'2023-08-23',
			{
				...{ ETH: ratified, RWA: ratified, TZA: ratified, UGA: ratified },
				...{ KEN: signed, BDI: ratified, EGY: 'rejects' }
			}
		],
		[
			'2024-07-08',
			{
				...{ ETH: ratified, RWA: ratified, TZA: ratified, UGA: ratified },
				...{ KEN: signed, BDI: ratified, SSD: 'accession-voted', EGY: 'rejects' }
			}
		],
		[
			'2024-10-12',
			{
				...{ ETH: ratified, RWA: ratified, TZA: ratified, UGA: ratified, KEN: signed },
				...{ BDI: ratified, SSD: 'accession-voted', EGY: 'rejects', SDN: 'rejects' }
			}
		],
		['2024-10-13', parties],
		['2024-10-14', { ...parties, COD: 'negotiated-not-signed', ERI: 'observer' }],
		['2025-09-10', { ...parties, COD: 'negotiated-not-signed', ERI: 'observer' }]
	])('on %s', (day, expected) => {
		expect(positions('agreement', day)).toEqual(expected);
	});
});

const principles = { EGY: 'signed-principles', ETH: 'signed-principles', SDN: 'signed-principles' };
const draft = {
	...{ EGY: 'initialled-draft', SDN: 'attended-not-initialled', ETH: 'stayed-away' },
	USA: 'observer-or-mediator'
};
const hosted = { USA: 'observer-or-mediator', COD: 'host-of-talks' };

describe('on the dam', () => {
	it.each([
		['2011-04-01', {}],
		['2011-04-02', { ETH: 'builds-dam' }],
		['2015-03-22', { ETH: 'builds-dam' }],
		['2015-03-23', principles],
		['2020-02-27', principles],
		['2020-02-28', draft],
		['2021-04-06', { ...draft, ...hosted }],
		['2021-09-16', { ...draft, ...hosted, ETH: 'refuses-claims' }],
		['2023-01-26', { ...draft, ...hosted, ETH: 'refuses-claims', SDN: 'declares-agreement' }],
		[
			'2023-12-19',
			{ ...hosted, EGY: 'talks-ended', ETH: 'talks-ended', SDN: 'declares-agreement' }
		],
		[
			'2024-09-01',
			{ ...hosted, EGY: 'objects-to-dam', ETH: 'talks-ended', SDN: 'declares-agreement' }
		],
		[
			'2025-09-02',
			{ ...hosted, EGY: 'objects-to-dam', ETH: 'talks-ended', SDN: 'declares-agreement' }
		],
		['2025-09-03', { ...hosted, EGY: 'objects-to-dam', ETH: 'talks-ended', SDN: 'objects-to-dam' }],
		[
			'2025-09-09',
			{
				...{ ...hosted, EGY: 'objects-to-dam', ETH: 'runs-dam', SDN: 'objects-to-dam' },
				...{ KEN: 'offers-to-buy', SSD: 'attended-opening' }
			}
		]
	])('on %s', (day, expected) => {
		expect(positions('dam-positions', day)).toEqual(expected);
	});
});

it('never places a state outside the basin under the treaty', () => {
	const countries = dossier.positions
		.filter(({ layer }) => layer === 'agreement')
		.map(({ country }) => country);
	expect([...new Set(countries)].sort()).toEqual([
		'BDI',
		'COD',
		'EGY',
		'ERI',
		'ETH',
		'KEN',
		'RWA',
		'SDN',
		'SSD',
		'TZA',
		'UGA'
	]);
});
