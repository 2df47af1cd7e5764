import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { t } from '../language/language';
import { defineLayer, type Symbology } from './define';
import { COALITION, LAND } from './palette';

const REPRESENTATIONS = ['leader', 'minister', 'envoy'] as const;
type Representation = (typeof REPRESENTATIONS)[number];

/**
 * A wash beneath the troops' colours, which are other claims, and a line above them. The line runs
 * just inside the border: on the member's own side.
 */
function membership(wash: number, width: number, dash?: readonly number[]): Symbology {
	const inset = 1.1 + width / 2;
	return {
		shape: 'area',
		fill: { ink: COALITION, opacity: wash, beneath: true },
		strokes: [
			{ ink: LAND, width: width + 1, inset, opacity: 0.8 },
			{ ink: COALITION, width, inset, ...(dash && { dash }) }
		]
	};
}

const looks: Record<Representation, Symbology> = {
	leader: membership(0.17, 1.5),
	minister: membership(0.11, 1.4, [6, 1.6]),
	envoy: membership(0.11, 1.4, [3, 1.4])
};

/** Who was reported at the table in Paris: public record, no pledge of troops. */
export const coalition = defineLayer({
	id: 'coalition',
	group: 'commitments',
	name: () => t('layers:coalition.name'),
	summary: () => t('layers:coalition.summary'),
	areasAreCountries: true,
	properties: v.strictObject({
		...featureProperties,
		representation: v.picklist(REPRESENTATIONS),
		certainty: v.picklist(['high', 'medium'])
	}),
	scale: {
		property: 'representation',
		categories: [
			...REPRESENTATIONS.map((value) => ({
				value,
				where: { certainty: ['high'] },
				label: () => t(`layers:coalition.representation.${value}`),
				symbology: looks[value]
			})),
			...REPRESENTATIONS.map((value) => ({
				value,
				id: `${value}-inferred`,
				where: { certainty: ['medium'] },
				label: () => t(`layers:coalition.inferred.${value}`),
				symbology: membership(0.05, 1.4, [1.6, 1.6])
			}))
		]
	},
	describe: ({ id, country, properties }, countryName) => ({
		name: properties.name ?? (country === undefined ? id : countryName(country)),
		detail: describeRepresentation(properties)
	})
});

function describeRepresentation(properties: Readonly<Record<string, unknown>>): string {
	const value = REPRESENTATIONS.find((known) => known === properties['representation']);
	if (value === undefined) return '';
	return properties['certainty'] === 'high'
		? t(`layers:coalition.representation.${value}`)
		: t(`layers:coalition.inferred.${value}`);
}
