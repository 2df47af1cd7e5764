import { describe, expect, it } from 'vitest';
import { readDossier } from '../src/lib/server/read-dossier';
import { miniatureFiles, miniatureOptions } from '../tests/fixtures/miniature';
import { parseDossier } from '../src/lib/dossier/parse/parse';
import { confusedLooks } from './check-looks';

/** The miniature dossier with the two categories of its areas as told. */
function areasAs(one: string, other: string) {
	const files = miniatureFiles();
	const manifest = JSON.parse(files.get('dossier.json') ?? '') as {
		layers: { id: string; categories: { look: string; colour: string }[] }[];
	};
	const categories = manifest.layers.find(({ id }) => id === 'areas')?.categories ?? [];
	for (const [index, words] of [one, other].entries()) {
		const [look = '', colour = ''] = words.split(' ');
		Object.assign(categories[index] ?? {}, { look, colour });
	}
	files.set('dossier.json', JSON.stringify(manifest));
	return confusedLooks(parseDossier(files, miniatureOptions));
}

describe('looks that cannot be told apart', () => {
	it('are none in the real dossier', () => {
		expect(confusedLooks(readDossier('ukraine-guarantees', {}))).toEqual([]);
	});

	it('are two of one look and colour, and what would do is named', () => {
		const [problem, ...others] = areasAs('hatched green', 'hatched green');
		expect(others).toEqual([]);
		expect(problem).toMatchObject({ file: 'dossier.json', path: 'layers[1].categories[1]' });
		expect(problem?.message).toMatch(/“suggested-by-expert” .* “signed-intent” .*by anybody/);
		expect(problem?.remedy).toMatch(/another colour \(yellow, .*another look \(/);
	});

	it('are two colours of one look that are too near to each other', () => {
		const [problem] = areasAs('hatched charcoal', 'hatched ink');
		expect(problem?.message).toMatch(/in the (light|dark) theme/);
	});

	it('are not two looks in one colour, nor blue and vermilion, which were chosen for it', () => {
		expect(areasAs('hatched green', 'dotted green')).toEqual([]);
		expect(areasAs('hatched blue', 'hatched vermilion')).toEqual([]);
	});

	it('are found between layers as well', () => {
		const [problem] = areasAs('outlined blue', 'dotted green');
		expect(problem?.message).toContain('of the layer “standings”');
	});
});
