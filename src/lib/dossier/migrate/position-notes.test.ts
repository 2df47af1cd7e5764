import { expect, test } from 'vitest';
import { positionNotes } from './position-notes';

const notes = (...features: unknown[]) => positionNotes(JSON.stringify({ features }));

test('a country keeps its note and the place of its label, whichever it has', () => {
	expect(
		notes(
			{ id: 'FRA', properties: { note: 'It has a fleet.', label: [2.4, 46.7], status: 'x' } },
			{ id: 'east', properties: { boundary: 'POL', note: 'It has a port.' } },
			{ id: 'DEU', properties: { label: [10.2, 51.1] } }
		)
	).toEqual({
		FRA: { note: 'It has a fleet.', label: [2.4, 46.7] },
		POL: { note: 'It has a port.' },
		DEU: { label: [10.2, 51.1] }
	});
});

test('of what has neither, or is no country, nothing is said', () => {
	expect(
		notes(
			{ id: 'FRA', properties: { status: 'x' } },
			{ id: 'POL' },
			{ id: 'DEU', properties: null }
		)
	).toEqual({});
	expect(
		notes({ id: 7, properties: { note: 'A number.' } }, { properties: { note: 'None.' } })
	).toEqual({});
});

test('a file that is no GeoJSON says nothing', () => {
	for (const text of ['{"features": [', '{}', '{"features": {}}']) {
		expect(positionNotes(text)).toEqual({});
	}
});
