import { t } from '../../language/with-map';

/** Milliseconds after the last such gesture that the hint stays. */
const STAYS = 1000;

/** Says over a map which gestures move it, where others belong to the page around it. */
export class GestureHint {
	readonly #element = document.createElement('div');
	#hiding: ReturnType<typeof setTimeout> | undefined;

	/** @param surface what the hint lies over */
	constructor(surface: HTMLElement) {
		this.#element.className = 'gesture-hint';
		// Whoever does not see the map moves it with keys.
		this.#element.setAttribute('aria-hidden', 'true');
		surface.append(this.#element);
	}

	/** @param by what the map has not been moved by */
	show(by: 'wheel' | 'finger'): void {
		this.#element.textContent =
			by === 'finger'
				? t('map:gestures.fingers')
				: navigator.userAgent.includes('Mac')
					? t('map:gestures.command')
					: t('map:gestures.control');
		this.#element.classList.add('shown');
		clearTimeout(this.#hiding);
		this.#hiding = setTimeout(() => {
			this.#element.classList.remove('shown');
		}, STAYS);
	}

	destroy(): void {
		clearTimeout(this.#hiding);
		this.#element.remove();
	}
}
