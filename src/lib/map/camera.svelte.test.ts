import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { project } from '../cartography/projection';
import { cameraFor, NO_PADDING } from '../cartography/camera';
import {
	at,
	canvas,
	colourAt,
	drawn,
	eventually,
	idle,
	show,
	target,
	WHOLE
} from '../../../tests/support/shown-map';
import { AT_SEA, EAST, FRAME, SEA, WEST } from '../../../tests/support/synthetic-style';

describe('the camera of Map', () => {
	const east = { longitude: 15, latitude: 45, zoom: 5 };

	it('shows the frame at first, and says nothing of it', async () => {
		const { oncamera } = await show();
		expect(oncamera).not.toHaveBeenCalled();
	});

	it('goes to the camera it is given without reporting it back', async () => {
		const { rerender, oncamera } = await show();
		await rerender({ camera: east });
		await drawn();
		expect(await colourAt(at([9.8, 45], east))).toBe(WEST);
		expect(await colourAt(at([10.2, 45], east))).toBe(EAST);
		expect(oncamera).not.toHaveBeenCalled();
	});

	it('pans with Shift and the arrow keys and reports where it stands', async () => {
		const { oncamera } = await show();
		canvas().focus();
		await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
		await eventually(() => oncamera.mock.lastCall?.[0]?.longitude).toBeGreaterThan(
			WHOLE.longitude + 1
		);
		expect(oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom, 6);
		await userEvent.keyboard('+');
		await eventually(() => oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom + 1, 6);
	});

	it('does not move when its own report comes back, shortened by the URL', async () => {
		const { rerender, oncamera } = await show();
		canvas().focus();
		await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
		await eventually(() => oncamera.mock.calls.length).toBe(1);
		await drawn();
		const reported = oncamera.mock.lastCall?.[0] ?? WHOLE;
		await rerender({
			camera: {
				longitude: Number(reported.longitude.toFixed(2)),
				latitude: Number(reported.latitude.toFixed(2)),
				zoom: Number(reported.zoom.toFixed(2))
			}
		});
		expect(idle()).toBe('true');
	});

	it('zooms with its buttons and goes back to the frame', async () => {
		const { oncamera } = await show();
		await userEvent.click(page.getByRole('button', { name: 'Zoom in' }));
		await eventually(() => oncamera.mock.lastCall?.[0]?.zoom).toBeCloseTo(WHOLE.zoom + 1, 6);
		await userEvent.click(page.getByRole('button', { name: 'Reset view' }));
		await eventually(() => oncamera.mock.lastCall).toEqual([undefined]);
		await drawn();
		expect(await colourAt(at(AT_SEA))).toBe(SEA);
	});

	it('returns to the frame when the page has no camera any more', async () => {
		const { rerender, oncamera } = await show({ camera: east });
		await rerender({ camera: undefined });
		await drawn();
		expect(await colourAt(at(AT_SEA))).toBe(SEA);
		expect(oncamera).not.toHaveBeenCalled();
	});

	it('brings bounds into the part that no overlay covers', async () => {
		const { component, oncamera } = await show({ padding: { ...NO_PADDING, left: 300 } });
		component.fit([10, 40, 20, 50]);
		await eventually(() => oncamera.mock.calls.length).toBe(1);
		await drawn();
		// The east now fills the right half.
		expect(await colourAt({ x: 450, y: 200 })).toBe(EAST);
		expect(await colourAt({ x: 315, y: 200 })).toBe(EAST);
		expect(await colourAt({ x: 303, y: 200 })).toBe(WEST);
	});

	it('flies over the antimeridian', async () => {
		const { component, oncamera } = await show();
		component.fit([166, -47, -176, -34]);
		await eventually(() => Math.abs(oncamera.mock.lastCall?.[0]?.longitude ?? 0)).toBeCloseTo(
			175,
			0
		);
	});

	it('keeps showing the frame when it is resized', async () => {
		const { oncamera } = await show();
		target.style.width = '300px';
		await eventually(() => canvas().clientWidth).toBe(300);
		await drawn();
		const camera = cameraFor(FRAME, { width: 300, height: 400 }, NO_PADDING);
		const [x] = project([10, 45], camera.zoom);
		const [centre] = project([camera.longitude, 45], camera.zoom);
		expect(await colourAt({ x: x - centre + 150 - 3, y: 200 })).toBe(WEST);
		expect(await colourAt({ x: x - centre + 150 + 3, y: 200 })).toBe(EAST);
		expect(oncamera).not.toHaveBeenCalled();
	});

	it('says nothing any more once it is gone', async () => {
		const { component, unmount, oncamera, onfail } = await show();
		component.fit([10, 40, 20, 50]);
		await unmount();
		await new Promise(requestAnimationFrame);
		expect(oncamera).not.toHaveBeenCalled();
		expect(onfail).not.toHaveBeenCalled();
	});
});
