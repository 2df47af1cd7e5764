import type { FeatureLink } from '../cartography/display-list';
import type { DossierIndex } from '../dossier/model/claim-index';
import { subjectOf } from '../dossier/model/partial-dossier';
import { COUNTRIES, featureReference, splitReference } from '../dossier/model/reference';
import type { Claim, FeatureReference, Passage } from '../dossier/model/types';
import { basisWords } from '../evidence/basis-words';
import { termsOfClaim, termWords } from '../evidence/term-words';
import { evidenceOf } from '../evidence/evidence';
import type { EvidenceContext } from '../evidence/evidence-context';
import { labelWords } from '../evidence/later-words';
import { orphanWords } from '../evidence/orphan-words';
import { quoteWords } from '../evidence/quote-words';
import { claimsId, featureOf } from '../evidence/reference';
import { placeWords } from '../evidence/sources';
import { headingWords, standingOf } from '../evidence/standing';
import { directionOfLanguage, isolated } from '../language/direction';
import { t } from '../language/with-share';
import { sheetWords } from '../snapshot/words';
import { plainXml } from '../snapshot/xml';

/** How many claims are told of a feature; the rest is a link away. */
const MOST_CLAIMS = 8;

/** What a frozen page says of the features of its map: each has a place in the page, to which it leads. */
export class FrozenClaims {
	readonly #context: EvidenceContext;
	readonly #inLayers: ReadonlySet<string>;
	/** By the ids of their places. */
	readonly #told = new Map<string, FeatureReference>();

	/** @param layers ids of those that are shown */
	constructor(context: EvidenceContext, layers: readonly string[]) {
		this.#context = context;
		this.#inLayers = countriesIn(context, layers);
	}

	/**
	 * Where a feature leads: to its place in the page, which it has from now on. A country of which nothing is
	 * said leads nowhere, and one that a layer shows is no second link as the ground below.
	 */
	readonly linkTo = (reference: FeatureReference): FeatureLink | undefined => {
		const { layer, id } = splitReference(reference);
		const isGround = layer === COUNTRIES;
		if (isGround && this.#inLayers.has(id)) return undefined;
		const { index } = this.#context;
		if (isGround && evidenceOf(index, reference).claims.length === 0) return undefined;
		return { href: this.placeOf(reference), name: standingOf(this.#context, reference).name };
	};

	/** The address of a feature's place in the page, which it has from now on. */
	placeOf(reference: FeatureReference): string {
		const place = claimsId(subjectOf(reference, this.#context.index));
		if (!this.#told.has(place)) this.#told.set(place, reference);
		return `#${place}`;
	}

	/**
	 * The places, as markup, of which the style sheet shows the one that the address ends with.
	 * @param out the link to the same feature in the dossier's page, as markup
	 */
	sections(out: (reference: FeatureReference) => string): string {
		return [...this.#told]
			.map(([place, reference]) => this.#section(place, reference, out(reference)))
			.join('\n');
	}

	/** Rules that outline on the map what the address names. */
	rules(): string {
		return [...this.#told.keys()]
			.map((place) => {
				const id = cssString(place);
				return `:root:has([id=${id}]:target) svg a[href=${cssString(`#${place}`)}] :is(path,circle)`;
			})
			.map((selector) => `${selector}{stroke:var(--ink);stroke-width:2.5;stroke-linejoin:round}`)
			.join('\n');
	}

	#section(place: string, reference: FeatureReference, out: string): string {
		const { dossier, index } = this.#context;
		const { claims } = evidenceOf(index, reference);
		const { name, detail } = standingOf(this.#context, reference);
		const heading = headingWords({ name: isolated(name), detail });
		const told = claims.slice(0, MOST_CLAIMS).map((claim) => this.#claim(claim));
		const hidden = claims.length - told.length;
		const lines = [
			...(featureOf(dossier, reference)?.properties.basis === 'illustrative'
				? [basisWords('illustrative')]
				: []),
			...(claims.length === 0 ? [t('share:embed.no-passages')] : [])
		];
		return `<section class="said" id="${plainXml(place)}" tabindex="-1" aria-label="${plainXml(heading)}">
<a class="close" href="#map" aria-label="${plainXml(t('share:frozen.close'))}">×</a>
<h2>${plainXml(heading)}</h2>${lines.map((line) => `<p class="note">${plainXml(line)}</p>`).join('')}
${told.length === 0 ? '' : `<ul class="claims">${told.join('')}</ul>`}
${hidden === 0 ? '' : `<p class="note">${plainXml(sheetWords().more(hidden, claims.length))}</p>`}
<div class="way-out">${out}</div>
</section>`;
	}

	#claim(claim: Claim): string {
		const { dossier } = this.#context;
		const terms = termsOfClaim(claim).map(
			(term) => `<p dir="auto">${plainXml(termWords(term))}</p>`
		);
		const orphans = (claim.orphans ?? []).map((orphan) => {
			const words = { quote: isolated(orphan.exact), standing: orphanWords(orphan) };
			return `<p>${plainXml(t('evidence:orphan.quoted', words))}</p>`;
		});
		return (
			`<li><p class="note">${plainXml(labelWords(dossier, claim))}</p>` +
			`<p dir="auto">${plainXml(claim.summary)}</p>${terms.join('')}` +
			`${claim.passages.map((passage) => this.#quote(passage)).join('')}${orphans.join('')}</li>`
		);
	}

	#quote(passage: Passage): string {
		const { dossier } = this.#context;
		const { language } = dossier.articles.find(({ id }) => id === passage.article) ?? dossier;
		const attributes = `lang="${plainXml(language)}" dir="${directionOfLanguage(language)}"`;
		return (
			`<blockquote ${attributes}>${plainXml(quoteWords(dossier, passage))}</blockquote>` +
			`<p class="note">${plainXml(placeWords(dossier, passage))}</p>`
		);
	}
}

/** ISO 3166-1 alpha-3 codes of the countries that some of the layers have a feature for. */
function countriesIn(
	{
		dossier,
		index
	}: { readonly dossier: EvidenceContext['dossier']; readonly index: DossierIndex },
	layers: readonly string[]
): Set<string> {
	return new Set(
		layers.flatMap((layer) =>
			(dossier.features[layer]?.features ?? []).flatMap(
				({ id }) => index.countryOf(featureReference(layer, id)) ?? []
			)
		)
	);
}

/** A string of a style sheet, which stands in a page: https://www.w3.org/TR/cssom-1/#serialize-a-string */
function cssString(text: string): string {
	return `"${text.replaceAll(/[^\w #-]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
