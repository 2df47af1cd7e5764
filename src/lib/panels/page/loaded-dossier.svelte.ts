import { indexDossier, type DossierIndex } from '../../dossier/model/claim-index';
import { joinParts, type DossierHead, type DossierPart } from '../../dossier/model/partial-dossier';
import type { Dossier } from '../../dossier/model/types';
import type { View } from '../../view/view';
import type { Library } from './library.svelte';

/** A dossier as far as its page has loaded it: it grows by whole articles. */
export class LoadedDossier {
	readonly #head: DossierHead;
	#parts: readonly DossierPart[];
	#loaded: { readonly dossier: Dossier; readonly index: DossierIndex };
	/** Articles and passages that a link named and that there are not. */
	#refused: readonly string[] = [];
	#library: Library | undefined = $state.raw();
	#failure: Error | undefined = $state.raw();

	/** @param parts those that are here from the beginning */
	constructor(head: DossierHead, parts: readonly DossierPart[]) {
		this.#head = head;
		this.#parts = parts;
		this.#loaded = $state.raw(this.#join());
	}

	get dossier(): Dossier {
		return this.#loaded.dossier;
	}

	get index(): DossierIndex {
		return this.#loaded.index;
	}

	/** What fetches the other articles; undefined until one has been asked for. */
	get library(): Library | undefined {
		return this.#library;
	}

	/** Why the last thing that was asked for is not here, or not all of it. */
	get failure(): Error | undefined {
		return this.#failure;
	}

	has(article: string): boolean {
		return this.dossier.articles.some(({ id }) => id === article);
	}

	/** Whether there can be such an article: what is not loaded may be there. */
	mayHaveArticle(id: string): boolean {
		return this.has(id) || this.#mayBeElsewhere(id);
	}

	/** Whether there can be such a passage. */
	mayHavePassage(id: string): boolean {
		return this.index.passage(id) !== undefined || this.#mayBeElsewhere(id);
	}

	/**
	 * Fetches the article of a view.
	 * @returns false where the view names what the dossier has not: from then on it cannot have it
	 */
	async settle({ article, passage }: Pick<View, 'article' | 'passage'>): Promise<boolean> {
		const missing = (): string[] => [
			...(article === undefined || this.has(article) ? [] : [article]),
			...(passage === undefined || this.index.passage(passage) ? [] : [passage])
		];
		if (missing().length === 0) return true;
		const answered = await this.ask(async (library) => {
			const { articles } = await library.list();
			if (articles.some(({ id }) => id === article)) await library.open(article ?? '');
		});
		if (!answered) return true;
		const unknown = missing();
		this.#refused = [...this.#refused, ...unknown];
		return unknown.length === 0;
	}

	/** Adds parts; those that are here already stay as they are. */
	add(parts: readonly DossierPart[]): void {
		const added = parts.filter(({ article }) => !this.has(article.id));
		if (added.length === 0) return;
		this.#parts = [...this.#parts, ...added];
		this.#loaded = this.#join();
	}

	/**
	 * Asks the library for something, once it is here. Never rejects: see {@link failure}.
	 * @returns whether all that was asked for is here now
	 */
	async ask(request: (library: Library) => Promise<unknown>): Promise<boolean> {
		this.#failure = undefined;
		try {
			const { Library } = await import('./library.svelte');
			this.#library ??= new Library(this);
			await request(this.#library);
			return true;
		} catch (error) {
			this.#failure = error instanceof Error ? error : new Error(String(error));
			return false;
		}
	}

	#mayBeElsewhere(id: string): boolean {
		return this.dossier.whole !== undefined && !this.#refused.includes(id);
	}

	#join(): { readonly dossier: Dossier; readonly index: DossierIndex } {
		const dossier = joinParts(this.#head, this.#parts);
		return { dossier, index: indexDossier(dossier) };
	}
}
