import { fontPath, unicodeRange, type FontFile } from '../fonts/font-files';

const FAMILIES = {
	sans: { name: 'Noto Sans', css: "'Noto Sans',system-ui,sans-serif" },
	serif: { name: 'Source Serif 4', css: "'Source Serif 4',Georgia,serif" }
} as const;

/** The files of the frozen page's type; a browser fetches those whose letters it draws. */
export const FROZEN_FONTS: readonly FontFile[] = [
	...(['latin', 'latin-ext', 'cyrillic'] as const).flatMap((subset) =>
		([400, 600] as const).map((weight) => ({ face: { family: 'sans' as const, weight }, subset }))
	),
	{ face: { family: 'serif', weight: 600 }, subset: 'latin' }
];

/** What a font file is called among those that belong to frozen pages. */
export function frozenFontName(file: FontFile): string {
	return fontPath(file, 'woff2').replace(/^.*\//u, '');
}

/**
 * The style sheet of a frozen page: no theme can be chosen in it, so it follows the system's.
 * @param fonts the folder of the fonts, from the page
 */
export function frozenStyle(fonts: string): string {
	const rules = FROZEN_FONTS.map(
		(file) =>
			`@font-face{font-family:'${FAMILIES[file.face.family].name}';font-weight:${file.face.weight};` +
			`font-display:swap;unicode-range:${unicodeRange(file)};` +
			`src:url('${fonts}${frozenFontName(file)}') format('woff2')}`
	);
	return [...rules, LAYOUT].join('\n');
}

const LAYOUT = `
:root{color-scheme:light dark;--paper:light-dark(#fdfcfa,#14181d);--ink:light-dark(#1b1a18,#ece9e3);
--ink-soft:light-dark(#4d4a45,#c0bdb7);--rule:light-dark(#e2ded7,#2d343d);--rule-strong:light-dark(#87827a,#76808c);
--focus:light-dark(#1a56c4,#8ab4ff)}
*{box-sizing:border-box;margin:0}
html{height:100%;background:var(--paper);color:var(--ink)}
body{display:grid;grid-template:auto minmax(0,1fr) auto/minmax(0,1fr);height:100%;overflow:hidden;
font:400 .8125rem/1.4 ${FAMILIES.sans.css}}
a{color:inherit;text-underline-offset:.18em;text-decoration-thickness:1px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
header{position:relative;z-index:2;display:grid;grid-template-columns:minmax(0,1fr) auto;align-items:center;gap:0 .75rem;
padding:.25rem .75rem;border-bottom:1px solid var(--rule);line-height:1.3}
h1{overflow:hidden;font:600 .9375rem/1.3 ${FAMILIES.serif.css};text-overflow:ellipsis;white-space:nowrap}
header p{overflow:hidden;color:var(--ink-soft);font-size:.75rem;text-overflow:ellipsis;white-space:nowrap}
header .way-out{grid-area:1/2/3}
.out{display:inline-block;padding:.375rem 0;font-weight:600;font-size:.75rem;white-space:nowrap}
.no-window{display:none;padding:.375rem .625rem;border:1px solid var(--rule-strong);border-radius:3px;
background:var(--paper);font-size:.75rem;white-space:normal;overflow-wrap:anywhere}
.no-window span{font-weight:600;user-select:all}
.out:focus+.no-window,.no-window:hover,.no-window:focus{display:block}
header .no-window{position:absolute;inset:calc(100% + .25rem) .5rem auto auto;width:min(22rem,100% - 1rem);
color:var(--ink)}
header .short{display:none}
main{grid-area:2/1;position:relative;overflow:hidden;isolation:isolate}
main svg{display:block;position:absolute;inset:0;width:100%;height:100%;overflow:visible}
main svg.narrow{display:none}
svg a:focus-visible{outline:none}
svg a:focus-visible path,svg a:focus-visible circle{stroke:var(--focus);stroke-width:3}
svg text{pointer-events:none}
@media (prefers-contrast:more){:root{--ink-soft:var(--ink);--rule:var(--rule-strong)}
:is([data-layer=base],[data-layer=countries]) text{fill:var(--ink)}}
.said{display:none;grid-area:2/1;align-self:end;z-index:1;max-height:min(100%,max(55%,9rem));margin:0;padding:.5rem .75rem;
border:0 solid var(--rule-strong);border-top-width:1px;background:var(--paper);box-shadow:0 0 6px rgb(0 0 0/.2);overflow-y:auto}
.said:target{display:block}
.said:focus{outline:none}
.close{position:sticky;top:-.25rem;float:inline-end;width:1.75rem;margin:-.5rem -.375rem 0 .5rem;background:var(--paper);
font-size:1.25rem;line-height:1.75rem;text-align:center;text-decoration:none}
blockquote{margin-top:.25rem;padding-inline-start:.5rem;border-inline-start:2px solid var(--rule-strong)}
.said .way-out{margin-top:.375rem}
#another-view{display:none;position:absolute;inset:auto .5rem .5rem;max-width:26rem;padding:.375rem .625rem;
border:1px solid var(--rule-strong);border-radius:3px;background:var(--paper);font-size:.75rem}
#another-view:target{display:block}
footer{grid-row:3;display:flex;align-items:baseline;justify-content:flex-end;gap:.25rem .5rem;padding:.25rem .75rem;
border-top:1px solid var(--rule);color:var(--ink-soft);font-size:.75rem}
footer p{display:none;flex:1;min-width:0}
button{flex:none;padding:.25rem .625rem;border:1px solid var(--rule-strong);border-radius:3px;
background:var(--paper);color:var(--ink);font:600 .75rem/1.3 ${FAMILIES.sans.css};cursor:pointer}
[popover]{inset:auto .5rem .5rem auto;width:min(22rem,100% - 1rem);max-height:calc(100% - 1rem);
padding:.625rem .75rem;border:1px solid var(--rule-strong);border-radius:3px;background:var(--paper);
color:var(--ink);overflow-y:auto;box-shadow:0 1px 8px rgb(0 0 0/.25)}
h2{font-size:.8125rem;font-weight:600}
[popover] section+section,[popover] *+h2{margin-top:.625rem}
h3{margin-top:.5rem;font-size:.75rem;font-weight:600}
ul{padding:0;list-style:none}
.legend ul:not(.claims) li{display:flex;align-items:flex-start;gap:.5rem;margin-top:.125rem;font-size:.75rem;line-height:1.35}
.legend svg{flex:none}
.note{color:var(--ink-soft);font-size:.75rem}
.claims li{margin-top:.5rem}
.claims .note{display:block}
.sources li{margin-top:.25rem;font-size:.75rem}
@media (max-width:33.98rem) and (min-height:24rem){:root:has(.said:target) main{align-self:start;height:45%}
.said{height:55%;max-height:none}}
@media (min-width:34rem){.said{justify-self:end;align-self:stretch;width:min(20rem,50%);max-height:none;
border-width:0 0 0 1px}}
@media (max-width:30rem),(max-height:18rem){main svg.wide{display:none}main svg.narrow{display:block}
h1{font-size:.8125rem}header .long{display:none}header .short{display:inline}footer{padding-block:.1875rem}
header{padding-block:.125rem}header p{font-size:.6875rem}}
@media (min-width:44rem) and (min-height:20rem){body{grid-template-columns:minmax(0,1fr) 15.5rem}
header,footer{grid-column:1/-1}
footer p{display:block}
.said{grid-area:2/2;width:auto;justify-self:stretch;border-color:var(--rule);box-shadow:none}
#legend{grid-area:2/2;display:block;position:static;width:auto;height:auto;min-height:0;max-height:none;border-width:0 0 0 1px;border-radius:0;
border-color:var(--rule);box-shadow:none}
[popovertarget=legend]{display:none}}
`.trim();
