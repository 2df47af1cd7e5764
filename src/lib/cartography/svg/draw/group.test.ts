import { expect, test } from 'vitest';
import type { Colour } from '../../display-list';
import type { Extent } from '../geometry/geometry';
import { Groups, type Look } from './group';

const BLUE: Colour = { ink: { light: '#00f', dark: '#008' }, opacity: 1 };
const RED: Colour = { ink: { light: '#f00', dark: '#800' }, opacity: 1 };
/** As blue as blue in one theme alone. */
const DIM: Colour = { ink: { light: '#00f', dark: '#fff' }, opacity: 1 };
const faint = (of: Colour): Colour => ({ ...of, opacity: 0.5 });

const EVERYWHERE: Extent = [0, 0, 10, 10];
const ASIDE: Extent = [20, 0, 30, 10];
const BELOW: Extent = [0, 20, 10, 30];

/** Which shapes, told by number, are painted together; they overlap wherever their extents meet. */
function grouped(...shapes: [Look, Extent?][]): number[][] {
	const groups = new Groups<{ extent: Extent; index: number }>(() => true);
	shapes.forEach(([look, extent = EVERYWHERE], index) => {
		groups.add(look, { extent, index });
	});
	const found: number[][] = [];
	const items = groups.items(0.5, (of) => {
		found.push(of.map(({ index }) => index));
		return [];
	});
	for (const { kind, step } of items) expect([kind, step]).toEqual(['paths', 0.5]);
	return found;
}

test('opaque shapes of one look are one item, and so are those that lie apart', () => {
	expect(grouped([{ fill: BLUE }], [{ fill: BLUE }])).toEqual([[0, 1]]);
	expect(grouped([{ fill: faint(BLUE) }], [{ fill: faint(BLUE) }, ASIDE])).toEqual([[0, 1]]);
	expect(grouped([{ fill: faint(BLUE) }], [{ fill: faint(BLUE) }, BELOW])).toEqual([[0, 1]]);
	expect(grouped([{ fill: faint(BLUE) }, ASIDE], [{ fill: faint(BLUE) }])).toEqual([[0, 1]]);
	expect(grouped([{ fill: faint(BLUE) }, BELOW], [{ fill: faint(BLUE) }])).toEqual([[0, 1]]);
});

test('one through which another of its look is seen begins the next', () => {
	expect(grouped([{ fill: faint(BLUE) }], [{ fill: faint(BLUE) }])).toEqual([[0], [1]]);
	const pen = { ...faint(BLUE), width: 2 };
	expect(grouped([{ pen }], [{ pen }])).toEqual([[0], [1]]);
	// Also where they only touch.
	expect(grouped([{ fill: faint(BLUE) }], [{ fill: faint(BLUE) }, [10, 10, 20, 20]])).toEqual([
		[0],
		[1]
	]);
});

test('one that is painted over another stays over it', () => {
	expect(grouped([{ fill: BLUE }], [{ fill: RED }], [{ fill: BLUE }])).toEqual([[0], [1], [2]]);
	expect(grouped([{ fill: BLUE }], [{ fill: RED }, ASIDE], [{ fill: BLUE }])).toEqual([
		[0, 2],
		[1]
	]);
	expect(grouped([{ fill: BLUE }], [{ fill: faint(RED) }], [{ fill: BLUE }])).toEqual([
		[0],
		[1],
		[2]
	]);
});

test('in one ink it does not show which of two opaque ones is painted first', () => {
	const line = { pen: { ...BLUE, width: 2 } };
	expect(grouped([line], [{ fill: BLUE }], [line])).toEqual([[0, 2], [1]]);
	expect(grouped([line], [{ fill: DIM }], [line])).toEqual([[0], [1], [2]]);
	const edged = { fill: BLUE, pen: { ...RED, width: 2 } };
	expect(grouped([line], [edged], [line])).toEqual([[0], [1], [2]]);
});

test('whether shapes overlap is asked only where their extents meet', () => {
	const asked: string[] = [];
	const groups = new Groups<{ extent: Extent; name: string }>((one, other) => {
		asked.push(one.name + other.name);
		return false;
	});
	const look = { fill: faint(BLUE) };
	groups.add(look, { extent: EVERYWHERE, name: 'a' });
	groups.add(look, { extent: ASIDE, name: 'b' });
	groups.add(look, { extent: [5, 5, 6, 6], name: 'c' });
	expect(asked).toEqual(['ca']);
	expect(groups.items(1, () => [])).toHaveLength(1);
});
