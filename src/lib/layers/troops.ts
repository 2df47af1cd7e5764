import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { TROOP_STATUSES, type TroopStatus } from '../dossier/model/vocabulary';
import { t } from '../language/language';
import { defineLayer, type Category, type Symbology } from './define';
import { ABSENCE, BORDER, COMMITMENT, HOST, HOST_EDGE, LAND, ON_COMMITMENT } from './palette';

const outline = { ink: COMMITMENT, width: 1.4 };

/** The weaker the word, the less ink: solid, hatched, dotted, only outlined. */
const symbologies: Record<TroopStatus, Symbology> = {
	'signed-intent': {
		shape: 'area',
		fill: { ink: COMMITMENT, opacity: 1 },
		strokes: [outline],
		text: { ink: ON_COMMITMENT, halo: COMMITMENT }
	},
	'host-and-signatory': {
		shape: 'area',
		fill: { ink: HOST, opacity: 1 },
		strokes: [{ ink: HOST_EDGE, width: 1.6 }]
	},
	'conditional-offer': {
		shape: 'area',
		pattern: { kind: 'hatch', ink: COMMITMENT, spacing: 6, width: 1.5, direction: 'up' },
		strokes: [outline]
	},
	'willing-unspecified': {
		shape: 'area',
		pattern: { kind: 'dots', ink: COMMITMENT, spacing: 9, radius: 1.15 },
		strokes: [{ ...outline, width: 1.1 }]
	},
	'suggested-by-expert': {
		shape: 'area',
		strokes: [{ ink: COMMITMENT, width: 1.8, dash: [3, 2] }]
	},
	'no-commitment': {
		shape: 'area',
		pattern: { kind: 'bars', ink: ABSENCE, spacing: 16, length: 7, width: 1.5 },
		strokes: [{ ink: ABSENCE, width: 1.6 }]
	}
};

const statusLabel = (status: TroopStatus | 'not-mentioned') => (): string =>
	t(`dossier:status.${status}`);

const notMentioned: Category = {
	value: 'not-mentioned',
	label: statusLabel('not-mentioned'),
	symbology: {
		shape: 'area',
		fill: { ink: LAND, opacity: 1 },
		strokes: [{ ink: BORDER, width: 0.9 }]
	},
	legendOnly: true
};

function statusOf(properties: Readonly<Record<string, unknown>>): TroopStatus | undefined {
	return TROOP_STATUSES.find((status) => status === properties['status']);
}

function statusWords(properties: Readonly<Record<string, unknown>>): string {
	const status = statusOf(properties);
	return status === undefined ? '' : statusLabel(status)();
}

/** Countries by what the article says of their sending troops; Ukraine as the host. */
export const troops = defineLayer({
	id: 'troops',
	group: 'commitments',
	name: () => t('layers:troops.name'),
	summary: () => t('layers:troops.summary'),
	areasAreCountries: true,
	properties: v.strictObject({ ...featureProperties, status: v.picklist(TROOP_STATUSES) }),
	// A colour on the map is a claim: no status without a passage that says so.
	rule: (feature, claims) =>
		claims.some(({ status }) => status === feature.properties['status'])
			? undefined
			: t('layers:troops.rule', { feature: feature.id, status: statusWords(feature.properties) }),
	scale: {
		property: 'status',
		categories: [
			...TROOP_STATUSES.map((status) => ({
				value: status,
				label: statusLabel(status),
				symbology: symbologies[status]
			})),
			notMentioned
		]
	},
	labels: {
		text: ({ id, country, properties }, countryName) =>
			`${country === undefined ? (properties.name ?? id) : countryName(country)}\n${statusWords(properties)}`,
		minimumZoom: 2.5,
		size: 12,
		ink: { light: '#24211d', dark: '#f4f0e8' },
		placement: 'point',
		replacesCountryName: true
	},
	describe: ({ id, country, properties }, countryName) => ({
		name: properties.name ?? (country === undefined ? id : countryName(country)),
		detail: statusWords(properties)
	})
});
