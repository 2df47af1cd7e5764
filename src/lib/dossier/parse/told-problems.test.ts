import { describe, expect, it } from 'vitest';
import { miniatureFiles, miniatureOptions, problemsOf } from '../../../../tests/fixtures/miniature';
import { formatProblems } from '../model/problem';
import { parseDossier } from './parse';

describe('what is told of a dossier’s problems', () => {
	it('tells of features that no claim names once, with their number', () => {
		const features = Array.from({ length: 150 }, (_, index) => ({
			type: 'Feature',
			id: `port-${index}`,
			geometry: { type: 'Point', coordinates: [index, 1] },
			properties: { basis: 'public-record', source: 'harbour', date: '2026-01-19' }
		}));
		const files = miniatureFiles();
		const claims = files.get('claims.json') ?? '';
		expect(claims).toContain('"points:*"');
		files.set('claims.json', claims.replace('"points:*"', '"points:port"'));
		const { features: own } = JSON.parse(files.get('points.geojson') ?? '') as {
			features: unknown[];
		};
		files.set(
			'points.geojson',
			JSON.stringify({ type: 'FeatureCollection', features: [...own, ...features] })
		);
		expect(() => parseDossier(files, miniatureOptions)).toThrow(
			'1 problem in the data:\n' +
				'points.geojson › features[1] (“port-0”)\n' +
				'    No claim names “points:port-0”, and its source is an article. Name it in “features” of a claim, or give the public source in dossier.json.\n' +
				'    The same at features[2] (“port-1”), features[3] (“port-2”), features[4] (“port-3”) and 146 more places.'
		);
	});

	it('tells of the same at other places once, whatever each of them says and however often', () => {
		const files = miniatureFiles();
		const line = (index: number) =>
			Array.from({ length: index + 2 }, (_, step) => [step + 0.123456789, index]);
		const features = [0, 1, 2].map((index) => ({
			type: 'Feature',
			id: `line-${index}`,
			geometry: { type: 'LineString', coordinates: line(index) },
			properties: { basis: 'public-record', source: 'harbour', date: `1${index}.1.2026` }
		}));
		files.set('points.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
		const ofPoints = problemsOf(files).filter(({ file }) => file === 'points.geojson');
		expect(ofPoints.map(({ message, elsewhere }) => [message, elsewhere?.count])).toEqual([
			['“10.1.2026” does not fit.', 2],
			['A position has more than six decimals (and 1 more like it in this feature).', 2]
		]);
	});

	it('stops telling problems when there are a thousand', () => {
		const features = Array.from({ length: 5000 }, (_, index) =>
			JSON.stringify({
				type: 'Feature',
				id: `point-${index}`,
				geometry: { type: 'Point', coordinates: [0, 0] },
				properties: { basis: 'public-record', source: `nobody-${index}`, date: '2026-01-19' }
			})
		).join();
		const files = miniatureFiles().set(
			'points.geojson',
			`{ "type": "FeatureCollection", "features": [${features}] }`
		);
		const problems = problemsOf(files);
		expect(problems).toHaveLength(1001);
		expect(problems.at(-1)).toMatchObject({ message: expect.stringMatching(/1000 problems/) });
	});

	it('tells a problem in two lines, whatever a file has for a key', () => {
		const files = miniatureFiles();
		const key = '\\u001b[2J\\nclaims.json › all is well';
		files.set(
			'dossier.json',
			(files.get('dossier.json') ?? '').replace('"deck"', `"${key}": 1, "deck"`)
		);
		const [problem] = problemsOf(files);
		expect(formatProblems(problem ? [problem] : []).split('\n')).toHaveLength(2);
		expect(formatProblems(problem ? [problem] : [])).not.toContain('\u001b');
	});
});
