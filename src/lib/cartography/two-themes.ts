import type { CompiledStyle } from './style';

/** A colour that is a whole value, or a word of one: an id that looks like one is left alone. */
const COLOUR = /(?<=["\s:])(#[0-9a-f]{6}(?:[0-9a-f]{2})?)(?=["\s;])/i;

/**
 * Two drawings of the same, in light and in dark colours, as one whose colours follow the
 * `color-scheme` of the page that it stands in.
 * @throws Error where the two differ in anything but colours
 */
export function inBothThemes(light: string, dark: string): string {
	const [lightParts, darkParts] = [light.split(COLOUR), dark.split(COLOUR)];
	const parts = lightParts.map((part, index) => {
		const isColour = index % 2 === 1;
		const other = darkParts[index];
		if (isColour && other !== undefined) {
			return part === other ? part : `light-dark(${part},${other})`;
		}
		if (part !== other) throw difference(part, other ?? '');
		return part;
	});
	if (darkParts.length > parts.length) throw difference('', darkParts[parts.length] ?? '');
	return parts.join('');
}

function difference(light: string, dark: string): Error {
	const at = [...light].findIndex((letter, index) => letter !== dark[index]);
	const excerpt = (text: string): string => text.slice(Math.max(0, at - 40), at + 40);
	return new Error(
		`The light and the dark drawing differ in more than colours: “${excerpt(light)}” and “${excerpt(dark)}”. Draw both from the same data, view and size.`
	);
}

/** A map in both themes, to be drawn once. */
export interface StyleOfBothThemes {
	/** Its colours each stand for a pair. */
	readonly compiled: CompiledStyle;
	/** What was drawn with it, in the colours of one theme. */
	coloured(drawing: string, theme: 'light' | 'dark'): string;
}

/** A colour of a style that is drawn in both themes at once. */
const INK = /^#[0-9a-f]{6}$/i;

/**
 * Joins the styles of a map in light and in dark colours: a map takes as long to draw in two themes as
 * in one.
 * @throws Error where the two differ in anything but colours
 */
export function joinThemes(light: CompiledStyle, dark: CompiledStyle): StyleOfBothThemes {
	const pairs: (readonly [light: string, dark: string])[] = [];
	const known = new Map<string, string>();
	const used = JSON.stringify([
		light.style.layers,
		light.patterns,
		dark.style.layers,
		dark.patterns
	]);
	let number = 0;
	/** A colour that neither style has. */
	const standIn = (one: string, other: string): string => {
		const key = `${one} ${other}`;
		const before = known.get(key);
		if (before !== undefined) return before;
		let colour: string;
		do colour = `#${(number++).toString(16).padStart(6, '0')}`;
		while (used.includes(colour));
		known.set(key, colour);
		pairs.push([colour, key]);
		return colour;
	};
	const patterns: Record<string, CompiledStyle['patterns'][string]> = { ...light.patterns };
	const joined = (one: unknown, other: unknown): unknown => {
		if (one === other) return one;
		if (typeof one === 'string' && typeof other === 'string') {
			const [lightPattern, darkPattern] = [light.patterns[one], dark.patterns[other]];
			if (lightPattern !== undefined && darkPattern !== undefined) {
				const id = `${one} ${other}`;
				patterns[id] ??= joined(lightPattern, darkPattern) as typeof lightPattern;
				return id;
			}
			if (INK.test(one) && INK.test(other)) return standIn(one, other);
		} else if (isNode(one) && isNode(other)) {
			const [keys, others] = [Object.keys(one), Object.keys(other)];
			if (keys.join() === others.join() && Array.isArray(one) === Array.isArray(other)) {
				const entries = keys.map((key) => [key, joined(one[key], other[key])] as const);
				return Array.isArray(one) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
			}
		}
		throw difference(JSON.stringify(one) ?? '', JSON.stringify(other) ?? '');
	};
	const layers = joined(light.style.layers, dark.style.layers) as typeof light.style.layers;
	const inks = new Map(
		pairs.map(([colour, key]) => {
			const [one = '', other = ''] = key.split(' ');
			return [colour, { light: one, dark: other }] as const;
		})
	);
	return {
		compiled: { ...light, style: { ...light.style, layers }, patterns },
		coloured: (drawing, theme) =>
			drawing
				.split(COLOUR)
				.map((part, index) => (index % 2 === 1 ? (inks.get(part)?.[theme] ?? part) : part))
				.join('')
	};
}

function isNode(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
