import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { formatDate } from '../language/format';
import { t } from '../language/language';
import { defineLayer } from './define';
import { CONTACT, LAND } from './palette';

const STATES = ['line', 'contested', 'pocket'] as const;

function stateWords(properties: Readonly<Record<string, unknown>>): string {
	const state = STATES.find((known) => known === properties['state']);
	return state === undefined ? '' : t(`layers:contact-line.state.${state}`);
}

/** Where the two sides' forces met: dated, approximate, and no border of any kind. */
export const contactLine = defineLayer({
	id: 'contact-line',
	group: 'terrain',
	name: () => t('layers:contact-line.name'),
	summary: () => t('layers:contact-line.summary'),
	properties: v.strictObject({ ...featureProperties, state: v.picklist(STATES) }),
	scale: {
		property: 'state',
		categories: [
			{
				value: 'line',
				label: () => t('layers:contact-line.state.line'),
				symbology: {
					shape: 'line',
					strokes: [
						{ ink: LAND, width: 8, blur: 3, opacity: 0.85 },
						// A wide stroke cut into short dashes: ticks that point to neither side.
						{ ink: CONTACT, width: 7, dash: [0.2, 2.2] },
						{ ink: CONTACT, width: 2.4 }
					]
				}
			},
			{
				value: 'contested',
				label: () => t('layers:contact-line.state.contested'),
				symbology: {
					shape: 'line',
					// Doubled, by laying a light line on a wider dark one, and broken by the dashes.
					strokes: [
						{ ink: LAND, width: 9, blur: 3, opacity: 0.85 },
						{ ink: CONTACT, width: 5.4, dash: [1.3, 0.5] },
						{ ink: LAND, width: 2 }
					]
				}
			},
			{
				value: 'pocket',
				label: () => t('layers:contact-line.state.pocket'),
				symbology: {
					shape: 'area',
					pattern: { kind: 'hatch', ink: CONTACT, spacing: 6, width: 1, direction: 'down' },
					strokes: [{ ink: CONTACT, width: 1.2, dash: [2, 1.5] }]
				}
			}
		]
	},
	labels: {
		text: ({ properties }) =>
			t('layers:contact-line.beside', { date: formatDate(properties.date) }),
		of: ({ properties }) => properties['state'] === 'line',
		once: true,
		minimumZoom: 4.5,
		size: 12,
		ink: CONTACT,
		placement: 'beside'
	},
	describe: ({ id, properties }) => ({
		name: properties.name ?? id,
		detail: stateWords(properties)
	})
});
