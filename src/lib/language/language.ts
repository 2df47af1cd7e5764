import i18next from 'i18next';
import type articles from './en/articles.json';
import dossier from './en/dossier.json' with { type: 'json' };
import type card from './en/card.json';
import type changes from './en/changes.json';
import type compare from './en/compare.json';
import type cite from './en/cite.json';
import type citation from './en/citation.json';
import type dataExport from './en/export.json';
import evidence from './en/evidence.json' with { type: 'json' };
import type later from './en/later.json';
import layers from './en/layers.json' with { type: 'json' };
import type fetch from './en/fetch.json';
import type filter from './en/filter.json';
import type front from './en/front.json';
import type map from './en/map.json';
import page from './en/page.json' with { type: 'json' };
import panels from './en/panels.json' with { type: 'json' };
import { isolated } from './direction';
import type search from './en/search.json';
import type share from './en/share.json';
import type snapshot from './en/snapshot.json';
import type table from './en/table.json';
import type timeline from './en/timeline.json';

/** The interface's texts by namespace: a folder a language, a file a part of the product. */
const english = { dossier, evidence, layers, page, panels };

/** Texts that come with the code that uses them: each with the module `with-<its name>`. */
interface LaterTexts {
	articles: typeof articles;
	card: typeof card;
	changes: typeof changes;
	cite: typeof cite;
	compare: typeof compare;
	citation: typeof citation;
	export: typeof dataExport;
	fetch: typeof fetch;
	filter: typeof filter;
	front: typeof front;
	later: typeof later;
	map: typeof map;
	search: typeof search;
	share: typeof share;
	snapshot: typeof snapshot;
	table: typeof table;
	timeline: typeof timeline;
}

/** All texts there can be: what the compiler checks keys against. */
export type Texts = typeof english & LaterTexts;

const instance = i18next.createInstance();
void instance.init({
	lng: 'en',
	fallbackLng: 'en',
	defaultNS: 'page',
	resources: { en: english },
	initAsync: false,
	// Svelte and our SVG writer escape what they print: here, a value that runs the other way is only kept
	// from turning the sentence round.
	interpolation: { escape: isolated },
	returnNull: false
});

/**
 * The interface text for a key, `namespace:path.to.key`, with its values filled in and its plural
 * chosen. Keys are checked by the compiler against the English files.
 */
export const t = instance.t;

/** Adds the texts of a part of the product that is loaded later. */
export function addTexts<Part extends keyof LaterTexts>(part: Part, texts: LaterTexts[Part]): void {
	instance.addResourceBundle('en', part, texts);
}

/** BCP 47 tag of the interface language. */
export function language(): string {
	return instance.language;
}
