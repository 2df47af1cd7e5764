/**
 * Relative luminance of a colour, 0 (black) to 1 (white).
 * Formula: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance
 * @param colour `#rrggbb`
 * @throws RangeError for anything else
 */
export function relativeLuminance(colour: string): number {
	const [red, green, blue] = channels(colour).map((channel) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as [number, number, number];
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Contrast of two colours, 1 (none) to 21 (black on white); the order does not matter.
 * Formula: WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: string, other: string): number {
	const [lighter, darker] = [relativeLuminance(one), relativeLuminance(other)].sort(
		(a, b) => b - a
	) as [number, number];
	return (lighter + 0.05) / (darker + 0.05);
}

/** The colour that is seen where `upper` lies on `lower` with an opacity from 0 to 1. */
export function blend(upper: string, lower: string, opacity: number): string {
	const below = channels(lower);
	const mixed = channels(upper).map((channel, index) =>
		Math.round(channel * opacity + (below[index] ?? 0) * (1 - opacity))
	);
	return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue from 0 to 255. */
export function channels(colour: string): [red: number, green: number, blue: number] {
	if (!/^#[0-9a-f]{6}$/i.test(colour)) {
		throw new RangeError(`"${colour}" is not a colour. Write it as #rrggbb.`);
	}
	const channel = (from: number): number => Number.parseInt(colour.slice(from, from + 2), 16);
	return [channel(1), channel(3), channel(5)];
}
