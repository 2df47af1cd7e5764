import { expect, it } from 'vitest';
import { withScriptsLater } from './scripts-later';

const page = (start: string): string =>
	`<head><script>first()</script></head><body><script${start}begin().then((kit) => {\n\tkit.start(app, { data: [1] });\n})</script></body>`;

it('keeps the script that starts a page as a text, with the modules that it needs', () => {
	expect(withScriptsLater(page('>'), ['./start.js', './part.js'])).toBe(
		page(' type="text/plain" data-modules="./start.js ./part.js">')
	);
});

it('leaves a page alone that needs none', () => {
	expect(withScriptsLater(page('>'), [])).toBe(page('>'));
});

it('says where to look when pages start in other words', () => {
	expect(() => withScriptsLater('<script>import("./start.js")</script>', ['./start.js'])).toThrow(
		'first-paint/scripts-later.ts'
	);
});
