import { parseTree, printParseErrorCode, visit, type Node, type ParseOptions } from 'jsonc-parser';
import { jsonPath, shorten, type Report } from '../check/report';
import { forbiddenCharacter } from '../model/forbidden-characters';
import { LIMITS } from '../model/limits';
import { isReserved } from '../model/reserved';

/** The library reads JSON with comments as well; we do not. */
const STRICT: ParseOptions = {
	disallowComments: true,
	allowTrailingComma: false,
	allowEmptyContent: false
};

/** Quotation marks that JSON does not know, as word processors write them. */
const OTHER_QUOTE = /^[“”„‟‘’‚«»'`]/;

class SyntaxProblem extends Error {
	constructor(
		readonly place: string,
		override readonly message: string,
		readonly remedy: string
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
	const value = soundValue(text);
	if (value !== undefined) return value;
	const check = new JsonCheck(text, report);
	try {
		check.run();
	} catch (error) {
		if (!(error instanceof SyntaxProblem)) throw error;
		report(error.place, error.message, error.remedy);
		return undefined;
	}
	return check.clean ? (JSON.parse(text) as unknown) : undefined;
}

/**
 * The value of a text that nothing is wrong with; undefined where something may be. Most files have
 * no fault, and are so known ten times as quickly as by looking for its place.
 */
function soundValue(text: string): unknown {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
	// Of a key that stands twice, the value has one.
	return soundKeys(value, 0) === writtenKeys(text) ? value : undefined;
}

/** How many keys a value has at and below it; NaN where one, or a text or number, is not allowed. */
function soundKeys(value: unknown, depth: number): number {
	if (typeof value === 'string') return forbiddenCharacter(value) ? NaN : 0;
	if (typeof value === 'number') return Number.isFinite(value) ? 0 : NaN;
	if (typeof value !== 'object' || value === null) return 0;
	if (depth >= LIMITS.depth) return NaN;
	let keys = 0;
	if (Array.isArray(value)) {
		for (const item of value) keys += soundKeys(item, depth + 1);
		return keys;
	}
	for (const [key, item] of Object.entries(value)) {
		if (isReserved(key)) return NaN;
		keys += 1 + soundKeys(key, depth) + soundKeys(item, depth + 1);
	}
	return keys;
}

const SPACES: ReadonlySet<string> = new Set(' \n\r\t');

/** How many keys stand in a JSON text without faults: texts that a colon follows. */
function writtenKeys(text: string): number {
	let keys = 0;
	for (let start = text.indexOf('"'); start !== -1; start = text.indexOf('"', start)) {
		let end = text.indexOf('"', start + 1);
		while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
		start = end + 1;
		while (SPACES.has(text.charAt(start))) start++;
		if (text.startsWith(':', start)) keys++;
	}
	return keys;
}

/** Whether an odd number of backslashes stands before a place. */
function isEscaped(text: string, place: number): boolean {
	let first = place;
	while (text.startsWith('\\', first - 1)) first--;
	return (place - first) % 2 === 1;
}

/**
 * Where every value of a JSON text that {@link parseJson} has read stands in it.
 * @throws Error for what is no JSON
 */
export function jsonTree(text: string): Node {
	const errors: Parameters<typeof parseTree>[1] = [];
	const tree = parseTree(text, errors, STRICT);
	const [error] = errors;
	if (tree !== undefined && error === undefined) return tree;
	throw new Error(`No JSON: ${error === undefined ? 'empty' : printParseErrorCode(error.error)}.`);
}

type Steps = readonly (string | number)[];

/** Walks through a JSON text without building its value. Lines and columns are counted from 0. */
class JsonCheck {
	clean = true;
	/** Of the objects and lists that are open, outermost first: what closes each, and its keys so far. */
	readonly #open: { readonly end: '}' | ']'; readonly keys: Set<string> }[] = [];

	constructor(
		private readonly text: string,
		private readonly report: Report
	) {}

	/** @throws SyntaxProblem */
	run(): void {
		if (this.text.startsWith('\uFEFF')) {
			const remedy = 'Save it as UTF-8 without one.';
			throw new SyntaxProblem(place(0, 0), 'The file begins with a byte order mark.', remedy);
		}
		if (this.text.trim() === '') {
			throw new SyntaxProblem(place(0, 0), 'The file is empty.', 'Restore it, or remove it.');
		}
		visit(
			this.text,
			{
				onObjectBegin: (_, __, line, column) => this.#enter('}', place(line, column)),
				onArrayBegin: (_, __, line, column) => this.#enter(']', place(line, column)),
				onObjectEnd: () => void this.#open.pop(),
				onArrayEnd: () => void this.#open.pop(),
				onObjectProperty: (key, _, __, line, column, steps) =>
					this.#checkKey(key, [...steps(), key], place(line, column)),
				onLiteralValue: (value, _, __, line, column, steps) => {
					if (typeof value === 'string') this.#checkText(value, steps, place(line, column));
					else if (value === Infinity || value === -Infinity) {
						const remedy = 'Write it in ordinary digits.';
						this.#refuse(steps(), place(line, column), 'The number is too large.', remedy);
					}
				},
				onError: (code, offset, length, line, column) =>
					this.#fail(printParseErrorCode(code), { offset, length, line, column })
			},
			STRICT
		);
	}

	#enter(end: '}' | ']', where: string): void {
		if (this.#open.length >= LIMITS.depth) {
			const message = `The data is nested more than ${LIMITS.depth} levels deep.`;
			throw new SyntaxProblem(where, message, 'Make it flatter.');
		}
		this.#open.push({ end, keys: new Set() });
	}

	#checkKey(key: string, steps: Steps, where: string): void {
		const keys = this.#open.at(-1)?.keys;
		if (keys?.has(key)) {
			this.#refuse(steps, where, `The key “${key}” stands twice in this object.`, 'Keep one.');
		} else if (isReserved(key)) {
			this.#refuse(steps, where, `The key “${key}” is not allowed.`, 'Choose another name.');
		}
		keys?.add(key);
		this.#checkText(key, () => steps, where);
	}

	#checkText(text: string, steps: () => Steps, where: string): void {
		const found = forbiddenCharacter(text);
		if (found) this.#refuse(steps(), where, found.message, found.remedy);
	}

	/** Notes what is wrong with a text, number or key, and goes on. */
	#refuse(steps: Steps, where: string, message: string, remedy: string): void {
		this.clean = false;
		this.report(jsonPath(...steps), `${message.slice(0, -1)} (${where}).`, remedy);
	}

	#fail(code: ErrorCode, { offset, length, line, column }: Token): never {
		const fail = (message: string, remedy: string, at = 0): never => {
			throw new SyntaxProblem(place(line, column + at), message, remedy);
		};
		const rest = this.text.slice(offset, offset + length);
		const first = this.text.codePointAt(offset);
		const found = first === undefined ? 'The end of the file' : `“${String.fromCodePoint(first)}”`;
		switch (code) {
			case 'UnexpectedEndOfString':
				if (offset + length >= this.text.length) {
					fail('The file ends inside a text.', 'Close it with a double quote.', length);
				}
				return fail('A text contains a line break.', 'Write it as \\n.', length);
			case 'InvalidCharacter':
				return fail('A text contains a control character.', 'Write it as \\u….');
			case 'InvalidEscapeCharacter':
			case 'InvalidUnicode':
				return fail('A backslash begins an unknown escape.', 'Write a backslash as \\\\.');
			case 'InvalidNumberFormat':
			case 'UnexpectedEndOfNumber':
				return fail(`“${rest}” is no number.`, 'Add the digits that are missing.');
			case 'InvalidSymbol':
				if (OTHER_QUOTE.test(rest)) {
					fail(
						`A text begins with ${found.slice(1, -1)}, which is no quotation mark of JSON.`,
						'Write straight double quotes around texts and keys: ".'
					);
				}
				return fail(`“${shorten(rest)}” is no JSON.`, 'Put keys and texts in double quotes.');
			case 'InvalidCommentToken':
				return fail('JSON has no comments.', 'Remove the comment.');
			case 'PropertyNameExpected':
				return fail(
					`${found} stands where a key in double quotes is needed.`,
					rest === '}' ? 'Remove the comma before it.' : 'Put the key in double quotes.'
				);
			case 'ColonExpected':
				return fail(`${found} stands where “:” is needed.`, 'Add it.');
			case 'CommaExpected':
			case 'CloseBraceExpected':
			case 'CloseBracketExpected': {
				const end =
					code === 'CommaExpected'
						? this.#open.at(-1)?.end
						: code === 'CloseBraceExpected'
							? '}'
							: ']';
				return fail(`${found} stands where “,” or “${end}” is needed.`, 'Add what is missing.');
			}
			case 'EndOfFileExpected':
				return fail(`${found} follows the end of the data.`, 'Remove it.');
			default:
				return fail(
					`${found} stands where a value is needed.`,
					/^[}\]]/.test(rest)
						? 'Remove the comma before it, or add the value.'
						: 'Write a JSON value.'
				);
		}
	}
}

type ErrorCode = ReturnType<typeof printParseErrorCode>;

interface Token {
	readonly offset: number;
	readonly length: number;
	readonly line: number;
	readonly column: number;
}

/** Counted from 1, as editors do. */
function place(line: number, column: number): string {
	return `line ${line + 1}, column ${column + 1}`;
}
