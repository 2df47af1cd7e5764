// For tests: drawings of the real dossier that a person has looked at, as resvg draws them in Node.
import { Resvg } from '@resvg/resvg-js';
import { PNG } from 'pngjs';
import { featureStatesOf } from '../../src/lib/cartography/attention';
import { cameraFor, NO_PADDING } from '../../src/lib/cartography/camera';
import { runsIn } from '../../src/lib/cartography/display-list';
import type { Size } from '../../src/lib/cartography/projection';
import { placedFor } from '../../src/lib/cartography/places/placed-map';
import { compileStyle } from '../../src/lib/cartography/style';
import { drawMap } from '../../src/lib/cartography/svg/draw/draw-map';
import { svgDocument } from '../../src/lib/cartography/svg/writers/write-map';
import type { ThemeName } from '../../src/lib/layers/palette';
import { readDrawnDossier, type DrawnDossier } from '../../src/lib/server/drawn-dossier';
import { outlinesFrom } from '../../src/lib/snapshot/outlines';
import { decodeView } from '../../src/lib/view/url';
import { viewTerms } from '../../src/lib/view/view-terms';
import { installedFonts } from '../support/test-fonts';

/** A drawing that is kept to compare with. */
export interface Reference {
	readonly name: string;
	/** The view, as in a URL. */
	readonly view: string;
	readonly theme: ThemeName;
	readonly size: Size;
}

const WINDOW: Size = { width: 400, height: 300 };
const PHONE: Size = { width: 260, height: 450 };

/** Layers alone and together, what is looked at, both themes, a phone. */
export const REFERENCES: readonly Reference[] = [
	reference('the ground', 'map=3.4/49/20&layers='),
	reference('troops', 'map=3.3/51/16&layers=troops'),
	reference('coalition', 'map=3.3/51/16&layers=coalition', 'dark'),
	reference('neighbours and fortifications', 'map=4.2/53/27&layers=nato-neighbours,fortifications'),
	reference('the contact line, close by', 'map=6.6/47.7/36.4&layers=contact-line'),
	reference(
		'the terrain at night',
		'map=5.2/48/35&layers=fortifications,monitoring,contact-line',
		'dark'
	),
	reference(
		'everything',
		'map=4.1/49.5/26&layers=nato-neighbours,coalition,troops,monitoring,fortifications,contact-line,places'
	),
	reference('almost transparent', 'map=3.8/50/14&layers=troops,places&opacity=troops:15,places:15'),
	reference('France is looked at', 'map=3.9/49/9&layers=troops,coalition&select=troops:FRA'),
	reference(
		'a place is looked at, at night',
		'map=4.4/51/14&layers=troops,places&select=places:berlin',
		'dark'
	),
	reference(
		'a line is looked at',
		'map=5.6/47.9/36&layers=contact-line&select=contact-line:orikhiv'
	),
	{ ...reference('a phone', 'layers=troops,contact-line,places'), size: PHONE }
];

function reference(name: string, view: string, theme: ThemeName = 'light'): Reference {
	return { name, view, theme, size: WINDOW };
}

const SLUG = 'ukraine-guarantees';
let dossier: DrawnDossier | undefined;

/** @throws RangeError for a view that the dossier does not have */
export async function drawReference({ name, view: query, theme, size }: Reference): Promise<PNG> {
	const drawn = (dossier ??= readDrawnDossier(SLUG));
	const { defaults, known } = viewTerms(drawn.dossier, drawn.index, drawn.isCountry);
	const { view, notices, unknown } = decodeView(query, defaults, known);
	if (notices.length + unknown.length > 0) {
		throw new RangeError(`The dossier has not all that “${name}” shows. Correct its view.`);
	}
	const { layers: visible, opacity, camera } = view;
	const { countryName } = drawn;
	const looking = camera ?? cameraFor(drawn.dossier.frame, size, NO_PADDING);
	const mapData = placedFor(drawn.mapData, looking, size);
	const map = drawMap({
		compiled: compileStyle(mapData, { visible, opacity, theme, countryName, fontFaces: {} }),
		camera: looking,
		size,
		states: featureStatesOf(view, drawn.index)
	});
	const items = [...map.shapes, ...map.marks, ...map.labels].flatMap((group) => group.items);
	const outlines = outlinesFrom(await installedFonts(runsIn(items)));
	const svg = svgDocument(map, size, { theme: 'light', outlines });
	const png = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
	return PNG.sync.read(Buffer.from(png));
}

/** Where a reference is kept, from the repository's folder. */
export function fileOf({ name }: Reference): string {
	return `tests/visual/references/${name.replaceAll(/[ ,]+/g, '-')}.png`;
}
