/**
 * A picture made smaller by a whole number: each pixel is the mean of the square that it takes the place of.
 * @param pixels red, green, blue and alpha of each, row by row, all opaque
 * @param width of the picture, in pixels; a multiple of `factor`, as its height is
 */
export function shrunk(pixels: Uint8Array, width: number, factor: number): Uint8Array {
	const height = pixels.length / 4 / width;
	const [across, down] = [width / factor, height / factor];
	if (!Number.isInteger(across) || !Number.isInteger(down)) {
		throw new RangeError(`${width} × ${height} pixels are no multiple of ${factor}.`);
	}
	const small = new Uint8Array(across * down * 4);
	const share = factor * factor;
	for (let y = 0; y < down; y++) {
		for (let x = 0; x < across; x++) {
			for (let channel = 0; channel < 4; channel++) {
				let sum = 0;
				for (let row = y * factor; row < (y + 1) * factor; row++) {
					for (let column = x * factor; column < (x + 1) * factor; column++) {
						sum += pixels[(row * width + column) * 4 + channel] ?? 0;
					}
				}
				small[(y * across + x) * 4 + channel] = Math.round(sum / share);
			}
		}
	}
	return small;
}
