import { forbiddenCharacter } from '../model/forbidden-characters';
import { LIMITS } from '../model/limits';
import { jsonPath, type Report } from '../check/report';
import { isReserved } from '../model/reserved';
import type { TextRange } from '../model/types';

const LINE_BREAK = /\r\n|\n|\r/g;
const SPACE = /[ \t\n\r]*/y;
const ESCAPE = /["\\/bfnrt]|u[0-9A-Fa-f]{4}/y;
/** Quotation marks that JSON does not know, as word processors write them. */
const OTHER_QUOTE = /[“”„‟‘’‚«»'`]/;
const WORD = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

class SyntaxProblem extends Error {
	constructor(
		override readonly message: string,
		readonly remedy: string,
		readonly offset: number
	) {
		super(message);
	}
}

/**
 * The value of a JSON text (RFC 8259). A syntax error is reported with line and column, which
 * `JSON.parse` tells on some errors only; what it lets pass is reported too: a key that stands twice
 * in one object or means something to JavaScript, a character that no text may hold, a number too
 * large to be one. Gives undefined where anything was reported.
 */
export function parseJson(text: string, report: Report): unknown {
	const scanner = new Scanner(text, report);
	try {
		scanner.scan();
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
		report(scanner.place(error.offset), error.message, error.remedy);
		return undefined;
	}
	return scanner.clean ? (JSON.parse(text) as unknown) : undefined;
}

/** Where each value of a JSON text stands in it, by JSON path; the whole text's is ''. */
export type JsonPlaces = ReadonlyMap<string, TextRange>;

/**
 * Finds every value of a JSON text that {@link parseJson} has read.
 * @throws Error for what is no JSON
 */
export function jsonPlaces(text: string): JsonPlaces {
	const places = new Map<string, TextRange>();
	const refuse = (path: string, message: string): never => {
		throw new Error(`${path}: ${message}`);
	};
	new Scanner(text, refuse, (steps, range) => places.set(jsonPath(...steps), range)).scan();
	return places;
}

/** Walks through a JSON text without building its value. */
class Scanner {
	clean = true;
	private offset = 0;
	private line = 1;
	/** Where that line begins, and the next one. */
	private lineStart = 0;
	private nextLine: number;
	private readonly steps: (string | number)[] = [];

	constructor(
		private readonly text: string,
		private readonly report: Report,
		private readonly visit?: (steps: readonly (string | number)[], range: TextRange) => void
	) {
		this.nextLine = this.lineAfter(0);
	}

	scan(): void {
		if (this.text.startsWith('\uFEFF')) {
			this.fail('The file begins with a byte order mark.', 'Save it as UTF-8 without one.');
		}
		if (this.text.trim() === '') this.fail('The file is empty.', 'Restore it, or remove it.');
		this.value();
		if (this.offset < this.text.length) {
			this.fail(`${this.found()} follows the end of the data.`, 'Remove it.');
		}
	}

	/**
	 * `line 4, column 7`, both counted from 1. Lines are counted from the place asked for before:
	 * places are asked for in the order of the text.
	 */
	place(offset: number): string {
		while (this.nextLine <= offset) {
			this.line++;
			this.lineStart = this.nextLine;
			this.nextLine = this.lineAfter(this.lineStart);
		}
		return `line ${this.line}, column ${offset - this.lineStart + 1}`;
	}

	private lineAfter(start: number): number {
		LINE_BREAK.lastIndex = start;
		return LINE_BREAK.test(this.text) ? LINE_BREAK.lastIndex : Infinity;
	}

	private value(): void {
		this.space();
		const start = this.offset;
		const character = this.text[start];
		if (character === '{') this.object();
		else if (character === '[') this.array();
		else if (character === '"') this.checkCharacters(this.string(), start);
		else this.word();
		this.visit?.(this.steps, { start, end: this.offset });
		this.space();
	}

	private object(): void {
		this.enter();
		const keys = new Set<string>();
		if (this.take('}')) return;
		do {
			this.space();
			if (this.text[this.offset] !== '"') {
				this.failAtQuote();
				this.fail(
					`${this.found()} stands where a key in double quotes is needed.`,
					this.text[this.offset] === '}'
						? 'Remove the comma before it.'
						: 'Put the key in double quotes.'
				);
			}
			const start = this.offset;
			const key = this.string();
			this.steps.push(key);
			if (keys.has(key)) {
				this.refuse(start, `The key “${key}” stands twice in this object.`, 'Keep one.');
			} else if (isReserved(key)) {
				this.refuse(start, `The key “${key}” is not allowed.`, 'Choose another name.');
			}
			keys.add(key);
			this.checkCharacters(key, start);
			this.space();
			if (!this.take(':')) this.fail(`${this.found()} stands where “:” is needed.`, 'Add it.');
			this.value();
			this.steps.pop();
		} while (this.take(','));
		if (!this.take('}')) {
			this.fail(`${this.found()} stands where “,” or “}” is needed.`, 'Add what is missing.');
		}
	}

	private array(): void {
		this.enter();
		if (this.take(']')) return;
		let index = 0;
		do {
			this.steps.push(index++);
			this.value();
			this.steps.pop();
		} while (this.take(','));
		if (!this.take(']')) {
			this.fail(`${this.found()} stands where “,” or “]” is needed.`, 'Add what is missing.');
		}
	}

	private enter(): void {
		if (this.steps.length >= LIMITS.depth) {
			this.fail(`The data is nested more than ${LIMITS.depth} levels deep.`, 'Make it flatter.');
		}
		this.offset++;
		this.space();
	}

	private string(): string {
		const start = this.offset++;
		for (;;) {
			const character = this.text[this.offset];
			if (character === undefined) {
				this.fail('The file ends inside a text.', 'Close it with a double quote.');
			}
			if (character < ' ') {
				this.fail('A text contains a line break or control character.', 'Write it as \\n or \\u….');
			}
			this.offset++;
			if (character === '"') return JSON.parse(this.text.slice(start, this.offset)) as string;
			if (character === '\\') this.escape();
		}
	}

	private escape(): void {
		ESCAPE.lastIndex = this.offset;
		if (!ESCAPE.test(this.text)) {
			this.fail('A backslash begins an unknown escape.', 'Write a backslash as \\\\.');
		}
		this.offset = ESCAPE.lastIndex;
	}

	private word(): void {
		WORD.lastIndex = this.offset;
		if (!WORD.test(this.text)) {
			this.failAtQuote();
			const closing = /[}\]]/.test(this.text[this.offset] ?? '');
			this.fail(
				`${this.found()} stands where a value is needed.`,
				closing ? 'Remove the comma before it, or add the value.' : 'Write a JSON value.'
			);
		}
		const start = this.offset;
		this.offset = WORD.lastIndex;
		if (Math.abs(Number(this.text.slice(start, this.offset))) === Infinity) {
			this.refuse(start, 'The number is too large.', 'Write it in ordinary digits.');
		}
	}

	private failAtQuote(): void {
		const character = this.text[this.offset] ?? '';
		if (!OTHER_QUOTE.test(character)) return;
		this.fail(
			`A text begins with ${character}, which is no quotation mark of JSON.`,
			'Write straight double quotes around texts and keys: ".'
		);
	}

	private space(): void {
		SPACE.lastIndex = this.offset;
		SPACE.test(this.text);
		this.offset = SPACE.lastIndex;
		if (this.text.startsWith('//', this.offset) || this.text.startsWith('/*', this.offset)) {
			this.fail('JSON has no comments.', 'Remove the comment.');
		}
	}

	private take(character: string): boolean {
		if (this.text[this.offset] !== character) return false;
		this.offset++;
		return true;
	}

	private found(): string {
		const codePoint = this.text.codePointAt(this.offset);
		return codePoint === undefined ? 'The end of the file' : `“${String.fromCodePoint(codePoint)}”`;
	}

	private checkCharacters(text: string, start: number): void {
		const found = forbiddenCharacter(text);
		if (found) this.refuse(start, found.message, found.remedy);
	}

	/** Notes what is wrong with the text, number or key at the steps gone so far, and goes on. */
	private refuse(offset: number, message: string, remedy: string): void {
		this.clean = false;
		this.report(
			jsonPath(...this.steps),
			`${message.slice(0, -1)} (${this.place(offset)}).`,
			remedy
		);
	}

	private fail(message: string, remedy: string): never {
		throw new SyntaxProblem(message, remedy, this.offset);
	}
}
