import i18next from 'i18next';
import dossier from './en/dossier.json' with { type: 'json' };
import dataExport from './en/export.json' with { type: 'json' };
import layers from './en/layers.json' with { type: 'json' };
import map from './en/map.json' with { type: 'json' };
import page from './en/page.json' with { type: 'json' };
import panels from './en/panels.json' with { type: 'json' };
import share from './en/share.json' with { type: 'json' };
import snapshot from './en/snapshot.json' with { type: 'json' };

/** The interface's texts by namespace: a folder a language, a file a part of the product. */
export const english = {
	dossier,
	export: dataExport,
	layers,
	map,
	page,
	panels,
	share,
	snapshot
};

const instance = i18next.createInstance();
void instance.init({
	lng: 'en',
	fallbackLng: 'en',
	defaultNS: 'page',
	resources: { en: english },
	initAsync: false,
	// Svelte and our SVG writer escape what they print; escaping here would do it twice.
	interpolation: { escapeValue: false },
	returnNull: false
});

/**
 * The interface text for a key, `namespace:path.to.key`, with its values filled in and its plural
 * chosen. Keys are checked by the compiler against the English files.
 */
export const t = instance.t;

/** BCP 47 tag of the interface language. */
export function language(): string {
	return instance.language;
}
