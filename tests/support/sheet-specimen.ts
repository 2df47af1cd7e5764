import type { Symbology } from '../../src/lib/layers/definition';
import type { Show } from '../../src/lib/snapshot/sheet-body';
import type { SheetContent, SheetLegendSection } from '../../src/lib/snapshot/sheet-content';
import type { DrawSheetMap } from '../../src/lib/snapshot/sheet-map';
import type { Snapshot } from '../../src/lib/snapshot/snapshot';
import type { SheetTable } from '../../src/lib/snapshot/table/sheet-table';
import type { SheetTimeline } from '../../src/lib/snapshot/timeline/sheet-timeline';
import type { Measure } from '../../src/lib/snapshot/text-layout';

const area: Symbology = {
	shape: 'area',
	fill: { ink: { light: '#0072b2', dark: '#4aa8de' }, opacity: 1 }
};

/** How many entries each of seven layers has: about what the product's own layers have. */
const ENTRIES = [7, 4, 1, 2, 2, 3, 4];
const LABELS = [
	'Signed intent',
	'Represented by a minister',
	'Comparison made by an expert: Finland’s border with Russia',
	'Suggested by an expert'
];

function section(index: number): SheetLegendSection {
	return {
		layer: `layer-${index}`,
		name: ['Troops', 'Proposed fortifications', 'NATO states bordering Ukraine'][index % 3] ?? '',
		summary:
			'Illustrative: no location has been published. A belt behind the contact line and along the borders with Russia and Belarus, on Ukraine’s side.',
		basis: 'Illustrative: no location has been published.',
		basisName: 'Illustrative',
		sources: [index + 1],
		entries: Array.from({ length: ENTRIES[index] ?? 1 }, (_, entry) => ({
			value: String(entry),
			label: LABELS[entry % LABELS.length] ?? '',
			symbology: area
		}))
	};
}

export interface SpecimenOptions {
	readonly layers: number;
	readonly claims: number;
	readonly title?: string;
	readonly note?: string;
	readonly swatches?: boolean;
}

/** Content for tests: as many layers and claims as asked for, with texts of realistic length. */
export function specimen({
	layers,
	claims,
	title = 'France: what the article says',
	note = 'What was offered in Paris in January 2026, by whom and on what condition',
	swatches = true
}: SpecimenOptions): SheetContent {
	return {
		language: 'en',
		dossier: { slug: 'guarantees', title: 'Who would guarantee Ukraine’s security?' },
		asOf: '2026-01-19',
		subject: claims === 0 ? '' : 'France',
		about: { subject: claims === 0 ? '' : 'France', filter: '' },
		body: { show: 'map' },
		title,
		theme: 'light',
		note,
		legend: Array.from({ length: layers }, (_, index) => section(index)),
		swatches,
		claims:
			claims === 0
				? undefined
				: {
						name: 'France',
						heading: 'France: Signed intent',
						items: Array.from({ length: claims }, (_, index) => ({
							id: `claim-${index}`,
							label: 'Signed intent · attributed to the coalition’s statement',
							summary:
								'France and the UK signed, with Ukraine, a declaration of intent to deploy a multinational force.',
							condition: index % 2 === 0 ? 'Condition: after the war' : '',
							quotes: [
								'This week, France, the UK, and Ukraine signed a declaration of intent to deploy a multinational force dedicated to Ukraine’s defense, reconstruction, and strategic sustainability.',
								...(index % 3 === 0 ? ['a second passage that says the same once more'] : [])
							],
							reference: `[1,\u00a0¶\u00a0${index + 1}]`,
							source: 1
						}))
					},
		sources: Array.from({ length: Math.max(1, layers) }, (_, index) => ({
			number: index + 1,
			text: `[${index + 1}] Report on the states represented at the meeting in Paris, European Pravda, 6 January 2026.`,
			href: 'https://example.org/source'
		})),
		warning:
			layers > 1
				? 'Illustrative, no location has been published: Proposed fortifications and Monitoring.'
				: '',
		borderPolicy:
			'Borders: Ukraine in its internationally recognised borders (UN General Assembly resolution 68/262), Crimea and Sevastopol included.',
		borderPolicyBrief: 'Borders: Ukraine in its internationally recognised borders …',
		credits:
			'Boundaries: Natural Earth (public domain). Settlements: GeoNames (CC BY 4.0). Contact line, rivers and illustrative areas: Sourceline.',
		permalink:
			'https://example.org/guarantees?map=4.12/50.45/18.30&layers=troops,contact-line,places&select=troops:FRA&article=us-hesitates',
		printedLink:
			'https://example.org/guarantees?map=4.12/50.45/18.30&layers=troops,contact-line,places&select=troops:FRA&article=us-hesitates',
		callouts: [],
		picture: 'Troops. Signed intent: France, United Kingdom; Offer: Germany.',
		words: {
			product: 'Sourceline',
			ground: 'Base map',
			sources: 'Sources',
			link: 'This view:',
			date: (isoDate) => isoDate,
			dateline: (subject, dossier, date) =>
				[subject, dossier, date].filter((part) => part !== '').join(' · '),
			more: (hidden) => `and ${hidden} more, see the link`,
			moreRows: (hidden) => `and ${hidden} more rows`,
			unexplained: (layers) => `Also: ${layers.join('; ')}`,
			scale: (latitude) => `at ${Math.round(latitude)}°\u00a0N`,
			unpublished: '(not published)',
			description: (name, shown) => `${name}: ${shown}`
		}
	};
}

/** A little wider than the sheet's fonts are on average, so that what fits here fits there. */
export const monospace: Measure = (text, { size }) => text.length * size * 0.55;

/** A map that is one colour from edge to edge, with one name on it. */
export const plainMap: DrawSheetMap = ({ size: { width, height } }) => ({
	shapes: [
		{
			layer: 'land',
			items: [
				{
					kind: 'rectangle',
					box: { x: 0, y: 0, width, height },
					fill: { ink: { light: '#0cc8f0', dark: '#0cc8f0' }, opacity: 1 }
				}
			]
		}
	],
	marks: [],
	labels: [
		{
			layer: 'land',
			items: [
				{
					kind: 'text',
					runs: [{ text: 'Плато', face: { family: 'sans', weight: 600 }, size: 14, x: 20, y: 40 }],
					colour: { ink: { light: '#1b1a18', dark: '#1b1a18' }, opacity: 1 },
					opacity: 1
				}
			]
		}
	],
	hits: []
});

const sampleTable: SheetTable = {
	headings: {
		...{ actor: 'Actor', status: 'Status', since: 'Since', voices: 'Who says so', terms: 'Terms' },
		statusSince: (date) => `Status since ${date}`
	},
	between: '; ',
	groups: [
		{
			...{ id: 'layer-0', name: 'Troops', summary: 'Intent is not approval.' },
			rows: [
				{
					...{ id: 'FRA', name: 'France', status: 'Signed intent', symbology: area },
					since: '2020-01-02',
					voices: [{ text: 'stated by the article', reference: '[1]', source: 1 }],
					terms: [{ text: 'Condition: after the war', reference: '[1]', source: 1 }]
				}
			]
		}
	]
};

const sampleTimeline: SheetTimeline = {
	...{ from: '2010-05-14', to: '2025-09-10', day: '2020-01-01', dayLabel: 'The day: 2020-01-01' },
	groups: [
		{
			...{ id: 'layer-0', name: 'Troops' },
			entries: ['signed', 'refused'].map((value) => ({ value, label: value, symbology: area })),
			rows: [
				{
					...{ id: 'FRA', name: 'France', sources: [1], reference: '[1]' },
					spans: [
						{ from: '2010-05-14', to: '2020-01-09', value: 'signed' },
						{ from: '2020-01-09', to: '2025-09-10', value: 'refused' }
					]
				}
			]
		}
	]
};

/** The same content on a sheet that shows something else. */
export function bodied(content: SheetContent, show: Show): SheetContent {
	if (show === 'map') return content;
	const plain = { ...content, legend: [], borderPolicy: '', borderPolicyBrief: '', credits: '' };
	if (show === 'table') {
		return { ...plain, claims: undefined, warning: '', body: { show, table: sampleTable } };
	}
	if (show === 'timeline') {
		return { ...plain, claims: undefined, warning: '', body: { show, timeline: sampleTimeline } };
	}
	return { ...plain, warning: '', body: { show: 'words', sources: [1] } };
}

/** A snapshot of nothing in particular, with its map. */
export function specimenSnapshot(
	options: SpecimenOptions,
	drawMap: DrawSheetMap = plainMap
): Snapshot {
	const window = { width: 1000, height: 700 };
	const content = specimen(options);
	const everything = new Map(
		content.legend.map(({ layer, entries }) => [layer, new Set(entries.map(({ value }) => value))])
	);
	return {
		content,
		contentOf: (show) => bodied(content, show),
		lacksArticles: false,
		shows: ['map', 'words', 'table', 'timeline'],
		viewport: { camera: { longitude: 31, latitude: 49, zoom: 4 }, ...window },
		frame: {
			beyond: () => [],
			inSight: () => everything,
			widthsIn: () => 0,
			picture: () => content.picture
		},
		drawMap,
		prepareMap: () => undefined,
		linkTo: () => content.permalink,
		window
	};
}
