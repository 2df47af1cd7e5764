import { expect, test } from 'vitest';
import { markInks, markOutline, resolveMark } from './point-mark';

const ink = { light: '#111111', dark: '#eeeeee' };
const land = { light: '#ffffff', dark: '#000000' };
const fill = { ink, opacity: 1 };

test('a mark is a disc of four pixels unless its look says otherwise', () => {
	expect(resolveMark({ shape: 'point', fill }, 'light')).toEqual({
		kind: 'mark',
		mark: 'disc',
		ink: '#111111',
		radius: 4
	});
	const ring = { shape: 'point', mark: 'ring', radius: 5, fill } as const;
	expect(resolveMark({ ...ring, strokes: [{ ink: land, width: 1.5 }] }, 'dark')).toEqual({
		kind: 'mark',
		mark: 'ring',
		ink: '#eeeeee',
		radius: 5,
		edge: { ink: '#000000', width: 1.5 }
	});
	expect(() => resolveMark({ shape: 'point' }, 'light')).toThrow('give its symbology a colour');
});

test('it has the inks of both themes', () => {
	const symbology = { shape: 'point', fill, strokes: [{ ink: land, width: 2 }] } as const;
	const inks = markInks(resolveMark(symbology, 'light'), resolveMark(symbology, 'dark'));
	expect(inks).toEqual({ ink, edge: { ink: land, width: 2 } });
	const plain = { shape: 'point', fill } as const;
	expect(markInks(resolveMark(plain, 'light'), resolveMark(plain, 'dark'))).toEqual({ ink });
});

test('its outline is a circle, one in another, a square, or one that stands on a corner', () => {
	// Two half turns from the left end of the level diameter.
	expect(markOutline('disc', 5, 10, 20)).toBe('M5 20a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z');
	expect(markOutline('ring', 5, 10, 20)).toBe(
		'M5 20a5 5 0 1 0 10 0a5 5 0 1 0 -10 0zM7.5 20a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z'
	);
	expect(markOutline('square', 5, 10, 20)).toBe('M5 15h10v10h-10z');
	// As large as the square, so that its corners are the square root of two times as far away.
	expect(markOutline('diamond', 5, 10, 20)).toBe(
		'M10 12.929l7.071 7.071l-7.071 7.071l-7.071 -7.071z'
	);
});
