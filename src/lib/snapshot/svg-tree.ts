/** An element of a drawing. */
export interface SvgElement {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: readonly (SvgElement | string)[];
}

const ENTITIES: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'"
};
const TOKEN = /<\/([\w:-]+)>|<([\w:-]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|[^<]+/uy;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/gu;

/**
 * Reads a drawing that we have written ourselves: well-formed XML with double quotes, our own five
 * entities, and neither comments nor CDATA.
 * @throws SyntaxError at the place where it is anything else
 */
export function parseSvg(markup: string): SvgElement {
	const root: Open = { name: '', attributes: {}, children: [] };
	const open: Open[] = [root];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < markup.length) {
		const at = TOKEN.lastIndex;
		const refuse = (reason: string): SyntaxError =>
			new SyntaxError(`${reason}: ${markup.slice(at, at + 60)}`);
		const parent = open.at(-1) ?? root;
		const token = TOKEN.exec(markup);
		if (token === null) throw refuse('This is not how we write drawings');
		const [text, closed, name, attributes = '', empty] = token;
		if (closed !== undefined) {
			if (parent.name !== closed) throw refuse(`<${parent.name}> is not closed`);
			open.pop();
		} else if (name !== undefined) {
			const element: Open = { name, attributes: attributesOf(attributes), children: [] };
			parent.children.push(element);
			if (empty !== '/') open.push(element);
		} else parent.children.push(unescape(text));
	}
	const [document] = root.children;
	if (open.length !== 1 || typeof document !== 'object') {
		throw new SyntaxError('The drawing ends before its last element does.');
	}
	return document;
}

interface Open extends SvgElement {
	readonly children: (SvgElement | string)[];
}

function attributesOf(text: string): Record<string, string> {
	return Object.fromEntries(
		Array.from(text.matchAll(ATTRIBUTE), ([, name = '', value = '']) => [name, unescape(value)])
	);
}

function unescape(text: string): string {
	return text.replace(/&(?:amp|lt|gt|quot|#39);/gu, (entity) => ENTITIES[entity] ?? entity);
}
