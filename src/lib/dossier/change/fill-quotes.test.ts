import { describe, expect, it } from 'vitest';
import { parseDossier } from '../parse/parse';
import { fillQuotes } from './fill-quotes';
import { newDossier } from './new-dossier';

const files = newDossier('first-try', '2026-11-29');

describe('quotes that are given their neighbours', () => {
	it('have some 24 characters on either side, and stand where they stood', () => {
		const { claims, filled } = fillQuotes(files);
		expect(filled).toBe(1);
		const [claim] = parseDossier(new Map([...files, ['claims.json', claims]]), {}).claims;
		expect(claim?.passages[0]).toMatchObject({
			exact: 'Switzerland would take part',
			prefix: 'ister in Bern said that ',
			suffix: '.\n'
		});
		const [before] = parseDossier(files, {}).claims;
		expect(claim?.passages[0]?.start).toBe(before?.passages[0]?.start);
	});

	it('stay as they are once they have them', () => {
		const { claims } = fillQuotes(files);
		expect(fillQuotes(new Map([...files, ['claims.json', claims]]))).toEqual({ claims, filled: 0 });
	});
});
