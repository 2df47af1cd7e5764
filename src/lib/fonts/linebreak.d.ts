declare module 'linebreak' {
	/** Places in a text where a line may begin, by UAX 14. */
	export default class LineBreaker {
		constructor(text: string);
		/** The next of them, in UTF-16 code units; the end of the text is the last. */
		nextBreak(): { readonly position: number; readonly required: boolean } | null;
	}
}
