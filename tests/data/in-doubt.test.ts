/**
 * What an article has taken back is not shown as standing: a claim whose quotes have no certain place in
 * the present text gives nobody a position.
 */
import { describe, expect, it } from 'vitest';
import { indexDossier } from '../../src/lib/dossier/model/claim-index';
import { groupActors } from '../../src/lib/evidence/country-groups';
import { standingOfCountry } from '../../src/lib/evidence/standing';
import { parseFiles, readDossierFiles } from '../../src/lib/server/read-dossier';
import { testCountryName } from '../support/test-dossier';

const SLUG = 'ukraine-guarantees';
const files = readDossierFiles(SLUG);

interface Passage {
	readonly id: string;
	orphan?: object;
}

/** The first dossier, as it is once these passages have lost their place. */
function orphaned(...ids: readonly string[]) {
	const claims = JSON.parse(files.get('claims.json') ?? '') as {
		claims: { passages: Passage[] }[];
	};
	for (const passage of claims.claims.flatMap(({ passages }) => passages)) {
		if (ids.includes(passage.id)) passage.orphan = { since: '2026-02-01', reason: 'uncertain' };
	}
	const changed = new Map(files).set('claims.json', JSON.stringify(claims));
	const dossier = parseFiles(SLUG, changed, {});
	const index = indexDossier(dossier);
	const context = {
		dossier,
		index,
		countryName: testCountryName,
		actorName: (id: string) => id
	};
	return { dossier, index, context };
}

const placed = ({ dossier }: ReturnType<typeof orphaned>): unknown[] =>
	dossier.features['troops']?.features.map(({ id, properties }) => [id, properties['status']]) ??
	[];

describe('a claim whose only quote has no certain place any more', () => {
	const before = orphaned();
	const after = orphaned('spain-willing-to-contribute');

	it('gives its country no position, and leaves the others theirs', () => {
		expect(placed(before)).toContainEqual(['ESP', 'willing-unspecified']);
		expect(placed(after)).toEqual(
			placed(before).filter((entry) => (entry as unknown[])[0] !== 'ESP')
		);
	});

	it('leaves the country in doubt, on its card and in the list', () => {
		expect(standingOfCountry(before.context, 'ESP').detail).toBe('Willing, unspecified');
		expect(standingOfCountry(after.context, 'ESP')).toMatchObject({
			detail: 'In doubt: the article’s text has changed',
			symbology: undefined
		});
		const groups = groupActors(after.dossier, after.index, (one, other) => (one < other ? -1 : 1));
		expect(groups.inDoubt).toEqual(['ESP']);
		expect(groups.alsoMentioned).not.toContain('ESP');
	});

	it('stays on the card, with what is to be said of its quote', () => {
		const [claim] = after.index.claimsOfCountry('ESP');
		expect(claim).toMatchObject({ id: 'spain-willing-to-contribute', passages: [] });
		expect(claim?.orphans).toHaveLength(1);
	});
});

describe('a claim that has another quote left', () => {
	it('gives its countries their position still', () => {
		expect(placed(orphaned('ukraine-signs-as-host-2'))).toEqual(placed(orphaned()));
	});
});
