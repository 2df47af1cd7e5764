import { describe, expect, it } from 'vitest';
import { ARTICLE_DEFECTS } from '../../../../tests/fixtures/defects/articles';
import { CLAIM_DEFECTS } from '../../../../tests/fixtures/defects/claims';
import type { Defect } from '../../../../tests/fixtures/defects/defect';
import { LAYER_DEFECTS } from '../../../../tests/fixtures/defects/layers';
import { MANIFEST_DEFECTS } from '../../../../tests/fixtures/defects/manifest';
import { miniatureFiles, miniatureOptions, problemsOf } from '../../../../tests/fixtures/miniature';
import { parseDossier } from './parse';
import { formatProblems } from '../model/problem';

function apply(files: Map<string, string>, { file, change }: Defect): void {
	if ('content' in change) {
		if (change.content === undefined) files.delete(file);
		else files.set(file, change.content);
		return;
	}
	const [from, to] = change;
	const text = files.get(file) ?? '';
	expect(text.split(from), `“${from}” stands once in ${file}`).toHaveLength(2);
	files.set(
		file,
		text.replace(from, () => to)
	);
}

function defectNamed(name: string): Defect {
	const all = [...MANIFEST_DEFECTS, ...ARTICLE_DEFECTS, ...CLAIM_DEFECTS, ...LAYER_DEFECTS];
	const defect = all.find((each) => each.name === name);
	if (defect === undefined) throw new Error(`There is no defect “${name}”.`);
	return defect;
}

describe('parseDossier', () => {
	const dossier = parseDossier(miniatureFiles(), miniatureOptions);

	it('reads a dossier', () => {
		expect(dossier.title).toBe('A miniature dossier');
		expect(dossier.articles.map(({ id, title }) => [id, title])).toEqual([
			['harbour', 'The harbour']
		]);
		expect(dossier.claims.map(({ id }) => id)).toEqual(['france-sends', 'poland-may-send']);
		expect(dossier.features['areas']?.features.map(({ id }) => id)).toEqual(['FRA', 'POL']);
		expect(Object.keys(dossier.features)).toEqual(['standings', 'areas', 'points']);
	});

	it('names the claim or feature by its id, and counts what has one cause once', () => {
		const files = miniatureFiles();
		const downloaded = Array.from({ length: 38 }, (_, index) => ({
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [index, 1] },
			properties: { name: `Place ${index}` }
		}));
		files.set(
			'points.geojson',
			JSON.stringify({ type: 'FeatureCollection', features: downloaded })
		);
		const claims = files.get('claims.json') ?? '';
		files.set('claims.json', claims.replace('"actors": ["FRA"', '"actors": ["GUF"'));
		const problems = problemsOf(files);
		const ofPoints = problems.filter(({ file }) => file === 'points.geojson');
		expect(ofPoints.map(({ elsewhere }) => elsewhere?.count)).toEqual([37, 37, 37, 37]);
		expect(formatProblems(ofPoints)).toContain(
			'The same at features[1].id, features[2].id, features[3].id and 34 more places.'
		);
		const guiana = problems.find(({ message }) => message.includes('GUF'));
		expect(guiana?.remedy).toMatch(/drawn as part of FRA/);
		expect(formatProblems(guiana ? [guiana] : [])).toContain(
			'claims[0].actors[0] (“france-sends”)'
		);
	});

	it('refuses a geometry that its layer would draw as nothing', () => {
		const files = miniatureFiles();
		const points = files.get('points.geojson') ?? '';
		files.set(
			'points.geojson',
			points
				.replace('"Point"', '"LineString"')
				.replace(/"coordinates": (\[[^\]]*\])/, '"coordinates": [$1, [1, 2]]')
		);
		expect(() => parseDossier(files, miniatureOptions)).toThrow(
			/layer “points” draws such a feature as a point: a LineString would not be seen.*Write a Point/
		);
	});

	it('keeps orphans apart from the passages, and looks for none of them', () => {
		const files = miniatureFiles();
		const orphan = '"orphan": { "since": "2026-11-22", "reason": "absent" }';
		apply(files, {
			name: 'orphans',
			file: 'claims.json',
			change: [
				'"exact": "Poland “may” send ships",',
				`"exact": "Poland will send tanks", ${orphan},`
			],
			problem: { path: '', message: /./ }
		});
		const { claims } = parseDossier(files, miniatureOptions);
		expect(claims[1]).toMatchObject({
			passages: [],
			orphans: [
				{
					id: 'poland-may-send-1',
					claim: 'poland-may-send',
					article: 'harbour',
					exact: 'Poland will send tanks',
					since: '2026-11-22',
					reason: 'absent'
				}
			]
		});
		expect(claims[0]).not.toHaveProperty('orphans');
	});

	it('places passages and notes in the article', () => {
		const body = dossier.articles[0]?.body ?? '';
		const passages = dossier.claims.flatMap((claim) => claim.passages);
		expect(passages.map(({ id, claim, article, block }) => [id, claim, article, block])).toEqual([
			['france-sends-1', 'france-sends', 'harbour', 2],
			['france-sends-2', 'france-sends', 'harbour', 2],
			['poland-may-send-1', 'poland-may-send', 'harbour', 4]
		]);
		for (const { start, end, exact } of passages) expect(body.slice(start, end)).toBe(exact);
		expect(dossier.notes).toMatchObject([{ id: 'which-port', block: 2 }]);
	});

	it('keeps a geometry that the boundaries fill in as null', () => {
		expect(dossier.features['areas']?.features[0]?.geometry).toBeNull();
	});

	it('passes over other files of the folder', () => {
		const files = miniatureFiles().set('README.md', 'About.').set('recipe.json', 'not JSON');
		expect(parseDossier(files, miniatureOptions)).toEqual(dossier);
	});

	it('takes every code of three letters where no countries are given', () => {
		const files = miniatureFiles();
		apply(files, defectNamed('an unknown country'));
		expect(() => parseDossier(files, {})).not.toThrow();
	});

	it.each([...MANIFEST_DEFECTS, ...ARTICLE_DEFECTS, ...CLAIM_DEFECTS, ...LAYER_DEFECTS])(
		'gives one problem for $name',
		(defect) => {
			const files = miniatureFiles();
			apply(files, defect);
			const { file = defect.file, path, message, remedy = /./ } = defect.problem;
			expect(problemsOf(files)).toMatchObject([
				{
					file,
					path: typeof path === 'string' ? path : (expect.stringMatching(path) as string),
					message: expect.stringMatching(message) as string,
					remedy: expect.stringMatching(remedy) as string
				}
			]);
		}
	);

	it('lets marks pass that tell a reading direction, as Arabic and Hebrew need them', () => {
		const files = miniatureFiles();
		const article = 'articles/harbour.md';
		const text = files.get(article) ?? '';
		files.set(article, text.replace('stays open', 'stays open (ميناء\u200F, Odesa\u200E)'));
		expect(problemsOf(files)).toEqual([]);
	});

	it('tells once that an article has got other line ends than its quotes', () => {
		const files = miniatureFiles();
		const article = 'articles/harbour.md';
		const claims = files.get('claims.json') ?? '';
		const withContext = claims
			.replace(/("exact": "France will send ships",\s*"prefix": )""/, '$1"2026\\n\\n"')
			.replace(
				/("exact": "Poland “may” send ships",\s*"prefix": "",\s*"suffix": )""/,
				'$1", an expert said.\\n"'
			);
		expect(withContext.match(/\\n/g)).toHaveLength(3);
		files.set('claims.json', withContext);
		expect(problemsOf(files)).toEqual([]);
		files.set(article, (files.get(article) ?? '').replaceAll('\n', '\r\n'));
		const problems = problemsOf(files);
		expect(problems).toMatchObject([
			{
				file: 'claims.json',
				message:
					'The lines of the article “harbour” end in CR LF, as on Windows; its quotes are of a text with LF.',
				remedy: expect.stringContaining('with LF alone') as string,
				elsewhere: { count: 1 }
			}
		]);
	});

	it('tells of a quote that stands everywhere, without comparing all its places', () => {
		const files = miniatureFiles();
		const article = 'articles/harbour.md';
		files.set(article, `${files.get(article) ?? ''}\n${'The port '.repeat(500_000)}`);
		expect(problemsOf(files)).toMatchObject([
			{
				path: 'notes[0].quote.exact',
				message: expect.stringMatching(/500001 times .*\(P2, P5(, P5){18}, …\)/) as string,
				remedy: 'Lengthen prefix or suffix: add words until one place is left.'
			}
		]);
	});

	it.each([
		['points.geojson', 'Points.geojson'],
		['points.geojson', 'points.GeoJSON'],
		['points.geojson', 'points.json'],
		['claims.json', 'Claims.json'],
		['claims.json', 'claims.json.txt'],
		['dossier.json', 'DOSSIER.JSON']
	])('tells that %s is there as %s, and nothing else', (name, other) => {
		const files = miniatureFiles();
		files.set(other, files.get(name) ?? '');
		files.delete(name);
		expect(problemsOf(files)).toEqual([
			{
				file: name,
				path: '',
				message: `There is no file of this name, but “${other}”.`,
				remedy: `Rename it “${name}”.`
			}
		]);
	});

	it('lists all problems of all files, in the order of the work', () => {
		const files = miniatureFiles();
		for (const name of [
			'seven decimals',
			'a quote that is not there',
			'an unknown visible layer'
		]) {
			apply(files, defectNamed(name));
		}
		expect(problemsOf(files).map(({ file, path }) => [file, path])).toEqual([
			['dossier.json', 'visible[0]'],
			['claims.json', 'claims[0].passages[0].exact'],
			['points.geojson', 'features[0].geometry.coordinates']
		]);
	});

	it('does not let a reference that leads nowhere hide what else is wrong', () => {
		const files = miniatureFiles();
		apply(files, defectNamed('an unknown feature'));
		apply(files, defectNamed('a property of the layer that is wrong'));
		expect(problemsOf(files).map(({ file, path }) => [file, path])).toEqual([
			['claims.json', 'claims[0].features[2]'],
			['areas.geojson', 'features[0].properties.status']
		]);
	});

	it('tells one defective file from what refers to it', () => {
		const files = miniatureFiles().set('dossier.json', '{').set('areas.geojson', '[');
		expect(problemsOf(files).map(({ file }) => file)).toEqual(['dossier.json', 'areas.geojson']);
	});

	it('says in words which file, where, what, and what to do', () => {
		const files = miniatureFiles();
		apply(files, defectNamed('an unknown country'));
		expect(() => parseDossier(files, miniatureOptions)).toThrow(
			'1 problem in the data:\n' +
				'claims.json › claims[1].actors[0] (“poland-may-send”)\n' +
				'    There is no country “PLO”. Did you mean “POL”?'
		);
	});

	it('leaves the prototype of all objects alone', () => {
		const files = miniatureFiles();
		apply(files, defectNamed('a key that is the prototype'));
		problemsOf(files);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});
});
