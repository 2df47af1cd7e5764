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

/**
 * The families as SVG names them, with what takes their place where they are missing: faces that are narrower,
 * so that no line runs into what stands beside it. (Of sans-serif, many systems make DejaVu Sans, which is a sixth
 * wider; names of metric-compatible faces stand for Arial and Times there.)
 */
export const FAMILIES: Readonly<Record<Face['family'], string>> = {
	sans: "'Noto Sans', Arial, 'Liberation Sans', sans-serif",
	serif: "'Source Serif 4', 'Times New Roman', 'Liberation Serif', serif"
};
