import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { t } from '../language/language';
import { defineLayer } from './define';
import { LAND, NEIGHBOUR } from './palette';

/**
 * Members of NATO with a land border with Ukraine: outlines only, because no one has named a host
 * among them.
 */
export const natoNeighbours = defineLayer({
	id: 'nato-neighbours',
	group: 'context',
	name: () => t('layers:nato-neighbours.name'),
	summary: () => t('layers:nato-neighbours.summary'),
	areasAreCountries: true,
	properties: v.strictObject({
		...featureProperties,
		contact: v.literal('land'),
		/** Kilometres, measured on the generalised boundaries. */
		borderKilometres: v.optional(v.pipe(v.number(), v.minValue(0)))
	}),
	scale: {
		property: 'contact',
		categories: [
			{
				value: 'land',
				label: () => t('layers:nato-neighbours.contact.land'),
				symbology: {
					shape: 'area',
					strokes: [
						{ ink: LAND, width: 4.6, opacity: 0.9 },
						{ ink: NEIGHBOUR, width: 2, dash: [7, 1.6, 1.2, 1.6] }
					]
				}
			}
		]
	},
	describe: ({ id, country, properties }, countryName) => ({
		name: properties.name ?? (country === undefined ? id : countryName(country)),
		detail: t('layers:nato-neighbours.contact.land')
	})
});
