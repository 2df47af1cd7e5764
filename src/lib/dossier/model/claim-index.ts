import {
	countryLookup,
	EVERY_FEATURE,
	featureReference,
	isCountry,
	splitReference
} from './reference';
import type { Vocabulary } from './declarations';
import type { Claim, Dossier, FeatureReference, LayerFeature, Passage, PlacedNote } from './types';

/**
 * Where article, passage, claim, actor and feature meet: built once from a dossier, it answers
 * every question by one look-up. What is asked for and not there gives undefined or an empty list.
 */
export interface DossierIndex {
	/** The dossier's own words. */
	readonly vocabulary: Vocabulary;
	claim(id: string): Claim | undefined;
	passage(id: string): Passage | undefined;
	feature(reference: string): LayerFeature | undefined;
	/** ISO 3166-1 alpha-3 code of the country that a feature, or one of the base map, stands for. */
	countryOf(reference: string): string | undefined;
	/** Every feature of every layer. */
	readonly features: readonly FeatureReference[];
	/** Claims that name a feature, itself or with its whole layer, in the order of claims.json. */
	claimsOfFeature(reference: string): readonly Claim[];
	/** Passages of these claims, in article order. */
	passagesOfFeature(reference: string): readonly Passage[];
	/** Features of a claim, `<layer>:*` written out, each once. */
	featuresOfClaim(id: string): readonly FeatureReference[];
	/** Features of the claim that a passage supports. */
	featuresOfPassage(id: string): readonly FeatureReference[];
	claimsOfActor(actor: string): readonly Claim[];
	/**
	 * Claims in which a country is an actor, or that name a feature which is that country. A claim
	 * about a whole layer (`dams:*`) is about each of its countries too.
	 */
	claimsOfCountry(alpha3: string): readonly Claim[];
	/** Article order: by place in the text; where two begin together, the longer first. */
	passagesInOrder(article: string): readonly Passage[];
	notesInOrder(article: string): readonly PlacedNote[];
}

/** The index of a dossier; see {@link DossierIndex}. */
export function indexDossier(dossier: Dossier): DossierIndex {
	const { claims, notes, articles } = dossier;
	const features = new Map<string, LayerFeature>();
	for (const [layer, collection] of Object.entries(dossier.features)) {
		for (const feature of collection.features) {
			features.set(featureReference(layer, feature.id), feature);
		}
	}
	const countryOf = countryLookup(dossier);
	const claimsById = new Map(claims.map((claim) => [claim.id, claim]));
	const featuresByClaim = new Map(
		claims.map((claim) => [claim.id, writtenOut(claim, dossier.features)])
	);
	const claimsByFeature = new Lists<Claim>();
	const claimsByActor = new Lists<Claim>();
	const claimsByCountry = new Lists<Claim>();
	for (const claim of claims) {
		const countries = new Set<string>(claim.actors.filter(isCountry));
		for (const reference of featuresByClaim.get(claim.id) ?? []) {
			claimsByFeature.add(reference, claim);
			const country = countryOf(reference);
			if (country !== undefined) countries.add(country);
		}
		for (const actor of new Set(claim.actors)) claimsByActor.add(actor, claim);
		for (const country of countries) claimsByCountry.add(country, claim);
	}

	const reading = new Map(articles.map(({ id }, index) => [id, index]));
	const passages = claims
		.flatMap((claim) => claim.passages)
		.sort(
			(one, other) =>
				(reading.get(one.article) ?? Infinity) - (reading.get(other.article) ?? Infinity) ||
				inOrder(one, other)
		);
	const passagesById = new Map(passages.map((passage) => [passage.id, passage]));
	const passagesByArticle = new Lists<Passage>();
	const passagesByFeature = new Lists<Passage>();
	for (const passage of passages) {
		passagesByArticle.add(passage.article, passage);
		for (const reference of featuresByClaim.get(passage.claim) ?? []) {
			passagesByFeature.add(reference, passage);
		}
	}
	const notesByArticle = new Lists<PlacedNote>();
	for (const note of [...notes].sort(inOrder)) notesByArticle.add(note.article, note);

	return {
		vocabulary: dossier.vocabulary,
		claim: (id) => claimsById.get(id),
		passage: (id) => passagesById.get(id),
		feature: (reference) => features.get(reference),
		countryOf,
		features: Object.entries(dossier.features).flatMap(([layer, collection]) =>
			collection.features.map(({ id }) => featureReference(layer, id))
		),
		claimsOfFeature: (reference) => claimsByFeature.get(reference),
		passagesOfFeature: (reference) => passagesByFeature.get(reference),
		featuresOfClaim: (id) => featuresByClaim.get(id) ?? [],
		featuresOfPassage: (id) => featuresByClaim.get(passagesById.get(id)?.claim ?? '') ?? [],
		claimsOfActor: (actor) => claimsByActor.get(actor),
		claimsOfCountry: (alpha3) => claimsByCountry.get(alpha3),
		passagesInOrder: (article) => passagesByArticle.get(article),
		notesInOrder: (article) => notesByArticle.get(article)
	};
}

/** Lists by key; a key without one has the empty list. */
class Lists<Item> {
	readonly #lists = new Map<string, Item[]>();

	add(key: string, item: Item): void {
		const list = this.#lists.get(key);
		if (list) list.push(item);
		else this.#lists.set(key, [item]);
	}

	get(key: string): readonly Item[] {
		return this.#lists.get(key) ?? [];
	}
}

function writtenOut(claim: Claim, features: Dossier['features']): readonly FeatureReference[] {
	const references = new Set<FeatureReference>();
	for (const reference of claim.features) {
		const { layer, id } = splitReference(reference);
		if (id !== EVERY_FEATURE) references.add(reference);
		else
			for (const feature of features[layer]?.features ?? [])
				references.add(featureReference(layer, feature.id));
	}
	return [...references];
}

interface Placed {
	readonly start: number;
	readonly end: number;
}

function inOrder(one: Placed, other: Placed): number {
	return one.start - other.start || other.end - one.end;
}
