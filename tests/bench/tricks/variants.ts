import type { Edit } from '../../copied-project';

/** How far a page is followed, once it has been opened. */
export type Extent = 'seen' | 'answered' | 'card' | 'live';

/** The built site without one of the things that are to make it seen or answer sooner, or with it done otherwise. */
export interface Variant {
	readonly id: string;
	/** As the table calls it. */
	readonly name: string;
	readonly extent: Extent;
	/** What makes it from the project as it is. */
	readonly edits: readonly Edit[];
}

const hooks = 'src/hooks.server.ts';
const webgl = 'src/lib/map/maplibre/webgl-map.ts';

const nativeScripts: Edit = {
	file: hooks,
	from: "if (type === 'js') scripts.push(path);",
	to: "if (type === 'js') return true;"
};

export const VARIANTS: readonly Variant[] = [
	{
		id: 'same',
		name: 'The same once more (says how far chance goes)',
		extent: 'answered',
		edits: []
	},
	{
		id: 'no-squares',
		name: 'Lines not apart by squares',
		extent: 'seen',
		edits: [
			{
				file: 'src/lib/cartography/svg/writers/write-shape.ts',
				from: 'apart === undefined || !isOpaqueLine',
				to: 'apart === undefined || isOpaqueLine || true'
			}
		]
	},
	{
		id: 'scripts-native',
		name: 'Scripts as SvelteKit writes them (modulepreload), not once the page is seen',
		extent: 'answered',
		edits: [nativeScripts]
	},
	{
		id: 'scripts-unpreloaded',
		name: 'SvelteKit’s own script at the end of the page, nothing preloaded',
		extent: 'answered',
		edits: [{ file: hooks, from: "if (type === 'js') scripts.push(path);", to: '' }]
	},
	{
		id: 'linked-styles',
		name: 'Style sheets as files of their own',
		extent: 'answered',
		edits: [
			{
				file: 'svelte.config.js',
				from: 'inlineStyleThreshold: 32_768',
				to: 'inlineStyleThreshold: 0'
			}
		]
	},
	{
		id: 'late-fonts',
		name: 'Fonts not preloaded',
		extent: 'answered',
		edits: [{ file: hooks, from: "(type === 'font' && FIRST_FACES.test(path))", to: 'false' }]
	},
	{
		id: 'no-after-map',
		name: 'Words laid out with the map, not in the frame after it',
		extent: 'answered',
		edits: [
			{
				file: 'src/app.html',
				from: "document.documentElement.classList.add('arriving');",
				to: ''
			}
		]
	},
	{
		id: 'words-first',
		name: 'The words before the map in the page',
		extent: 'answered',
		edits: [
			{
				file: 'src/lib/panels/page/DossierPage.svelte',
				from: '\t\t<main class:days={hasDays}>\n\t\t\t<MapStage {page} covered={covered + timelineHeight} {credits} />\n\t\t\t{#if hasDays}\n\t\t\t\t<TimelinePlace\n\t\t\t\t\tcovered={bodyHeight === 0 ? undefined : covered}\n\t\t\t\t\tbind:height={timelineHeight}\n\t\t\t\t/>\n\t\t\t{/if}\n\t\t\t<!-- For who prints the page without scripts: with them, what is drawn for paper says so. -->\n\t\t\t{#if !browser}<p class="credits">{credits.join(\' \')}</p>{/if}\n\t\t\t<div class="notices">\n\t\t\t\t<Notice texts={notices} ondismiss={dismiss} />\n\t\t\t</div>\n\t\t</main>\n',
				to: ''
			},
			{
				file: 'src/lib/panels/page/DossierPage.svelte',
				from: '\t\t</SidebarPlace>\n\t</div>\n\t<Announcer />',
				to: '\t\t</SidebarPlace>\n\t\t<main class:days={hasDays}>\n\t\t\t<MapStage {page} covered={covered + timelineHeight} {credits} />\n\t\t\t{#if hasDays}\n\t\t\t\t<TimelinePlace\n\t\t\t\t\tcovered={bodyHeight === 0 ? undefined : covered}\n\t\t\t\t\tbind:height={timelineHeight}\n\t\t\t\t/>\n\t\t\t{/if}\n\t\t\t<!-- For who prints the page without scripts: with them, what is drawn for paper says so. -->\n\t\t\t{#if !browser}<p class="credits">{credits.join(\' \')}</p>{/if}\n\t\t\t<div class="notices">\n\t\t\t\t<Notice texts={notices} ondismiss={dismiss} />\n\t\t\t</div>\n\t\t</main>\n\t</div>\n\t<Announcer />'
			}
		]
	},
	{
		id: 'no-list-format',
		name: 'Intl not used before it is needed',
		extent: 'answered',
		edits: [
			{
				file: 'src/app.html',
				from: "if (window.Intl && Intl.ListFormat) new Intl.ListFormat('en');",
				to: ''
			}
		]
	},
	{
		id: 'map-at-once',
		name: 'The map drawn at once, not after the page’s next frame',
		extent: 'live',
		edits: [
			{
				file: webgl,
				from: 'this.#postponed ??= afterPaint(() => {\n\t\t\tthis.#update();\n\t\t});',
				to: 'this.#update();'
			}
		]
	},
	{
		id: 'address-at-once',
		name: 'Address and links at once, not after the page’s next frame',
		extent: 'card',
		edits: [
			{
				file: 'src/lib/view/state.svelte.ts',
				from: "this.#cancel = pending === 'entry' ? afterPaint(write) : afterRest(write);",
				to: "if (pending === 'entry') write();\n\t\telse this.#cancel = afterRest(write);"
			}
		]
	},
	{
		id: 'whole-card',
		name: 'The card at once, not in two steps (AfterPaint)',
		extent: 'card',
		edits: [
			{
				file: 'src/lib/first-paint/AfterPaint.svelte',
				from: '{#if now || painted}',
				to: '{#if true}'
			}
		]
	}
];
