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
