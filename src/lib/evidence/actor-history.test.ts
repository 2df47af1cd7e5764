import { expect, it } from 'vitest';
import {
	sampleArticle,
	sampleClaim,
	sampleDossier,
	samplePassage
} from '../../../tests/support/sample-dossier';
import type { Claim } from '../dossier/model/types';
import { stepsOfActor } from './actor-history';

const said = (id: string, saidOn: string, status: string, parts: Partial<Claim> = {}): Claim =>
	sampleClaim({
		...{ id, saidOn, status, actors: ['council'], passages: [samplePassage(id, 0, 1)] },
		...parts
	});

function steps(...claims: Claim[]) {
	const told = sampleDossier({ articles: [sampleArticle('letter')], claims, asOf: '2026-02-01' });
	return stepsOfActor(told, 'council').map(({ from, words, passages }) => [
		from,
		words,
		passages.map(({ id }) => id).join()
	]);
}

it('tells each day on which something else was said of an actor than before, the newest first', () => {
	expect(
		steps(
			said('later', '2026-01-03', 'pledged'),
			said('first', '2026-01-01', 'planned'),
			said('again', '2026-01-02', 'planned'),
			said('other', '2026-01-03', 'intended'),
			said('elsewhere', '2026-01-04', 'planned', { actors: ['FRA'] })
		)
	).toEqual([
		['2026-01-03', 'Pledged, Intended', 'later,other'],
		['2026-01-01', 'Planned', 'first']
	]);
});

it('says of what was taken back that it was', () => {
	const back = said('back', '2026-01-02', 'intended', {
		links: [{ type: 'withdraws', claim: 'first' }]
	});
	expect(steps(said('first', '2026-01-01', 'planned'), back).at(-1)).toEqual([
		'2026-01-01',
		'Planned · Taken back on 2 January 2026',
		'first'
	]);
});
