import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'svelte/compiler';
import { expect, test } from 'vitest';

/**
 * What a dossier says may be of any language, within a page of another: it stands in an element that says its
 * direction or finds it out (`dir`, `bdi`, the attributes of text-attributes.ts), or is a value of a sentence,
 * which `t` isolates.
 */
const FOREIGN =
	/\.(title|publisher|exact|name|label|note|text|summary|detail|deck)\b(?!\()|\b(quoteWords|inWords|actorName|countryName)\(|^\{(name|title|note|meaning|publisher|deck)\}$/;
const SENTENCES = /\bt\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g;
/** Words of the interface, whatever they are called there. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
	'share/DataExportRow.svelte': ['{format.name}']
};

test.each(
	readdirSync('src/lib/panels', { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.svelte'))
		.sort()
)('what src/lib/panels/%s says in the words of a dossier has a direction of its own', (file) => {
	const found = unguarded(readFileSync(`src/lib/panels/${file}`, 'utf8'));
	expect(found.filter((words) => OWN_WORDS[file]?.includes(words) !== true)).toEqual([]);
});

test('words in an element that says nothing of their direction are noticed', () => {
	const source =
		'<p>{a.title}</p><p dir="auto"><b>{a.title}</b></p><bdi>{a.name}</bdi><p {...b}>{a.text}</p><p>{t("x", { name: a.name })}</p>';
	expect(unguarded(source)).toEqual(['{a.title}']);
});

/** Expressions with words of a dossier, outside of any element with a direction. */
function unguarded(source: string): string[] {
	const found: string[] = [];
	const visit = (value: unknown, guarded: boolean): void => {
		if (typeof value !== 'object' || value === null) return;
		if (Array.isArray(value)) {
			for (const each of value) visit(each, guarded);
			return;
		}
		const node = value as Record<string, unknown>;
		// Neither has a direction.
		if (node['type'] === 'Attribute' || node['type'] === 'TitleElement') return;
		if (node['type'] === 'ExpressionTag') {
			const words = source.slice(Number(node['start']), Number(node['end']));
			if (!guarded && FOREIGN.test(words.replace(SENTENCES, ''))) found.push(words);
			return;
		}
		const within = guarded || (node['type'] === 'RegularElement' && hasDirection(node));
		for (const child of Object.values(node)) visit(child, within);
	};
	visit(parse(source, { modern: true }).fragment, false);
	return found;
}

function hasDirection({ name, attributes }: Record<string, unknown>): boolean {
	return (
		name === 'bdi' ||
		(Array.isArray(attributes) &&
			attributes.some(
				(attribute: { readonly type: string; readonly name?: string }) =>
					attribute.type === 'SpreadAttribute' || attribute.name === 'dir'
			))
	);
}
