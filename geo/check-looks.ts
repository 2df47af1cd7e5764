import {
	differenceCiede2000,
	filterDeficiencyDeuter,
	filterDeficiencyProt,
	filterDeficiencyTrit,
	parse,
	type Color
} from 'culori';
import type { Problem } from '../src/lib/dossier/model/problem';
import { declaredCategory } from '../src/lib/dossier/model/category';
import type { LayerDeclaration } from '../src/lib/dossier/model/declarations';
import type { Dossier } from '../src/lib/dossier/model/types';
import {
	COLOURS,
	LOOKS,
	shapeOfLook,
	type Colour,
	type Look
} from '../src/lib/dossier/model/vocabulary';
import { jsonPath } from '../src/lib/dossier/check/report';
import { PALETTE, type Ink } from '../src/lib/layers/palette';

/**
 * How far apart two colours of one look must be, as CIEDE2000: 10 is told apart at a glance by most
 * people, side by side (Sharma, Wu, Dalal 2005, for the formula).
 */
const APART = 10;

/** As seen with full colour vision, and without one of the three kinds of cones (Machado et al. 2009). */
const EYES: readonly (readonly [name: string, see: (colour: Color) => Color | undefined])[] = [
	['with full colour vision', (colour) => colour],
	['without red cones', filterDeficiencyProt(1)],
	['without green cones', filterDeficiencyDeuter(1)],
	['without blue cones', filterDeficiencyTrit(1)]
];

const difference = differenceCiede2000();

/** A category that is seen on the map, and where it is declared. */
interface Seen {
	readonly layer: LayerDeclaration;
	readonly path: string;
	readonly value: string;
	readonly look: Look;
	readonly colour: Colour;
}

/**
 * Where two categories of a dossier cannot be told apart: of one layer, or of two that can be on
 * together. Each look is legible in each colour of the palette, which a test holds; whether they are
 * together is a matter of the dossier. Only categories that some feature has are judged.
 */
export function confusedLooks(
	dossier: Pick<Dossier, 'layers' | 'features' | 'positions'>
): Problem[] {
	const seen = dossier.layers.flatMap((layer, index) => seenOf(layer, index, dossier));
	return seen.flatMap((one, index) => {
		const rival = seen.slice(0, index).find((other) => confusion(one, other) !== undefined);
		if (rival === undefined) return [];
		const others = seen.filter((each) => each !== one);
		return {
			file: 'dossier.json',
			path: one.path,
			subject: one.layer.id,
			message: `“${one.value}” (${one.look}, ${one.colour}) cannot be told from “${rival.value}” of the layer “${rival.layer.id}” (${rival.look}, ${rival.colour}) ${confusion(one, rival) ?? ''}.`,
			remedy: remedyFor(one, others)
		};
	});
}

function seenOf(
	layer: LayerDeclaration,
	place: number,
	{ features, positions }: Pick<Dossier, 'features' | 'positions'>
): Seen[] {
	const ever = new Set(
		positions.filter((step) => step.layer === layer.id).flatMap(({ statuses }) => statuses)
	);
	const present = new Set(
		(features[layer.id]?.features ?? []).map(({ properties }) =>
			declaredCategory(layer, properties)
		)
	);
	return layer.categories.flatMap((category, index) =>
		(layer.kind === 'positions' ? ever.has(category.value) : present.has(category))
			? {
					layer,
					path: jsonPath('layers', place, 'categories', index),
					value: category.id ?? category.value,
					look: category.look,
					colour: category.colour
				}
			: []
	);
}

/** For whom two categories look the same; undefined: for nobody. */
function confusion(
	one: Pick<Seen, 'look' | 'colour'>,
	other: Pick<Seen, 'look' | 'colour'>
): string | undefined {
	if (one.look !== other.look) return undefined;
	if (one.colour === other.colour) return 'by anybody';
	for (const theme of ['light', 'dark'] as const) {
		for (const [name, see] of EYES) {
			const [a, b] = [one, other].map(({ colour, look }) =>
				seenAs(inkOf(colour, look), theme, see)
			);
			if (a !== undefined && b !== undefined && difference(a, b) < APART) {
				return `${name}, in the ${theme} theme`;
			}
		}
	}
	return undefined;
}

function seenAs(
	ink: Ink,
	theme: 'light' | 'dark',
	see: (colour: Color) => Color | undefined
): Color | undefined {
	const colour = parse(ink[theme]);
	return colour && see(colour);
}

function inkOf(colour: Colour, look: Look): Ink {
	const { fill, mark } = PALETTE[colour];
	return look === 'solid' ? (fill?.ink ?? mark) : mark;
}

/** Colours of the same look, or looks in the same colour, that nothing else on the map has. */
function remedyFor(one: Seen, others: readonly Seen[]): string {
	const fits = (choice: Pick<Seen, 'look' | 'colour'>): boolean =>
		others.every((other) => confusion(choice, other) === undefined);
	const colours = COLOURS.filter((colour) => fits({ look: one.look, colour }));
	const looks = LOOKS[shapeOfLook(one.look)].filter((look) => fits({ look, colour: one.colour }));
	const choices = [
		...(colours.length > 0 ? [`another colour (${colours.slice(0, 3).join(', ')})`] : []),
		...(looks.length > 0 ? [`another look (${looks.slice(0, 3).join(', ')})`] : [])
	];
	return choices.length === 0
		? 'Join two categories: there are more than can be told apart.'
		: `Choose ${choices.join(' or ')}.`;
}
