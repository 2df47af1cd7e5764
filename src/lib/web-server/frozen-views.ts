import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { decodeView, encodeView } from '../view/url';
import { termsOf, type DossierWords } from './dossier-words';
import type { CardName } from '../server/card';
import type { DrawingPool } from './drawing-pool';
import type { BuiltDossier, DrawnView } from './drawing-worker';
import type { Encoding } from './encoding';

/** What all that is kept may take together, bytes: a page is about 60 kB, a picture 200 kB. */
const MOST_KEPT = 32 * 2 ** 20;
const unzipped = promisify(gunzip);

/** A page or a picture in one of the forms that it is sent in. */
export interface FrozenView {
	readonly bytes: Uint8Array;
	readonly encoding: Encoding;
	readonly etag: string;
}

/**
 * Pages and pictures of views: drawn once, kept as they are sent, and drawn anew after a build. Who asks for
 * one that is being drawn waits for that one.
 */
export class FrozenViews {
	readonly #words = new Map<string, { readonly state: string; words: Promise<DossierWords> }>();
	readonly #drawing = new Map<string, Promise<DrawnView>>();
	readonly #kept = new LRUCache<string, DrawnView>({
		maxSize: MOST_KEPT,
		sizeCalculation: ({ bytes }) => bytes.length + 1
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
		const asked = { ...dossier, query: await this.#queryOf(dossier, query) };
		const { bytes, digest } = await this.#drawn(`page ${keyOf(asked)}`, () =>
			this.pool.frozen(asked)
		);
		const encoding = encodings.find((each) => each !== 'br') ?? 'identity';
		return encoding === 'gzip'
			? { bytes, encoding, etag: `"${digest}-gzip"` }
			: { bytes: await unzipped(bytes), encoding, etag: `"${digest}"` };
	}

	/**
	 * The picture of a view, a PNG.
	 * @throws Busy
	 * @throws Error with what is wrong with the dossier's files
	 */
	async picture(dossier: BuiltDossier, query: string, name: CardName): Promise<FrozenView> {
		const asked = { ...dossier, query: await this.#queryOf(dossier, query), name };
		const { bytes, digest } = await this.#drawn(`${name} ${keyOf(asked)}`, () =>
			this.pool.picture(asked)
		);
		return { bytes, encoding: 'identity', etag: `"${digest}"` };
	}

	/** The query that says a view best: queries that mean the same view are the same page. */
	async #queryOf(dossier: BuiltDossier, query: string): Promise<string> {
		const { defaults, known } = termsOf(await this.words(dossier));
		const { view } = decodeView(query, defaults, known);
		// How a sheet is set, which is any text, changes nothing of what is drawn here.
		return encodeView({ ...view, sheet: undefined }, defaults);
	}

	async #drawn(key: string, draw: () => Promise<DrawnView>): Promise<DrawnView> {
		const kept = this.#kept.get(key);
		if (kept !== undefined) return kept;
		const drawing = this.#drawing.get(key) ?? this.#draw(key, draw);
		this.#drawing.set(key, drawing);
		return drawing;
	}

	async #draw(key: string, draw: () => Promise<DrawnView>): Promise<DrawnView> {
		try {
			const view = await draw();
			this.#kept.set(key, view);
			return view;
		} finally {
			this.#drawing.delete(key);
		}
	}
}

function keyOf({ state, slug, query }: BuiltDossier & { readonly query: string }): string {
	return `${state}/${slug}?${query}`;
}
