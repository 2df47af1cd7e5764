import { readFileSync, readdirSync } from 'node:fs';
import { parse, type AST } from 'svelte/compiler';
import { expect, test } from 'vitest';

/**
 * A page translator puts an element of its own in the place of every text. What comes and goes with a
 * block is found by its first and its last node; where one of them is a text, its translation stays behind.
 */
test.each(
	readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.sort()
)('no block of src/%s begins or ends with a text that is not in an element', (file) => {
	const source = readFileSync(`src/${file}`, 'utf8');
	const { fragment } = parse(source, { modern: true });
	expect(bareTexts(fragment).map(({ start, end }) => source.slice(start, end))).toEqual([]);
});

test('a text alone in a block, or at an end of it or of a component, is noticed, and one within an element is not', () => {
	const source =
		'<p>{#if a}{b}{:else}<i>c</i> d{/if}{#each e as f}<b>f</b>{/each} g {a ? b : c}</p> h';
	const found = bareTexts(parse(source, { modern: true }).fragment);
	expect(found.map(({ start, end }) => source.slice(start, end))).toEqual(['{b}', ' d', ' h']);
});

type Child = AST.Fragment['nodes'][number];

/** The texts with which blocks below a fragment begin or end. */
function bareTexts(root: AST.Fragment): Child[] {
	const found: Child[] = [];
	const visit = (value: unknown): void => {
		if (typeof value !== 'object' || value === null) return;
		if (!Array.isArray(value) && 'type' in value && typeof value.type === 'string') {
			const node: Record<string, unknown> = { ...value };
			if (value.type.endsWith('Block')) {
				for (const part of PARTS) found.push(...bareEnds(node[part]));
			}
		}
		for (const child of Object.values(value)) visit(child);
	};
	visit(root);
	// A component may be all that a block of another one holds.
	return [...found, ...bareEnds(root)];
}

/** Where a block keeps what comes and goes with it. */
const PARTS = [
	'consequent',
	'alternate',
	'body',
	'fallback',
	'fragment',
	'pending',
	'then',
	'catch'
];

function bareEnds(part: unknown): Child[] {
	if (typeof part !== 'object' || part === null || !('nodes' in part)) return [];
	const shown = (part.nodes as Child[]).filter(
		(node) =>
			!(node.type === 'Text' && node.data.trim() === '') &&
			!['Comment', 'ConstTag', 'SnippetBlock'].includes(node.type)
	);
	return [...new Set([shown.at(0), shown.at(-1)])].filter(
		(node): node is Child => node?.type === 'Text' || node?.type === 'ExpressionTag'
	);
}
