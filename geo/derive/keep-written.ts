import { createHash } from 'node:crypto';
import type { Report } from '../../src/lib/dossier/check/report';
import type { LayerCollection, LayerFeature } from './layer-file';

/** Letters of the digest that are kept: two versions of one feature do not share them by chance. */
const DIGEST_LENGTH = 12;

/**
 * A feature signed by the recipe that makes it: `recipe` names it, and `digest` tells later whether a
 * person has changed the feature since.
 */
export function signed(feature: LayerFeature, recipe: string): LayerFeature {
	const properties = { ...feature.properties, recipe };
	return {
		...feature,
		properties: { ...properties, digest: digestOf({ ...feature, properties }) }
	};
}

/**
 * A layer with its derived features made anew, each at its place; new ones come last. What a person
 * has written stays, all of it and in its order: only what carries a recipe's id, and is as that
 * recipe made it, gives way, or goes where the recipe is gone.
 *
 * Reported, and left to the maintainer, is what would be lost: a derived feature that has been changed
 * by hand, and a written one with an id that a recipe uses.
 * @param made the features that recipes make for this layer, signed, in the recipes' order
 */
export function keepWritten(
	layer: LayerCollection | undefined,
	made: readonly LayerFeature[],
	report: Report
): LayerCollection {
	const left = new Map(made.map((feature) => [feature.id, feature]));
	const kept = (layer?.features ?? []).flatMap((feature, index) => {
		const { id, properties } = feature;
		const anew = left.get(id);
		const path = `features[${index}]`;
		if (properties['recipe'] === undefined) {
			if (anew === undefined) return [feature];
			left.delete(id);
			if (isAsMade(feature, anew)) return [anew];
			const recipe = String(anew.properties['recipe']);
			report(
				`${path}.id`,
				`“${String(id)}” is written by hand, and the recipe “${recipe}” makes a feature of that id.`,
				'Give one of the two another id; or remove this one, if the recipe’s is to take its place.',
				{ subject: String(id), cause: 'A recipe makes a feature of the id of a written one.' }
			);
			return [feature];
		}
		if (properties['digest'] !== digestOf(feature)) {
			report(
				path,
				`“${String(id)}” has been changed by hand since the recipe “${String(properties['recipe'])}” made it.`,
				'To keep it as it is, take “recipe” and “digest” out of its properties and give it an id that no recipe uses; to have it made anew, remove it. Then run npm run geo:derive.',
				{ subject: String(id), cause: 'A derived feature has been changed by hand.' }
			);
			return [feature];
		}
		left.delete(id);
		return anew?.properties['recipe'] === properties['recipe'] ? [anew] : [];
	});
	return { type: 'FeatureCollection', ...layer, features: [...kept, ...left.values()] };
}

/** Whether a feature without a signature is what the recipe makes, to the last number. */
function isAsMade(written: LayerFeature, made: LayerFeature): boolean {
	const { recipe } = made.properties;
	return digestOf(signed(written, String(recipe))) === digestOf(made);
}

/** Of all that a recipe decides; the shape of a boundary is filled in from elsewhere. */
function digestOf({ id, properties, geometry }: LayerFeature): string {
	const own = Object.fromEntries(Object.entries(properties).filter(([key]) => key !== 'digest'));
	const shape = own['boundary'] === undefined ? geometry : null;
	const content = inOrder({ id, properties: own, geometry: shape });
	return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, DIGEST_LENGTH);
}

/** With the keys of every object in the order of the alphabet: which comes first says nothing. */
function inOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(inOrder);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.sort(([one], [other]) => (one < other ? -1 : 1))
			.map(([key, item]) => [key, inOrder(item)])
	);
}
