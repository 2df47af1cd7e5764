import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import {
	at,
	colourAt,
	drawn,
	eventually,
	idle,
	PATIENCE,
	show,
	target
} from '../../../tests/support/shown-map';
import {
	IN_EAST,
	IN_WEST,
	SELECTED,
	syntheticStyle,
	WEST
} from '../../../tests/support/synthetic-style';
import type { MapFailure } from './failure';
import { WebglMap } from './maplibre/webgl-map';
import { VectorMap } from './vector/vector-map';

/** MapLibre, where frames take so long: milliseconds. */
function drawingIn(time: number) {
	return class extends WebglMap {
		override frameTime(): Promise<number> {
			return Promise.resolve(time);
		}
	};
}
const QuickMap = drawingIn(4);

/** Shows what our own renderer draws, with all patterns that the style names. */
function showDrawing(properties: Parameters<typeof show>[0] = {}) {
	const compiled = { ...syntheticStyle(), patterns: syntheticStyle({ hatched: true }).patterns };
	return show({ engine: VectorMap, compiled, ...properties });
}

const surfaces = () => target.querySelectorAll('[role=application]');
const isCanvas = () => surfaces().length === 1 && surfaces()[0] instanceof HTMLCanvasElement;
const isDrawing = () => surfaces().length === 1 && !isCanvas();

describe('one engine after another', () => {
	it('looks where the one before it looked, shows what is selected, and never stops being idle', async () => {
		const states = new Map([['troops:EST' as const, { selected: true }]]);
		const { rerender, oncamera } = await showDrawing({ states });
		await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
		await eventually(() => oncamera.mock.calls.length).toBe(1);
		await drawn();
		const camera = oncamera.mock.lastCall?.[0];
		const marks: (string | undefined)[] = [];
		const watch = new MutationObserver(() => marks.push(idle()));
		watch.observe(target, { subtree: true, attributeFilter: ['data-idle'] });

		await rerender({ engine: QuickMap, camera });
		await eventually(isCanvas).toBe(true);
		expect(await colourAt(at(IN_EAST, camera))).toBe(SELECTED);
		expect(await colourAt(at(IN_WEST, camera))).toBe(WEST);
		expect(marks).not.toContain('false');
		watch.disconnect();
		expect(oncamera).toHaveBeenCalledTimes(1);
		await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
		await eventually(() => oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(
			(camera?.zoom ?? NaN) + 1,
			6
		);
	});

	it('goes where the reader has gone meanwhile', async () => {
		const { rerender, component, oncamera } = await showDrawing();
		await rerender({ engine: QuickMap });
		component.fly({ longitude: 15, latitude: 45, zoom: 5 });
		await eventually(isCanvas).toBe(true);
		expect(component.viewport()?.camera.longitude).toBeCloseTo(15, 6);
		expect(component.viewport()?.camera.zoom).toBeCloseTo(5, 6);
		expect(oncamera).toHaveBeenCalledTimes(1);
	});

	it('has the focus where the other had it, and takes the keys', async () => {
		const { rerender, oncamera } = await showDrawing();
		page.getByRole('application').element().focus();
		await rerender({ engine: QuickMap });
		await eventually(isCanvas).toBe(true);
		await expect.element(page.getByRole('application'), PATIENCE).toHaveFocus();
		await userEvent.keyboard('+');
		await eventually(() => oncamera.mock.calls.length).toBe(1);
	});

	it('does not take over where it draws slowly, and the reader goes on with the other', async () => {
		const ondecline = vi.fn<(failure: MapFailure) => void>();
		const { rerender, onfail, onpick } = await showDrawing({ ondecline });
		await rerender({ engine: drawingIn(400) });
		await eventually(() => ondecline.mock.lastCall?.[0].kind).toBe('slow');
		expect(isDrawing()).toBe(true);
		expect(idle()).toBe('true');
		await userEvent.click(page.getByRole('application'), { position: at(IN_EAST) });
		await eventually(() => onpick.mock.lastCall?.[0].references).toContain('troops:EST');
		expect(onfail).not.toHaveBeenCalled();
	});

	it('does not take over where it cannot be made', async () => {
		const ondecline = vi.fn<(failure: MapFailure) => void>();
		const { rerender } = await showDrawing({ ondecline });
		class Broken extends VectorMap {
			constructor(...options: ConstructorParameters<typeof VectorMap>) {
				super(...options);
				throw new Error('There is no room.');
			}
		}
		await rerender({ engine: Broken });
		await eventually(() => ondecline.mock.lastCall?.[0].cause.message).toBe('There is no room.');
		expect(idle()).toBe('true');
	});

	it('gives back to the other when the graphics card is taken away', async () => {
		const { rerender, onfail } = await showDrawing();
		await rerender({ engine: QuickMap });
		await eventually(isCanvas).toBe(true);
		const canvas = surfaces()[0] as HTMLCanvasElement;
		canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
		await eventually(() => onfail.mock.lastCall?.[0].kind).toBe('context-lost');
		await rerender({ engine: VectorMap });
		await eventually(isDrawing).toBe(true);
		await drawn();
		expect(await colourAt(at(IN_WEST))).toBe(WEST);
	});
});
