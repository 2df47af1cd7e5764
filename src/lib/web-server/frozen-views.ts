import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { decodeView, encodeView } from '../view/url';
import { termsOf, type DossierWords } from './dossier-words';
import type { DrawingPool } from './drawing-pool';
import type { BuiltDossier, DrawnPage } from './drawing-worker';
import type { Encoding } from './encoding';

/** What all pages that are kept may take together, bytes: each is about 60 kB. */
const MOST_KEPT = 32 * 2 ** 20;
const unzipped = promisify(gunzip);

/** A page in one of the forms that it is sent in. */
export interface FrozenView {
	readonly bytes: Uint8Array;
	readonly encoding: Encoding;
	readonly etag: string;
}

/**
 * Pages of frozen views: drawn once, kept as they are sent, and drawn anew after a build. Who asks for
 * one that is being drawn waits for that one.
 */
export class FrozenViews {
	readonly #words = new Map<string, { readonly state: string; words: Promise<DossierWords> }>();
	readonly #drawing = new Map<string, Promise<DrawnPage>>();
	readonly #kept = new LRUCache<string, DrawnPage>({
		maxSize: MOST_KEPT,
		sizeCalculation: ({ gzip }) => gzip.length + 1
	});

	constructor(private readonly pool: DrawingPool) {}

	/**
	 * What a query may say of a dossier.
	 * @throws Busy
	 * @throws Error with what is wrong with the dossier's files
	 */
	words(dossier: BuiltDossier): Promise<DossierWords> {
		const { slug, state } = dossier;
		const known = this.#words.get(slug);
		if (known?.state === state) return known.words;
		const words = this.pool.words(dossier);
		this.#words.set(slug, { state, words });
		// What is broken may be mended the next time that somebody asks.
		words.catch(() => {
			if (this.#words.get(slug)?.words === words) this.#words.delete(slug);
		});
		return words;
	}

	/**
	 * The page of a view.
	 * @throws Busy
	 * @throws Error with what is wrong with the dossier's files
	 */
	async view(
		dossier: BuiltDossier,
		query: string,
		encodings: readonly Encoding[]
	): Promise<FrozenView> {
		const { defaults, known } = termsOf(await this.words(dossier));
		// Queries that mean the same view are the same page.
		const address = encodeView(decodeView(query, defaults, known).view, defaults);
		const { gzip, digest } = await this.#page({ ...dossier, query: address });
		const encoding = encodings.find((each) => each !== 'br') ?? 'identity';
		return encoding === 'gzip'
			? { bytes: gzip, encoding, etag: `"${digest}-gzip"` }
			: { bytes: await unzipped(gzip), encoding, etag: `"${digest}"` };
	}

	async #page(view: BuiltDossier & { readonly query: string }): Promise<DrawnPage> {
		const key = `${view.state}/${view.slug}?${view.query}`;
		const kept = this.#kept.get(key);
		if (kept !== undefined) return kept;
		const drawing = this.#drawing.get(key) ?? this.#draw(key, view);
		this.#drawing.set(key, drawing);
		return drawing;
	}

	async #draw(key: string, view: BuiltDossier & { readonly query: string }): Promise<DrawnPage> {
		try {
			const page = await this.pool.frozen(view);
			this.#kept.set(key, page);
			return page;
		} finally {
			this.#drawing.delete(key);
		}
	}
}
