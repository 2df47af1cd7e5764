import { boundaryCodes, decodeBoundaries } from '../../src/lib/boundaries/boundaries';
import { checkCountry, checkKnown } from '../../src/lib/dossier/check/known-ids';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import {
	SEA,
	type BorderPair,
	type LineReference
} from '../../src/lib/dossier/model/ground-schemas';
import type { Declared } from './declared';
import { borderOf, boundaryOf, type Material } from './material';

export type Steps = readonly (string | number)[];

/** Reports what recipes and checks name that there is not, with what may have been meant. */
export interface ReferenceCheck {
	readonly layer: (id: string, steps: Steps) => void;
	readonly country: (code: string, steps: Steps) => void;
	readonly source: (id: string, known: ReadonlySet<string> | undefined, steps: Steps) => void;
	/** `<layer>:<feature id>` or `<layer>:*`. */
	readonly features: (reference: string, steps: Steps) => void;
	/** Ids of the features of a reference to all of a layer. */
	readonly featureIds: (reference: string) => ReadonlySet<string>;
	/** A pair of countries, or a country and the sea, that have a border with each other. */
	readonly border: (pair: BorderPair, steps: Steps) => void;
	readonly line: (reference: LineReference, steps: Steps) => void;
	/** A country, a region, or features. */
	readonly area: (reference: string, steps: Steps) => void;
}

/**
 * @param made ids that recipes make, by layer id: they need not stand in the files yet
 */
export function referenceCheck(
	declared: Declared,
	material: Material,
	made: ReadonlyMap<string, ReadonlySet<string>>,
	report: Report
): ReferenceCheck {
	const boundaries = decodeBoundaries(material.topology);
	const countries = new Set(boundaries.countries.keys());
	const codes = boundaryCodes(boundaries);
	const idsOf = (layer: string) =>
		new Set([
			...material.featuresOf(layer).map(({ id }) => String(id)),
			...(made.get(layer) ?? [])
		]);
	const check: ReferenceCheck = {
		layer: (id, steps) => {
			checkKnown(id, declared.layerIds, 'layer', jsonPath(...steps), report);
		},
		country: (code, steps) => {
			checkCountry(code, countries, jsonPath(...steps), report);
		},
		source: (id, known, steps) => {
			checkKnown(id, known, 'source', jsonPath(...steps), report);
		},
		features: (reference, steps) => {
			const [layer = '', id = ''] = reference.split(':');
			check.layer(layer, steps);
			if (id === '*' || declared.layerIds?.has(layer) === false) return;
			const what = `feature of the layer “${layer}” with the id`;
			checkKnown(id, idsOf(layer), what, jsonPath(...steps), report);
		},
		featureIds: (reference) => idsOf(reference.split(':')[0] ?? ''),
		border: (pair, steps) => {
			const [first, second] = pair;
			check.country(first, [...steps, 0]);
			if (second !== SEA) check.country(second, [...steps, 1]);
			const areKnown = countries.has(first) && (second === SEA || countries.has(second));
			if (!areKnown) return;
			const isBorder = first !== second && borderOf(pair, material.topology).coordinates.length > 0;
			if (isBorder) return;
			report(
				jsonPath(...steps),
				second === SEA
					? `${first} has no coast on the map.`
					: `${first} and ${second} have no land border on the map.`,
				'Name two countries that do, or a country with a coast and "sea".'
			);
		},
		line: (reference, steps) => {
			if (typeof reference === 'string') check.features(reference, steps);
			else check.border(reference, steps);
		},
		area: (reference, steps) => {
			if (reference.includes(':')) check.features(reference, steps);
			else if (/^[A-Z]{3}$/.test(reference)) check.country(reference, steps);
			else if (boundaryOf(reference, material) === undefined) {
				checkKnown(reference, codes, 'region', jsonPath(...steps), report);
			}
		}
	};
	return check;
}
