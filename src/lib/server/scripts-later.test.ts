import { expect, it } from 'vitest';
import { withScriptsLater } from './scripts-later';

const IMPORTS = 'Promise.all([\n\timport("./start.js"),\n\timport("./app.js")\n])';
const page = (script: string): string =>
	`<head><script>first()</script></head><body><script>${script}</script></body>`;

it('asks for the scripts once the page has been seen', () => {
	const { html, rewritten } = withScriptsLater(page(`begin(); ${IMPORTS}.then(go)`), [
		'./start.js',
		'./part.js'
	]);
	const script = `begin(); whenSeen(["./start.js","./part.js"]).then(() => ${IMPORTS}).then(go)`;
	expect(html).toBe(page(script));
	expect(rewritten).toEqual([{ from: `begin(); ${IMPORTS}.then(go)`, to: script }]);
});

it('leaves a page alone that needs none', () => {
	expect(withScriptsLater(page('1'), [])).toEqual({ html: page('1'), rewritten: [] });
});

it('says where to look when pages start in other words', () => {
	expect(() => withScriptsLater(page('import("./start.js")'), ['./start.js'])).toThrow(
		'server/scripts-later.ts'
	);
});
