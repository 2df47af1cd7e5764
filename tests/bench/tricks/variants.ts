import type { Edit } from '../../copied-project';

/** How far a page is followed, once it has been opened. */
export type Extent = 'seen' | 'answered' | 'used';

/** The built site without one of the things that are to make it seen or answer sooner, or with it done otherwise. */
export interface Variant {
	readonly id: string;
	/** As the table calls it. */
	readonly name: string;
	readonly extent: Extent;
	/** The variant that it is compared with; undefined: the site as it is. */
	readonly beside?: string;
	/** What makes it from the project as it is. */
	readonly edits: readonly Edit[];
}

const hooks = 'src/hooks.server.ts';
const names = 'src/lib/server/picture-names.ts';
const hatchings = 'src/lib/server/picture-hatchings.ts';
const picture = 'src/lib/server/map-picture.ts';
const webgl = 'src/lib/map/maplibre/webgl-map.ts';

const noFirstFrames: Edit = {
	file: webgl,
	from: 'spreadFirstFrames(this.#map);',
	to: '() => undefined;'
};
const noFramePace: Edit = {
	file: 'src/lib/map/maplibre/create-map.ts',
	from: '\tpaceFrames(map);\n',
	to: ''
};
const overrides = [noFirstFrames, noFramePace];
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
		id: 'svg-names',
		name: 'Names of the drawing as texts of SVG, not HTML',
		extent: 'seen',
		edits: [
			{
				file: names,
				from: "text?.kind === 'line' ? textMarkup(text, writeText) : ''",
				to: "text ? textMarkup(text, writeText) : ''"
			},
			{ file: names, from: "if (text?.kind !== 'block' ||", to: "if (text?.kind !== 'none' ||" }
		]
	},
	{
		id: 'one-width',
		name: 'Names placed for one width of the frame, not four',
		extent: 'seen',
		edits: [{ file: names, from: '[270, 342, 688, 1100]', to: '[688]' }]
	},
	{
		id: 'one-zoom',
		name: 'Hatchings for one zoom, not four',
		extent: 'seen',
		edits: [{ file: hatchings, from: '[1, 2, 3, 4]', to: '[2]' }]
	},
	{
		id: 'no-hatchings',
		name: 'No hatchings at all (the most that any other way of drawing them could gain)',
		extent: 'seen',
		edits: [{ file: picture, from: '${hatching.markup}', to: '' }]
	},
	{
		id: 'svg-patterns',
		name: 'Hatchings as patterns of SVG, not lines',
		extent: 'seen',
		edits: [
			{ file: hatchings, from: '[1, 2, 3, 4]', to: '[2]' },
			{ file: picture, from: '/ id="[^"]*"/g', to: '/ id="(?!pattern-)[^"]*"/g' },
			{
				file: 'src/lib/cartography/svg/draw/draw-fill.ts',
				from: '		else {\n',
				to: `		else if (scene.drawing.squares !== undefined) {
			const pattern = patternOf(scene, image);
			const grown = 2 ** (scene.drawing.camera.zoom % 1);
			const side = pattern.spacing * grown;
			const known = [...patterns].find(([, each]) => each.image === image)?.[0];
			const id = known ?? 'pattern-' + layer.id.replace(/[^a-z0-9]+/gi, '-') + '-' + patterns.size;
			const [x, y] = scene.origin;
			const half = side / 2;
			const lines = pattern.kind === 'hatch'
				? (pattern.direction === 'up' ? \`M0 \${half}L\${half} 0M\${half} \${side}L\${side} \${half}\` : \`M0 \${half}L\${half} \${side}M\${half} 0L\${side} \${half}\`)
				: pattern.kind === 'bars' ? \`M0 0h\${half}M\${half} \${half}h\${half}\` : \`M1 1h0M\${half} \${half}h0\`;
			const width = pattern.kind === 'dots' ? 2 * pattern.radius * grown : pattern.width * grown;
			patterns.set(id, { image, markup: \`<pattern id="\${id}" patternUnits="userSpaceOnUse" x="\${x % side}" y="\${y % side}" width="\${side}" height="\${side}"><path d="\${lines}" fill="none" stroke="\${pattern.ink}" stroke-width="\${width}"\${pattern.kind === 'dots' ? ' stroke-linecap="round"' : ''}/></pattern>\` });
			areas.add({ fill: \`url(#\${id})\`, 'fill-opacity': visible(reader.number('fill-opacity')) }, frame.rings(feature.geometry));
		} else {
`
			},
			{
				file: 'src/lib/cartography/svg/draw/draw-fill.ts',
				from: '	const hatchings = new Groups<Path>();\n',
				to: '	const hatchings = new Groups<Path>();\n	const patterns = new Map<string, { image: string; markup: string }>();\n'
			},
			{
				file: 'src/lib/cartography/svg/draw/draw-fill.ts',
				from: '	return (\n		areas.write(',
				to: '	return (\n		[...patterns.values()].map(({ markup }) => markup).join("") + areas.write('
			}
		]
	},
	{
		id: 'no-squares',
		name: 'Lines not apart by squares',
		extent: 'seen',
		edits: [
			{
				file: 'src/lib/cartography/svg/geometry/split-by-tile.ts',
				from: 'squares === undefined ||',
				to: 'squares !== 0 ||'
			}
		]
	},
	{
		id: 'no-ascii',
		name: 'The page in UTF-8, not in ASCII',
		extent: 'seen',
		edits: [
			{
				file: hooks,
				from: 'inAscii(withScriptsLater(page, scripts))',
				to: '{ html: withScriptsLater(page, scripts), rewritten: [] }'
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
		id: 'scripts-low',
		name: 'The same with fetchpriority="low"',
		extent: 'answered',
		edits: [
			nativeScripts,
			{
				file: hooks,
				from: 'withScriptsLater(page, scripts)',
				to: `page.replaceAll('rel="modulepreload"', 'rel="modulepreload" fetchpriority="low"')`
			}
		]
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
				from: '\t\t<main>\n\t\t\t<MapStage {page} {covered} {credits} />\n\t\t\t<div class="notices">\n\t\t\t\t<Notice texts={notices} ondismiss={dismiss} />\n\t\t\t</div>\n\t\t</main>\n',
				to: ''
			},
			{
				file: 'src/lib/panels/page/DossierPage.svelte',
				from: '\t\t{/if}\n\t</div>\n\t<Announcer />',
				to: '\t\t{/if}\n\t\t<main>\n\t\t\t<MapStage {page} {covered} {credits} />\n\t\t\t<div class="notices">\n\t\t\t\t<Notice texts={notices} ondismiss={dismiss} />\n\t\t\t</div>\n\t\t</main>\n\t</div>\n\t<Announcer />'
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
		id: 'no-first-frames',
		name: 'Without first-frames (MapLibre’s renderLayer as it is)',
		extent: 'used',
		edits: [noFirstFrames]
	},
	{
		id: 'no-frame-pace',
		name: 'Without frame-pace (MapLibre’s triggerRepaint as it is)',
		extent: 'used',
		edits: [noFramePace]
	},
	{
		id: 'no-overrides',
		name: 'Without either',
		extent: 'used',
		edits: overrides
	},
	{
		id: 'data-at-once',
		name: 'Data with the style, not source by source',
		extent: 'used',
		beside: 'no-overrides',
		edits: [
			...overrides,
			{ file: webgl, from: 'compiled: withoutData(compiled),', to: 'compiled,' },
			{
				file: webgl,
				from: 'await giveData(this.#map, style, () => this.#ready && !this.#complete)',
				to: 'await Promise.resolve(this.#ready && !this.#complete && style !== undefined)'
			}
		]
	},
	{
		id: 'map-at-once',
		name: 'The map drawn at once, not after the page’s next frame',
		extent: 'used',
		beside: 'no-overrides',
		edits: [
			...overrides,
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
		extent: 'used',
		beside: 'no-overrides',
		edits: [
			...overrides,
			{
				file: 'src/lib/view/state.svelte.ts',
				from: 'this.#entry = afterPaint(() => this.#writeEntry());',
				to: 'this.#entry = () => undefined;\n\t\tthis.#writeEntry();'
			}
		]
	},
	{
		id: 'whole-card',
		name: 'The card at once, not in two steps (AfterPaint)',
		extent: 'used',
		beside: 'no-overrides',
		edits: [
			...overrides,
			{ file: 'src/lib/ui/AfterPaint.svelte', from: '{#if now || painted}', to: '{#if true}' }
		]
	},
	{
		id: 'no-rehearsal',
		name: 'The card not rehearsed',
		extent: 'used',
		beside: 'no-overrides',
		edits: [
			...overrides,
			{
				file: 'src/lib/panels/page/Sidebar.svelte',
				from: 'if (SelectionCard !== undefined) rehearse(',
				to: 'if (globalThis.never) rehearse('
			}
		]
	}
];
