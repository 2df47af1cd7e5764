declare global {
	namespace App {
		interface PageState {
			/** Number of an entry of the history: see view/address-bar.ts. */
			step?: number;
		}
	}
}

export {};
