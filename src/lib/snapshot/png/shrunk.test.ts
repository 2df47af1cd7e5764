import { expect, it } from 'vitest';
import { shrunk } from './shrunk';

it('gives each square of pixels its mean', () => {
	const black = [0, 0, 0, 255];
	const white = [255, 255, 255, 255];
	const red = [201, 0, 0, 255];
	const rows = [
		[black, white, red, red],
		[white, black, red, red],
		[white, white, black, black],
		[white, white, black, red]
	];
	expect([...shrunk(Uint8Array.from(rows.flat(2)), 4, 2)]).toEqual(
		// 255 / 2 and 201 / 4, rounded.
		[
			[128, 128, 128, 255],
			[201, 0, 0, 255],
			[255, 255, 255, 255],
			[50, 0, 0, 255]
		].flat()
	);
});

it('refuses a size that is no multiple', () => {
	expect(() => shrunk(new Uint8Array(3 * 2 * 4), 3, 2)).toThrow('3 × 2');
});
