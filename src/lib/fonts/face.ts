/** A face of one of the two families that we bring. */
export interface Face {
	readonly family: 'sans' | 'serif';
	readonly weight: 400 | 600;
	readonly italic?: boolean;
}

/** The families by their names in the font files. */
export const FAMILY_NAMES: Readonly<Record<Face['family'], string>> = {
	sans: 'Noto Sans',
	serif: 'Source Serif 4'
};

/** The families as CSS and SVG name them, with what takes their place where they are missing. */
export const FAMILIES: Readonly<Record<Face['family'], string>> = {
	sans: "'Noto Sans', system-ui, sans-serif",
	serif: "'Source Serif 4', Georgia, serif"
};
