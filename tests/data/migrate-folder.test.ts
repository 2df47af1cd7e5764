import { describe, expect, it } from 'vitest';
import { migrateFolder } from '../../src/lib/dossier/migrate/migrate-folder';
import { parseDossier } from '../../src/lib/dossier/parse/parse';
import { readDossierFiles } from '../../src/lib/server/read-dossier';

const present = readDossierFiles('ukraine-guarantees');

interface Manifest extends Record<string, unknown> {
	readonly layers: readonly Layer[];
}
interface Layer {
	readonly id: string;
	readonly summary: string;
	readonly sides?: object;
	readonly countries?: Readonly<Record<string, object>>;
}

/** What schema 1 had in code, and `dossier.json` says now. */
const DECLARED = ['schema', 'vocabulary', 'groups', 'layers', 'centre', 'borders', 'credits'];
/** As `troops.geojson` had it. */
const STATUSES = {
	FRA: 'signed-intent',
	GBR: 'signed-intent',
	UKR: 'host-and-signatory',
	DEU: 'conditional-offer',
	ESP: 'willing-unspecified',
	AUS: 'suggested-by-expert',
	TUR: 'suggested-by-expert',
	USA: 'no-commitment'
};

/** What is said of the one line that the real dossier has, and would be false of another's. */
const OF_THIS_LINE =
	/compiled mostly (from .*? settlement\.) Against .*? Russian-held side\. (?=Stretches)/u;

/** The real dossier without what no folder of schema 1 can be given. */
function withoutWhatIsOfOneLine(): Map<string, string> {
	const manifest = JSON.parse(present.get('dossier.json') ?? '') as Manifest;
	const layers = manifest.layers.map((layer) => {
		if (layer.sides === undefined) return layer;
		expect(layer.summary).toMatch(OF_THIS_LINE);
		const { sides, ...rest } = layer;
		expect(sides).toBeDefined();
		const summary = layer.summary.replace(
			OF_THIS_LINE,
			'$1 Between settlements its course is indicative: read nothing from it below about 5 km. '
		);
		return { ...rest, summary };
	});
	return new Map([...present, ['dossier.json', JSON.stringify({ ...manifest, layers })]]);
}

/** The real dossier as schema 1 had it: nothing declared, and the positions in a file of their own. */
function ofSchema1(): Map<string, string> {
	const manifest = JSON.parse(present.get('dossier.json') ?? '') as Manifest;
	const own = Object.entries(manifest).filter(([key]) => !DECLARED.includes(key));
	const notes = manifest.layers.find(({ id }) => id === 'troops')?.countries ?? {};
	const features = Object.entries(STATUSES).map(([id, status]) => ({
		type: 'Feature',
		id,
		properties: {
			status,
			basis: 'boundary',
			source: 'us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine',
			date: '2026-01-19',
			boundary: id,
			...notes[id]
		},
		geometry: null
	}));
	return new Map([
		...present,
		['dossier.json', JSON.stringify(Object.fromEntries(own))],
		['troops.geojson', JSON.stringify({ type: 'FeatureCollection', features })]
	]);
}

const manifestOf = (folder: ReadonlyMap<string, string>) =>
	JSON.parse(folder.get('dossier.json') ?? '') as Manifest;

describe('migrateFolder', () => {
	it('makes of a folder of schema 1 the same dossier as the one of the present schema', () => {
		expect(parseDossier(ofSchema1(), {})).toEqual(parseDossier(withoutWhatIsOfOneLine(), {}));
	});

	it('takes the positions of schema 1 from the claims, and leaves no file of them', () => {
		const migrated = migrateFolder(ofSchema1());
		expect(migrated.has('troops.geojson')).toBe(false);
		const troops = manifestOf(migrated).layers.find(({ id }) => id === 'troops');
		expect(Object.keys(troops?.countries ?? {}).sort()).toEqual(Object.keys(STATUSES).sort());
		expect(troops?.countries?.['FRA']).toMatchObject({ label: [2.6, 45.5] });
	});

	it('declares the layers that the folder has data for, and no others', () => {
		const folder = ofSchema1();
		folder.delete('contact-line.geojson');
		folder.delete('troops.geojson');
		const { layers, centre } = manifestOf(migrateFolder(folder));
		expect(layers.map(({ id }) => id)).toEqual([
			'coalition',
			'nato-neighbours',
			'fortifications',
			'monitoring',
			'places'
		]);
		expect(centre).toMatchObject({ country: 'UKR' });
		expect(centre).not.toHaveProperty('line');
	});

	it('leaves a folder of the present schema as it is', () => {
		expect(migrateFolder(present)).toBe(present);
	});

	it.each([
		['broken JSON', '{"slug": '],
		['no object', '[]'],
		['null', 'null'],
		['a schema that there is not', '{"schema": 99}'],
		['a schema that is no number', '{"schema": "1"}']
	])('leaves a folder as it is whose dossier.json is %s', (_, text) => {
		const folder = ofSchema1().set('dossier.json', text);
		expect(migrateFolder(folder)).toBe(folder);
	});

	it('leaves a folder without dossier.json as it is', () => {
		const folder = ofSchema1();
		folder.delete('dossier.json');
		expect(migrateFolder(folder)).toBe(folder);
	});

	it('takes nothing from a file of positions that is no JSON', () => {
		const folder = ofSchema1().set('troops.geojson', '{"features": [');
		const troops = manifestOf(migrateFolder(folder)).layers.find(({ id }) => id === 'troops');
		expect(troops?.countries).toEqual({});
	});
});
