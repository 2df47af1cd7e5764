import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { t } from '../language/language';
import { defineLayer } from './define';
import { MONITORING } from './palette';

const MEANS = ['drones', 'ground-sensors'] as const;

function meansWords(properties: Readonly<Record<string, unknown>>): string {
	const means = MEANS.find((known) => known === properties['means']);
	return means === undefined ? '' : t(`layers:monitoring.means.${means}`);
}

/** What drones and ground sensors could oversee: corridors of stated reach, no published site. */
export const monitoring = defineLayer({
	id: 'monitoring',
	group: 'monitoring',
	name: () => t('layers:monitoring.name'),
	summary: () => t('layers:monitoring.summary'),
	properties: v.strictObject({
		...featureProperties,
		means: v.picklist(MEANS),
		/** Kilometres to either side of the contact line. */
		reachKilometres: v.optional(v.pipe(v.number(), v.minValue(0)))
	}),
	scale: {
		property: 'means',
		categories: [
			{
				value: 'drones',
				label: () => t('layers:monitoring.means.drones'),
				symbology: {
					shape: 'area',
					fill: { ink: MONITORING, opacity: 0.07 },
					pattern: { kind: 'hatch', ink: MONITORING, spacing: 10, width: 1, direction: 'down' },
					strokes: [
						{ ink: MONITORING, width: 8, blur: 8, opacity: 0.3 },
						{ ink: MONITORING, width: 1.1, dash: [6, 3], opacity: 0.9 }
					]
				}
			},
			{
				value: 'ground-sensors',
				label: () => t('layers:monitoring.means.ground-sensors'),
				symbology: {
					shape: 'area',
					fill: { ink: MONITORING, opacity: 0.12 },
					pattern: { kind: 'dots', ink: MONITORING, spacing: 8, radius: 1.1 },
					strokes: [
						{ ink: MONITORING, width: 6, blur: 6, opacity: 0.3 },
						{ ink: MONITORING, width: 1.1, dash: [1.5, 2], opacity: 0.9 }
					]
				}
			}
		]
	},
	labels: {
		text: () => t('layers:monitoring.along'),
		of: ({ properties }) => properties['means'] === 'drones',
		minimumZoom: 4,
		size: 11,
		ink: MONITORING,
		placement: 'line'
	},
	describe: ({ id, properties }) => ({
		name: properties.name ?? id,
		detail: meansWords(properties)
	})
});
