import {
	countryLookup,
	EVERY_FEATURE,
	featureReference,
	isCountry,
	otherActorOf,
	splitReference
} from './reference';
import { ClaimLists, lazily, remembered } from './claim-lists';
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
	 * Where on the map something is: a feature or country is itself, and an actor without a shape is where the
	 * claims are in which it acts. None where they name no feature.
	 */
	placesOf(reference: FeatureReference): readonly FeatureReference[];
	/**
	 * Claims in which a country is an actor, or that name a feature which is that country. A claim
	 * about a whole layer (`dams:*`) is about each of its countries too.
	 */
	claimsOfCountry(alpha3: string): readonly Claim[];
	/** Article order: by place in the text; where two begin together, the longer first. */
	passagesInOrder(article: string): readonly Passage[];
	notesInOrder(article: string): readonly PlacedNote[];
	/**
	 * The index of the same dossier as it stood on an earlier day (see `onDay`). It is made from this one:
	 * only the features are looked at anew, so that a timeline of many articles moves at once.
	 */
	onDay(dossier: Dossier): DossierIndex;
}

/** The index of a dossier; see {@link DossierIndex}. */
export function indexDossier(dossier: Dossier): DossierIndex {
	return indexWith(dossier, new ClaimLists(dossier), () => true);
}

/** @param isSaid whether a claim had been made by the dossier's day */
function indexWith(
	dossier: Dossier,
	lists: ClaimLists,
	isSaid: (claim: Claim) => boolean
): DossierIndex {
	const features = new Map<string, LayerFeature>();
	for (const [layer, collection] of Object.entries(dossier.features)) {
		for (const feature of collection.features) {
			features.set(featureReference(layer, feature.id), feature);
		}
	}
	const countryOf = countryLookup(dossier);
	const said = (claims: readonly Claim[]): readonly Claim[] => claims.filter(isSaid);
	const claim = (id: string): Claim | undefined => {
		const found = lists.claim(id);
		return found && isSaid(found) ? found : undefined;
	};
	const claimsOfFeature = remembered((reference) => {
		const { layer, id } = splitReference(reference);
		if (id === EVERY_FEATURE) return [];
		const ofLayer = features.has(reference)
			? lists.naming(featureReference(layer, EVERY_FEATURE))
			: [];
		return lists.inOrder([said(lists.naming(reference)), said(ofLayer)]);
	});
	const referencesByCountry = lazily(() => {
		const references = new Map<string, Set<string>>();
		for (const reference of [...features.keys(), ...lists.namedReferences()]) {
			const country = countryOf(reference);
			if (country === undefined) continue;
			const known = references.get(country) ?? new Set();
			references.set(country, known.add(reference));
		}
		return references;
	});
	const claimsOfCountry = remembered((alpha3) => {
		const named = [...(referencesByCountry().get(alpha3) ?? [])].map(claimsOfFeature);
		return lists.inOrder([isCountry(alpha3) ? said(lists.ofActor(alpha3)) : [], ...named]);
	});
	const featuresOfClaim = remembered((id) => {
		const found = claim(id);
		return found === undefined ? [] : writtenOut(found, dossier.features);
	});
	const claimsOfActor = remembered((actor) => said(lists.ofActor(actor)));
	const featuresOfActor = remembered((actor): readonly FeatureReference[] => [
		...new Set(claimsOfActor(actor).flatMap(({ id }) => featuresOfClaim(id)))
	]);
	const isShown = ({ claim: id }: Passage): boolean => claim(id) !== undefined;
	const passage = (id: string): Passage | undefined => {
		const found = lists.passage(id);
		return found && isShown(found) ? found : undefined;
	};

	return {
		vocabulary: dossier.vocabulary,
		claim,
		passage,
		feature: (reference) => features.get(reference),
		countryOf,
		features: [...features.keys()] as FeatureReference[],
		claimsOfFeature,
		passagesOfFeature: remembered((reference) => lists.passagesOf(claimsOfFeature(reference))),
		featuresOfClaim,
		featuresOfPassage: (id) => featuresOfClaim(passage(id)?.claim ?? ''),
		claimsOfActor,
		placesOf: (reference) => {
			const actor = otherActorOf(reference);
			return actor === undefined ? [reference] : featuresOfActor(actor);
		},
		claimsOfCountry,
		passagesInOrder: remembered((article) => lists.passagesIn(article).filter(isShown)),
		notesInOrder: (article) => lists.notesIn(article),
		onDay: (earlier) => indexWith(earlier, lists, ({ saidOn }) => saidOn <= earlier.asOf)
	};
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
