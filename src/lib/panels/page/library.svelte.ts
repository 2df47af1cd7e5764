import { resolve } from '$app/paths';
import type { DossierContents, DossierPart } from '../../dossier/model/partial-dossier';
import type { Dossier } from '../../dossier/model/types';
import { fetchJson } from './fetch-json';

/** How many files are asked for at once: browsers refuse thousands. */
const AT_ONCE = 50;

/** How many articles a reader gets at once of those that speak of something. */
const AT_FIRST = 20;

/** Where loaded articles are kept. */
interface Shelf {
	readonly dossier: Dossier;
	has(article: string): boolean;
	add(parts: readonly DossierPart[]): void;
}

/** How many articles speak of something. */
export interface Holdings {
	readonly articles: number;
	/** Those of them that are loaded. */
	readonly loaded: number;
}

/** Fetches the articles that a page did not come with, by name or by what they speak of. */
export class Library {
	readonly #shelf: Shelf;
	#contents: DossierContents | undefined = $state.raw();
	#underWay = $state(0);

	constructor(shelf: Shelf) {
		this.#shelf = shelf;
	}

	/** Which articles there are; undefined until {@link list} has been asked for and answered. */
	get contents(): DossierContents | undefined {
		return this.#contents;
	}

	/** Whether anything that was asked for is still on its way. */
	get underWay(): boolean {
		return this.#underWay > 0;
	}

	/**
	 * How many articles speak of something; undefined as long as that is not known.
	 * @param subject see `subjectOf`
	 */
	about(subject: string): Holdings | undefined {
		const articles = this.#contents && this.#articlesAbout(this.#contents, subject);
		return articles && { articles: articles.length, loaded: articles.filter(this.#isHere).length };
	}

	/** Fetches the list of all articles, unless it is here. @throws Error in words for the reader */
	async list(): Promise<DossierContents> {
		const { slug } = this.#shelf.dossier;
		this.#contents ??= await this.#counted(() =>
			fetchJson<DossierContents>(resolve('/[dossier]/articles.json', { dossier: slug }))
		);
		return this.#contents;
	}

	/** Fetches an article. @throws Error in words for the reader */
	open(article: string): Promise<void> {
		return this.#fetch([article]);
	}

	/**
	 * Fetches articles that speak of something, in reading order, until so many are here.
	 * @param subject see `subjectOf`
	 * @throws Error in words for the reader, when not all could be had; the others are here
	 */
	async gather(subject: string, articles = AT_FIRST): Promise<void> {
		const wanted = this.#articlesAbout(await this.list(), subject);
		const missing = wanted.filter((id) => !this.#isHere(id));
		const here = wanted.length - missing.length;
		await this.#fetch(missing.slice(0, Math.max(0, articles - here)));
	}

	/** Fetches some more of the articles that speak of something. @throws as {@link gather} */
	gatherMore(subject: string): Promise<void> {
		return this.gather(subject, (this.about(subject)?.loaded ?? 0) + AT_FIRST);
	}

	/** Fetches all articles. @throws Error in words for the reader, when not all could be had */
	async gatherAll(): Promise<void> {
		const { articles } = await this.list();
		await this.#fetch(articles.map(({ id }) => id));
	}

	readonly #isHere = (article: string): boolean => this.#shelf.has(article);

	#articlesAbout({ articles, about }: DossierContents, subject: string): string[] {
		return (about[subject] ?? []).flatMap((number) => articles[number]?.id ?? []);
	}

	// Added all at once: each addition is an index of everything.
	async #fetch(articles: readonly string[]): Promise<void> {
		const missing = articles.filter((id) => !this.#isHere(id));
		const { slug } = this.#shelf.dossier;
		await this.#counted(async () => {
			const answers: PromiseSettledResult<DossierPart>[] = [];
			for (let first = 0; first < missing.length; first += AT_ONCE) {
				const group = missing.slice(first, first + AT_ONCE).map((article) => {
					const path = resolve('/[dossier]/articles/[article].json', { dossier: slug, article });
					return fetchJson<DossierPart>(path);
				});
				answers.push(...(await Promise.allSettled(group)));
			}
			this.#shelf.add(
				answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
			);
			const failed = answers.find((answer) => answer.status === 'rejected');
			if (failed) throw failed.reason;
		});
	}

	async #counted<Value>(work: () => Promise<Value>): Promise<Value> {
		this.#underWay++;
		try {
			return await work();
		} finally {
			this.#underWay--;
		}
	}
}
