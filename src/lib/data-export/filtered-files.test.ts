import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { testInput } from '../../../tests/support/export-input';
import { changesFile, dossierFile, layersFile } from './data-file';

// Two claims of the close reading say whose approval is needed: France's parliament, and the Bundestag.
const input = { ...testInput(), filter: { terms: ['approval'] } };
const CLAIMS = ['france-parliament-must-approve-funding', 'germany-bundestag-must-approve'];

it('layers are of what a filter leaves, and say so', () => {
	const { name, text } = layersFile(input, ['troops'], 'geojson');
	expect(name).toBe('ukraine-guarantees-2026-01-19-troops-filtered.geojson');
	const file = JSON.parse(text) as {
		filter: string;
		features: { id: string; properties: { claims: { id: string }[] } }[];
	};
	expect(file.features.map(({ id }) => id).sort()).toEqual(['troops:DEU', 'troops:FRA']);
	expect(
		file.features.flatMap(({ properties }) => properties.claims.map(({ id }) => id)).sort()
	).toEqual(CLAIMS);
	expect(text).toContain('Filtered: Approval needed.');
	const rows: { claim: string }[] = parse(layersFile(input, ['troops'], 'csv').text, {
		bom: true,
		columns: true
	});
	expect(rows.map(({ claim }) => claim)).toEqual(CLAIMS);
});

it('so are the claims, their sources, and what changed', () => {
	const claims = JSON.parse(dossierFile(input, 'annotations').text) as {
		first: { items: { id: string }[] };
	};
	const own = claims.first.items.filter(({ id }) => CLAIMS.some((claim) => id.endsWith(claim)));
	expect(own).toHaveLength(2);
	const ids = (from: typeof input | ReturnType<typeof testInput>) =>
		(JSON.parse(dossierFile(from, 'citations').text) as { id: string }[]).map(({ id }) => id);
	expect(ids(input)).toContain('us-hesitates-as-uk-france-commit-troops-to-postwar-ukraine');
	// Nothing that is left rests on DeepState's map or on the wall in Finland.
	expect(ids(input).length).toBeLessThan(ids(testInput()).length);
	const changed: { claim: string }[] = parse(changesFile(input, '2026-01-01').text, {
		bom: true,
		columns: true
	});
	expect(changed.map(({ claim }) => claim).sort()).toEqual(CLAIMS);
});
