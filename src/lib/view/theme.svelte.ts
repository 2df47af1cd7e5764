import { MediaQuery } from 'svelte/reactivity';
import { recall, remember } from './browser-memory';

export const THEME_PREFERENCES = ['system', 'light', 'dark'] as const;
export type ThemePreference = (typeof THEME_PREFERENCES)[number];

/** Also read by the script in app.html, so that the first paint is in the right theme. */
const STORAGE_KEY = 'sourceline-theme';

/** The theme that the reader prefers, and the one that follows from it. */
export class ThemeState {
	#preference: ThemePreference = $state('system');
	// What is hydrated must be what was prerendered: pictures in the page are light until then.
	#restored = $state(false);
	readonly #systemDark = new MediaQuery('prefers-color-scheme: dark', false);

	get preference(): ThemePreference {
		return this.#preference;
	}

	get name(): 'light' | 'dark' {
		if (!this.#restored) return 'light';
		if (this.#preference !== 'system') return this.#preference;
		return this.#systemDark.current ? 'dark' : 'light';
	}

	/** Takes up what was chosen on an earlier visit: call it once the page is in the browser. */
	restore(): void {
		this.#restored = true;
		const stored = recall(STORAGE_KEY);
		this.#preference = THEME_PREFERENCES.find((preference) => preference === stored) ?? 'system';
	}

	prefer(preference: ThemePreference): void {
		this.#preference = preference;
		const { dataset } = document.documentElement;
		if (preference === 'system') delete dataset['theme'];
		else dataset['theme'] = preference;
		remember(STORAGE_KEY, preference);
	}
}
