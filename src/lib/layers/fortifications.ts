import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { t } from '../language/language';
import { defineLayer } from './define';
import { FORTIFICATION } from './palette';

const ROLES = ['proposed', 'comparison'] as const;

function roleWords(properties: Readonly<Record<string, unknown>>): string {
	const role = ROLES.find((known) => known === properties['role']);
	return role === undefined ? '' : t(`layers:fortifications.role.${role}`);
}

/** Where a belt could run, and what an expert compares it with: no location has been published. */
export const fortifications = defineLayer({
	id: 'fortifications',
	group: 'terrain',
	name: () => t('layers:fortifications.name'),
	summary: () => t('layers:fortifications.summary'),
	properties: v.strictObject({ ...featureProperties, role: v.picklist(ROLES) }),
	scale: {
		property: 'role',
		categories: [
			{
				value: 'proposed',
				label: () => t('layers:fortifications.role.proposed'),
				symbology: {
					shape: 'area',
					fill: { ink: FORTIFICATION, opacity: 0.07 },
					pattern: { kind: 'hatch', ink: FORTIFICATION, spacing: 8, width: 1.3, direction: 'up' },
					strokes: [
						{ ink: FORTIFICATION, width: 8, blur: 8, opacity: 0.3 },
						{ ink: FORTIFICATION, width: 1.1, dash: [4, 3], opacity: 0.9 }
					]
				}
			},
			{
				value: 'comparison',
				label: () => t('layers:fortifications.role.comparison'),
				symbology: {
					shape: 'area',
					pattern: { kind: 'bars', ink: FORTIFICATION, spacing: 20, length: 5, width: 1.2 },
					strokes: [{ ink: FORTIFICATION, width: 1.4, dash: [1.5, 2.5] }]
				}
			}
		]
	},
	labels: {
		text: () => t('layers:fortifications.along'),
		of: ({ properties }) => properties.basis === 'illustrative',
		minimumZoom: 4,
		size: 11,
		ink: FORTIFICATION,
		placement: 'line'
	},
	describe: ({ id, country, properties }, countryName) => ({
		name: properties.name ?? (country === undefined ? id : countryName(country)),
		detail: roleWords(properties)
	})
});
