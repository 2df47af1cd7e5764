/** Device pixels. */
export interface PixelSize {
	readonly width: number;
	readonly height: number;
}

/**
 * The longest side that this browser's WebGL2 allows, in pixels. Browsers limit the area as well,
 * each in its own way: see {@link largestPicture}. 0: there is no WebGL2.
 */
export function longestSide(): number {
	return withContext((gl) => sideOf(gl)) ?? 0;
}

/**
 * The largest size of the shape asked for, and no larger, that this browser can draw with WebGL2;
 * it is tried out, which takes memory for a moment. 0 × 0: there is no WebGL2.
 */
export function largestPicture(asked: PixelSize): PixelSize {
	const largest = withContext((gl, canvas) => {
		const tried = scaled(asked, sideOf(gl) / Math.max(asked.width, asked.height));
		canvas.width = tried.width;
		canvas.height = tried.height;
		return scaled(
			tried,
			Math.min(gl.drawingBufferWidth / tried.width, gl.drawingBufferHeight / tried.height)
		);
	});
	return largest ?? { width: 0, height: 0 };
}

function sideOf(gl: WebGL2RenderingContext): number {
	const viewport: unknown = gl.getParameter(gl.MAX_VIEWPORT_DIMS);
	return Math.min(
		Number(gl.getParameter(gl.MAX_RENDERBUFFER_SIZE)),
		Number(gl.getParameter(gl.MAX_TEXTURE_SIZE)),
		...(viewport instanceof Int32Array ? viewport : [])
	);
}

/** Asks a WebGL2 context of the same kind as the map's, each of whose buffers takes memory. */
function withContext<Answer>(
	ask: (gl: WebGL2RenderingContext, canvas: HTMLCanvasElement) => Answer
): Answer | undefined {
	const canvas = document.createElement('canvas');
	canvas.width = 1;
	canvas.height = 1;
	const gl = canvas.getContext('webgl2', { depth: true, stencil: true, antialias: false });
	if (gl === null) return undefined;
	try {
		return ask(gl, canvas);
	} finally {
		canvas.width = 1;
		canvas.height = 1;
		// Browsers keep few contexts alive at a time.
		gl.getExtension('WEBGL_lose_context')?.loseContext();
	}
}

function scaled({ width, height }: PixelSize, factor: number): PixelSize {
	return factor >= 1
		? { width, height }
		: {
				width: Math.max(1, Math.floor(width * factor)),
				height: Math.max(1, Math.floor(height * factor))
			};
}
