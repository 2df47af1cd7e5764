import type { Page } from './test';

/**
 * Numbers from 0 up to 1, the same ones for the same seed: the “minimal standard” generator of Park and
 * Miller, with the multiplier of 1993 (Communications of the ACM 36, 7).
 */
function seeded(seed: number): () => number {
	const modulus = 2 ** 31 - 1;
	let state = seed % modulus;
	return () => {
		state = (state * 48_271) % modulus;
		return state / modulus;
	};
}

const KEYS = [
	...['Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Escape', 'Home', 'End', 'PageDown'],
	...['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-', 'a', 'z', 'Backspace']
];
const WINDOWS = [
	{ width: 1280, height: 800 },
	{ width: 1024, height: 600 },
	{ width: 390, height: 844 },
	{ width: 800, height: 500 }
];
const CONTROLS = 'button, a[href], [role="switch"], [role="tab"], input, select, summary, mark';

/** Someone who does anything at all, one thing after the other. */
export class Monkey {
	readonly #page: Page;
	readonly #random: () => number;

	constructor(page: Page, seed: number) {
		this.#page = page;
		this.#random = seeded(seed);
	}

	/** Does so many things. */
	async play(times: number): Promise<void> {
		for (let turn = 0; turn < times; turn += 1) await this.#act();
	}

	#below(limit: number): number {
		return Math.floor(this.#random() * limit);
	}

	#oneOf<Item>(items: readonly Item[]): Item {
		return items[this.#below(items.length)] as Item;
	}

	#place(): [x: number, y: number] {
		const { width, height } = this.#page.viewportSize() ?? { width: 800, height: 600 };
		return [this.#below(width), this.#below(height)];
	}

	async #act(): Promise<void> {
		const { mouse, keyboard } = this.#page;
		const chance = this.#random();
		if (chance < 0.35) await this.#press();
		else if (chance < 0.5) await mouse.click(...this.#place());
		else if (chance < 0.6) await mouse.move(...this.#place());
		else if (chance < 0.8) await keyboard.press(this.#oneOf(KEYS));
		else if (chance < 0.88) await mouse.wheel(0, this.#below(800) - 400);
		else if (chance < 0.94) await this.#drag();
		else if (chance < 0.96) await this.#page.setViewportSize(this.#oneOf(WINDOWS));
		else await this.#travel();
	}

	/** Clicks the middle of something that can be clicked. */
	async #press(): Promise<void> {
		const share = this.#random();
		const middle = await this.#inPage(
			([selector, part]) => {
				const boxes = [...document.querySelectorAll(selector)]
					.filter((element) => element.checkVisibility())
					.map((element) => element.getBoundingClientRect())
					.filter(
						({ left, right, top, bottom }) =>
							left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
					);
				const box = boxes[Math.floor(part * boxes.length)];
				return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			},
			[CONTROLS, share] as const
		);
		if (middle !== undefined) await this.#page.mouse.click(middle.x, middle.y);
	}

	async #drag(): Promise<void> {
		const { mouse } = this.#page;
		await mouse.move(...this.#place());
		await mouse.down();
		await mouse.move(...this.#place(), { steps: 4 });
		await mouse.up();
	}

	/** Back or forward, where that stays on the site. */
	async #travel(): Promise<void> {
		const back = this.#random() < 0.6;
		await this.#inPage((goesBack) => {
			// Playwright's own first page is not one of the site's.
			const { canGoBack, canGoForward } = navigation;
			if (goesBack ? canGoBack : canGoForward) history.go(goesBack ? -1 : 1);
		}, back);
	}

	/** Asks the page for something; undefined where it is just being left for another. */
	async #inPage<Given, Answer>(
		ask: (given: Given) => Answer,
		given: Given
	): Promise<Answer | undefined> {
		try {
			return await this.#page.evaluate(ask as (given: unknown) => Answer, given);
		} catch (error) {
			if (String(error).includes('Execution context was destroyed')) return undefined;
			throw error;
		}
	}
}
