import { t } from '../language/with-share';
import { toBase64 } from '../snapshot/base64';
import { plainXml } from '../snapshot/xml';

/** Sizes that a frame is offered in, CSS pixels; the responsive one is as wide as its place. */
export const FRAME_SIZES = {
	responsive: undefined,
	large: { width: 960, height: 540 },
	medium: { width: 600, height: 400 },
	small: { width: 320, height: 240 }
} as const;
export type FrameSizeId = keyof typeof FRAME_SIZES;
export const FRAME_SIZE_IDS = Object.keys(FRAME_SIZES) as FrameSizeId[];

interface Frame {
	/** What is shown in the frame: a whole address. */
	readonly address: string;
	/** Read out by screen readers. */
	readonly title: string;
	/** CSS pixels; as wide as its place, and 16:9, where it is left out. */
	readonly size?: { readonly width: number; readonly height: number } | undefined;
}

/**
 * What a frame, or what embeds it, is called.
 * @param dossier its title
 * @param selected what the view has selected, as `standingOf` names it
 */
export function frameTitle(dossier: string, selected: string | undefined): string {
	return selected === undefined
		? dossier
		: t('share:embed.title', { name: selected, title: dossier });
}

/** The HTML that puts an address into a frame. */
export function frameCode({ address, title, size }: Frame): string {
	const extent =
		size === undefined
			? { style: 'border: 0; width: 100%; aspect-ratio: 16 / 9' }
			: {
					width: String(size.width),
					height: String(size.height),
					style: 'border: 0; max-width: 100%'
				};
	return `${openingTag('iframe', { src: address, title, ...extent, loading: 'lazy' })}</iframe>`;
}

interface LinkedPicture {
	/** Where the picture leads: a whole address. */
	readonly address: string;
	/** What the picture shows, for those who do not see it. */
	readonly description: string;
	/** A whole SVG document that refers to nothing outside itself. */
	readonly svg: string;
	/** CSS pixels. */
	readonly width: number;
	readonly height: number;
}

/** The HTML of a picture that carries itself and leads to its view. */
export function pictureCode({ address, description, svg, width, height }: LinkedPicture): string {
	const image = openingTag('img', {
		src: `data:image/svg+xml;base64,${toBase64(new TextEncoder().encode(svg))}`,
		alt: description,
		width: String(width),
		height: String(height),
		style: 'max-width: 100%; height: auto'
	});
	return `${openingTag('a', { href: address })}${image}</a>`;
}

/**
 * A whole HTML document around a piece of HTML.
 * @param language BCP 47 tag of its words
 */
export function documentAround(code: string, title: string, language: string): string {
	return `<!doctype html>
${openingTag('html', { lang: language })}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plainXml(title)}</title>
<body style="margin: 0">
${code}
</body>
</html>
`;
}

function openingTag(name: string, attributes: Readonly<Record<string, string>>): string {
	const written = Object.entries(attributes).map(
		([attribute, value]) => ` ${attribute}="${plainXml(value)}"`
	);
	return `<${name}${written.join('')}>`;
}
