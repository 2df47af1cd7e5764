import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stop } from '../../cartography/stops';
import { nearestStop, stepOn, type Direction, type Walk } from './next-stop';

const DIRECTIONS: readonly Direction[] = ['left', 'right', 'up', 'down'];

/** Few places, so that many lie on each other, in rows and on diagonals; and many. */
const anyStops = fc.oneof(placed(4), placed(40), placed(2000));

function placed(room: number): fc.Arbitrary<Stop[]> {
	const length = fc.integer({ min: 0, max: room });
	return fc
		.array(fc.tuple(length, length), { minLength: 1, maxLength: 40 })
		.map((places) => places.map(([x, y], index) => stop(`a:${index}`, x, y)));
}

function stop(reference: `${string}:${string}`, x: number, y: number): Stop {
	return { subject: reference, reference, x, y };
}

/** Crossroads, with one more to the north-east. */
const CROSSING = [
	stop('a:middle', 100, 100),
	stop('a:east', 200, 110),
	stop('a:west', 20, 90),
	stop('a:north', 110, 30),
	stop('a:south', 90, 180),
	stop('a:corner', 190, 20)
];

test.each([
	['right', 'a:east'],
	['left', 'a:west'],
	['up', 'a:north'],
	['down', 'a:south']
] as const)('%s leads to the nearest on that side', (direction, expected) => {
	expect(stepOn(CROSSING, { at: 'a:middle' }, direction)?.at).toBe(expected);
});

test('nothing is beyond the last one', () => {
	expect(stepOn(CROSSING, { at: 'a:west' }, 'left')).toBeUndefined();
});

test('what is no longer in view leads nowhere', () => {
	expect(stepOn(CROSSING, { at: 'a:gone' }, 'left')).toBeUndefined();
});

test('the opposite key leads back, also where another one is nearer', () => {
	const there = stepOn(CROSSING, { at: 'a:corner' }, 'left');
	expect(there?.at).toBe('a:north');
	const farther = stepOn(CROSSING, { at: 'a:south' }, 'up');
	expect(farther?.at).toBe('a:middle');
	const [one, two, three] = [stop('b:1', 0, 0), stop('b:2', 50, 40), stop('b:3', 45, 60)];
	const forth = stepOn([one, two, three], { at: 'b:1' }, 'right');
	expect(forth?.at).toBe('b:2');
	expect(forth && stepOn([one, two, three], forth, 'left')?.at).toBe('b:1');
});

test('a walk begins at what is nearest', () => {
	expect(nearestStop(CROSSING, { x: 180, y: 40 })?.reference).toBe('a:corner');
	expect(nearestStop([], { x: 0, y: 0 })).toBeUndefined();
});

describe('of any stops', () => {
	test('each can be reached from each', () => {
		fc.assert(
			fc.property(anyStops, (stops) => {
				for (const { subject } of stops.slice(0, 2)) {
					expect(reachedFrom(stops, subject).size).toBe(stops.length);
				}
			})
		);
	});

	test('a step leads towards its direction, and its opposite back', () => {
		fc.assert(
			fc.property(anyStops, fc.constantFrom(...DIRECTIONS), (stops, direction) => {
				for (const from of stops) {
					const walk = stepOn(stops, { at: from.subject }, direction);
					if (walk === undefined) continue;
					const to = stops.find(({ subject }) => subject === walk.at) ?? from;
					expect(to).not.toBe(from);
					const [right, down] = [to.x - from.x, to.y - from.y];
					const towards = { left: -right, right, up: -down, down }[direction];
					expect(towards).toBeGreaterThanOrEqual(0);
					const opposite = { left: 'right', right: 'left', up: 'down', down: 'up' } as const;
					expect(stepOn(stops, walk, opposite[direction])?.at).toBe(from.subject);
				}
			})
		);
	});
});

/** What a reader comes to by any keys, of whom it is remembered where the last step came from. */
function reachedFrom(stops: readonly Stop[], start: string): Set<string> {
	const reached = new Set<string>([start]);
	const known = new Set<string>();
	const waiting: Walk[] = [{ at: start }];
	for (let walk = waiting.pop(); walk !== undefined; walk = waiting.pop()) {
		reached.add(walk.at);
		for (const direction of DIRECTIONS) {
			const next = stepOn(stops, walk, direction);
			const state = JSON.stringify(next);
			if (next === undefined || known.has(state)) continue;
			known.add(state);
			waiting.push(next);
		}
	}
	return reached;
}
