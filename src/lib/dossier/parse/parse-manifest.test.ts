import { describe, expect, it } from 'vitest';
import type { Report } from '../check/report';
import { parseManifest } from './parse-manifest';

const MANIFEST = {
	schema: 2,
	borders: { policy: 'As they are.' },
	credits: 'An office.',
	vocabulary: {
		subjects: [{ id: 'ships', label: 'Ships', colour: 'blue' }],
		kinds: [{ id: 'news', subject: 'ships', label: 'News' }],
		statuses: []
	},
	layers: ['areas', 'points'].map((id) => ({
		...{ id, kind: 'areas', name: id, summary: 'S' },
		categories: [{ value: 'all', label: 'All', look: 'solid', colour: 'blue' }]
	})),
	...{ slug: 'harbours', title: 'T', deck: 'D', language: 'en', asOf: '2026-01-19' },
	...{ frame: [-5, 41, 41, 56], visible: ['areas'], articles: ['letter'], actors: [], sources: [] }
};
const source = (id: string) => ({ id, title: 'T', publisher: 'P', date: '2026-01-19' });
const actor = (id: string) => ({ id, name: 'N' });

/** dossier.json as it is read, with what is told of it: path and message. */
function read(change: Readonly<Record<string, unknown>> | string | undefined = {}) {
	const told: string[][] = [];
	const text = typeof change === 'object' ? JSON.stringify({ ...MANIFEST, ...change }) : change;
	const report: Report = (path, message) => void told.push([path, message]);
	return { ...parseManifest(text, report), told };
}
const told = (change: Parameters<typeof read>[0]) => read(change).told;

describe('dossier.json', () => {
	it('is given as it is written', () => {
		expect(read()).toEqual({
			...{ raw: MANIFEST, value: MANIFEST, told: [] },
			layers: MANIFEST.layers
		});
	});

	it('is given as it is written where something is wrong, but not as a value', () => {
		const { raw, value } = read({ title: 7 });
		expect(raw).toMatchObject({ slug: 'harbours', title: 7 });
		expect(value).toBeUndefined();
		expect(read('{')).toMatchObject({ raw: undefined, value: undefined });
	});

	it('is missed', () => {
		const lost = [] as string[][];
		const report: Report = (path, message) => void lost.push([path, message]);
		expect(parseManifest(undefined, report).value).toBeUndefined();
		expect(lost).toEqual([['', 'The file is missing.']]);
	});

	it('tells of ids that stand twice, each list by itself', () => {
		const twice = {
			actors: [actor('a'), actor('a')],
			sources: [source('b'), source('a'), source('b')],
			articles: ['letter', 'other', 'letter']
		};
		expect(told(twice)).toEqual([
			['actors[1].id', '“a” is already the id of an actor (actors[0].id).'],
			['sources[2].id', '“b” is already the id of a source (sources[0].id).'],
			['articles[2]', '“letter” is already the id of an article (articles[0]).']
		]);
	});

	it('tells of a source that is called like an article', () => {
		expect(told({ sources: [source('atlas'), source('letter')] })).toEqual([
			['sources[1].id', '“letter” is also the id of an article.']
		]);
	});

	it('tells of visible layers that are not declared', () => {
		expect(told({ visible: ['areas', 'araes', 'points'] })).toEqual([
			['visible[1]', 'There is no layer “araes”.']
		]);
	});

	it('says nothing twice of lists that are none', () => {
		for (const key of ['visible', 'articles', 'sources', 'actors', 'frame']) {
			expect(told({ [key]: 'none' }).map(([path]) => path)).toEqual([key]);
		}
		expect(told({ visible: [7] }).map(([path]) => path)).toEqual(['visible[0]']);
	});
});

describe('the frame of a dossier', () => {
	const message = 'The frame is empty or turned round.';

	it.each([
		[10, 41, 5, 56],
		[5, 41, 5, 56],
		[-5, 56, 41, 41],
		[-5, 41, 41, 41]
	])('has its west before its east, and its south before its north: %d %d %d %d', (...frame) => {
		expect(told({ frame })).toEqual([['frame', message]]);
	});

	it('is not judged further where it is no frame', () => {
		expect(told({ frame: [10, 41, 5] }).map(([path]) => path)).toEqual(['frame[3]']);
		expect(told({ frame: [10, 41, 5, 'x'] }).map(([path]) => path)).toEqual(['frame[3]']);
		expect(told({ frame: [10, 41, 5, 56, 0] }).map(([path]) => path)).toEqual(['frame[4]']);
	});
});
