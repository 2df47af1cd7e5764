import { jsonPath, type Report } from './report';

/** Our files are at most about ten levels deep; a limit keeps a malicious file from the stack. */
const DEEPEST = 100;

/** Keys that mean something to JavaScript's object model and so are never data. */
const REFUSED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

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
 * `JSON.parse` tells on some errors only; a key that stands twice in one object, which it lets
 * pass, is reported too. Gives undefined where anything was reported.
 */
export function parseJson(text: string, report: Report): unknown {
	const scanner = new Scanner(text, report);
	try {
		scanner.scan();
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
		report(place(text, error.offset), error.message, error.remedy);
		return undefined;
	}
	return scanner.clean ? (JSON.parse(text) as unknown) : undefined;
}

/** `line 4, column 7`, both counted from 1. */
function place(text: string, offset: number): string {
	const before = text.slice(0, offset).split(/\r\n|\n|\r/);
	return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}

/** Walks through a JSON text without building its value. */
class Scanner {
	clean = true;
	private offset = 0;
	private readonly steps: (string | number)[] = [];

	constructor(
		private readonly text: string,
		private readonly report: Report
	) {}

	scan(): void {
		if (this.text.startsWith('\uFEFF')) {
			this.fail('The file begins with a byte order mark.', 'Save it as UTF-8 without one.');
		}
		this.value();
		if (this.offset < this.text.length) {
			this.fail(`${this.found()} follows the end of the data.`, 'Remove it.');
		}
	}

	private value(): void {
		this.space();
		const character = this.text[this.offset];
		if (character === '{') this.object();
		else if (character === '[') this.array();
		else if (character === '"') this.string();
		else this.word();
		this.space();
	}

	private object(): void {
		this.enter();
		const keys = new Set<string>();
		if (this.take('}')) return;
		do {
			this.space();
			if (this.text[this.offset] !== '"') {
				this.fail(
					`${this.found()} stands where a key in double quotes is needed.`,
					this.text[this.offset] === '}'
						? 'Remove the comma before it.'
						: 'Put the key in double quotes.'
				);
			}
			const start = this.offset;
			const key = this.string();
			if (keys.has(key)) {
				this.refuse(start, key, `The key “${key}” stands twice in this object.`, 'Keep one.');
			} else if (REFUSED_KEYS.has(key)) {
				this.refuse(start, key, `The key “${key}” is not allowed.`, 'Choose another name.');
			}
			keys.add(key);
			this.space();
			if (!this.take(':')) this.fail(`${this.found()} stands where “:” is needed.`, 'Add it.');
			this.steps.push(key);
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
		if (this.steps.length >= DEEPEST) {
			this.fail(`The data is nested more than ${DEEPEST} levels deep.`, 'Make it flatter.');
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
		const escape = /["\\/bfnrt]|u[0-9A-Fa-f]{4}/y;
		escape.lastIndex = this.offset;
		if (!escape.test(this.text)) {
			this.fail('A backslash begins an unknown escape.', 'Write a backslash as \\\\.');
		}
		this.offset = escape.lastIndex;
	}

	private word(): void {
		const word = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
		word.lastIndex = this.offset;
		if (!word.test(this.text)) {
			const closing = /[}\]]/.test(this.text[this.offset] ?? '');
			this.fail(
				`${this.found()} stands where a value is needed.`,
				closing ? 'Remove the comma before it, or add the value.' : 'Write a JSON value.'
			);
		}
		this.offset = word.lastIndex;
	}

	private space(): void {
		const space = /[ \t\n\r]*/y;
		space.lastIndex = this.offset;
		space.test(this.text);
		this.offset = space.lastIndex;
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

	private refuse(offset: number, key: string, message: string, remedy: string): void {
		this.clean = false;
		this.report(
			jsonPath(...this.steps, key),
			`${message.slice(0, -1)} (${place(this.text, offset)}).`,
			remedy
		);
	}

	private fail(message: string, remedy: string): never {
		throw new SyntaxProblem(message, remedy, this.offset);
	}
}
