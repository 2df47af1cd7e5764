/** The files of a new dossier, by path from its folder. */
export type NewDossier = ReadonlyMap<string, string>;

/**
 * A dossier to begin with: one article of one sentence, one claim with its passage, a layer of
 * positions and one of places. It passes the check as it is, and shows.
 *
 * @param slug the folder's name
 * @param day ISO 8601 date that it describes
 */
export function newDossier(slug: string, day: string): NewDossier {
	return new Map([
		['dossier.json', json(manifest(slug, day))],
		['claims.json', json(CLAIMS)],
		['articles/first-article.md', article(day)],
		['places.geojson', places(day)]
	]);
}

function json(value: unknown): string {
	return `${JSON.stringify(value, undefined, '\t')}\n`;
}

const article = (day: string): string => `---
title: The first article
publisher: null
date: ${day}
language: en
---
Replace this text by that of your article. The minister in Bern said that Switzerland would take part.
`;

const CLAIMS = {
	claims: [
		{
			id: 'switzerland-takes-part',
			article: 'first-article',
			kind: 'announcement',
			status: 'agrees',
			strength: 'attributed',
			attribution: { name: 'the minister', named: false },
			actors: ['CHE'],
			summary: 'Switzerland is said to take part.',
			features: ['places:bern'],
			passages: [{ id: 'switzerland-takes-part-1', exact: 'Switzerland would take part' }]
		}
	],
	notes: []
};

function manifest(slug: string, day: string): object {
	return {
		schema: 2,
		slug,
		title: 'A new dossier',
		deck: 'One line that says what it is about',
		language: 'en',
		asOf: day,
		frame: [5, 45, 12, 48.5],
		visible: ['positions', 'places'],
		articles: ['first-article'],
		borders: { policy: 'Borders: as Natural Earth draws them.' },
		credits: 'Boundaries: Natural Earth (public domain).',
		vocabulary: {
			subjects: [
				{ id: 'decision', label: 'Decision', colour: 'blue' },
				{ id: 'context', label: 'Context', colour: 'grey' }
			],
			kinds: [
				{ id: 'announcement', subject: 'decision', label: 'Announcement' },
				{ id: 'setting', subject: 'context', label: 'Context' }
			],
			statuses: [
				{ id: 'agrees', label: 'Agrees', meaning: 'Said so; nothing has been signed.' },
				{ id: 'refuses', label: 'Refuses', meaning: 'Said that it will not.' }
			]
		},
		layers: [
			{
				id: 'positions',
				kind: 'positions',
				name: 'Positions',
				summary: 'What the articles say of each country. A statement is not yet an act.',
				categories: [
					{ value: 'agrees', look: 'solid', colour: 'blue' },
					{ value: 'refuses', look: 'barred', colour: 'vermilion' }
				],
				none: {
					label: 'Not mentioned',
					meaning: 'The articles do not speak of it. That is not a refusal.',
					unplaced: 'In the articles, without a position',
					legend: 'No position in the articles'
				},
				label: {
					text: '{name}\n{category}',
					fromZoom: 2.5,
					size: 12,
					colour: 'ink',
					placement: 'point',
					replacesCountryName: true
				}
			},
			{
				id: 'places',
				kind: 'points',
				name: 'Places',
				summary: 'Places that the articles name.',
				categories: [{ value: 'place', label: 'Place', look: 'disc', colour: 'charcoal' }],
				label: { text: '{name}', fromZoom: 3, size: 12, colour: 'charcoal', placement: 'point' }
			}
		],
		actors: [],
		sources: [
			{
				id: 'geonames',
				title: 'Places with more than 1,000 inhabitants',
				publisher: 'GeoNames',
				date: day,
				licence: 'CC BY 4.0',
				url: 'https://www.geonames.org/'
			}
		]
	};
}

/** Laid out as `npm run geo:derive` does it: a property a line, a geometry on one. */
const places = (day: string): string => `{
	"type": "FeatureCollection",
	"features": [
		{
			"type": "Feature",
			"id": "bern",
			"properties": {
				"name": "Bern",
				"basis": "public-record",
				"source": "geonames",
				"date": "${day}"
			},
			"geometry": {"type":"Point","coordinates":[7.4474,46.9481]}
		}
	]
}
`;
