import { describe, expect, it } from 'vitest';
import { withRightNames } from './misnamed-files';

/** The files as they are taken, and what is told: file, path, message, remedy. */
function renamed(files: Record<string, string>, ...wanted: string[]) {
	const told: string[][] = [];
	const found = withRightNames(new Map(Object.entries(files)), wanted, (file) => (...problem) => {
		told.push([file, ...(problem.slice(0, 3) as string[])]);
	});
	return { files: Object.fromEntries(found), told };
}

describe('withRightNames', () => {
	it.each(['Claims.json', 'CLAIMS.JSON', 'claims.json.txt', 'Claims.json.TXT', 'claims.geojson'])(
		'takes %s for claims.json, and tells how to rename it',
		(other) => {
			expect(renamed({ [other]: 'text' }, 'claims.json')).toEqual({
				files: { 'claims.json': 'text' },
				told: [
					[
						'claims.json',
						'',
						`There is no file of this name, but “${other}”.`,
						'Rename it “claims.json”.'
					]
				]
			});
		}
	);

	it('takes a file of data for a layer’s', () => {
		expect(renamed({ 'places.json': '{}' }, 'places.geojson').files).toEqual({
			'places.geojson': '{}'
		});
	});

	it('leaves alone what has the right name, and what is nothing alike', () => {
		const files = {
			'claims.json': 'right',
			'Claims.json': 'other',
			'notes.txt': '',
			'a.txt.json': ''
		};
		expect(renamed(files, 'claims.json', 'a.json')).toEqual({ files, told: [] });
	});

	it('never takes a file that is wanted itself for another one', () => {
		const files = { 'points.json': 'mine' };
		expect(renamed(files, 'points.json', 'points.geojson')).toEqual({ files, told: [] });
	});

	it('takes each file once', () => {
		const { files, told } = renamed({ 'Areas.json': 'x' }, 'areas.geojson', 'areas.json');
		expect(files).toEqual({ 'areas.geojson': 'x' });
		expect(told).toHaveLength(1);
	});
});
