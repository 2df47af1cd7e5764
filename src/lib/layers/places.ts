import * as v from 'valibot';
import { featureProperties } from '../dossier/model/schema';
import { t } from '../language/language';
import { defineLayer, type PointMark } from './define';
import { LAND, PLACE } from './palette';

const KINDS = ['event', 'institution', 'speaker', 'context'] as const;
type Kind = (typeof KINDS)[number];

const marks: Record<Kind, { mark: PointMark; radius: number }> = {
	event: { mark: 'disc', radius: 5.5 },
	institution: { mark: 'square', radius: 4.5 },
	speaker: { mark: 'ring', radius: 5 },
	context: { mark: 'diamond', radius: 5 }
};

function kindWords(properties: Readonly<Record<string, unknown>>): string {
	const kind = KINDS.find((known) => known === properties['kind']);
	return kind === undefined ? '' : t(`layers:places.kind.${kind}`);
}

/** Places that the article names, by what they are in it. */
export const places = defineLayer({
	id: 'places',
	group: 'context',
	name: () => t('layers:places.name'),
	summary: () => t('layers:places.summary'),
	properties: v.strictObject({ ...featureProperties, kind: v.picklist(KINDS) }),
	scale: {
		property: 'kind',
		categories: KINDS.map((kind) => ({
			value: kind,
			label: () => t(`layers:places.kind.${kind}`),
			symbology: {
				shape: 'point',
				fill: { ink: PLACE, opacity: 1 },
				strokes: [{ ink: LAND, width: 1.6 }],
				...marks[kind]
			}
		}))
	},
	labels: {
		text: ({ id, properties }) => properties.name ?? id,
		minimumZoom: 3,
		size: 12,
		ink: PLACE,
		placement: 'point'
	},
	describe: ({ id, country, properties }, countryName) => ({
		name: properties.name ?? (country === undefined ? id : countryName(country)),
		detail: kindWords(properties)
	})
});
