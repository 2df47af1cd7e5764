import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import type { Dossier } from '../../dossier/model/types';
import EveryClaim from '../countries/EveryClaim.svelte';
import Story from '../story/Story.svelte';
import TestPanel from '../../../../tests/support/TestPanel.svelte';
import { TestContext } from '../../../../tests/support/test-context.svelte';
import {
	hostileDossier,
	TEST_FACTS,
	testCountryName,
	testDossier
} from '../../../../tests/support/test-dossier';

function markupOf<Properties extends Record<string, unknown>>(
	context: TestContext,
	panel: Component<Properties>,
	properties: Properties
): string {
	return render(TestPanel<Properties>, { props: { context, panel, properties } }).body;
}

/** What the server writes for a reader without scripts: the article, and every claim. */
function written(dossier: Dossier): string {
	const context = new TestContext(dossier, TEST_FACTS, testCountryName);
	const actors = [...new Set(dossier.claims.flatMap((claim) => claim.actors))];
	return markupOf(context, Story, {}) + markupOf(context, EveryClaim, { actors });
}

/** Everything that begins as an element does; a text has `&lt;` there. */
function elementsIn(html: string): Set<string> {
	return new Set(Array.from(html.matchAll(/<[/!]?\w[^\s>]*/g), ([start]) => start));
}

it('a page for readers without scripts has texts, and no element from them', () => {
	const plain = written(testDossier());
	const found = written(hostileDossier());
	const ours = elementsIn(plain);
	expect([...elementsIn(found)].filter((start) => !ours.has(start))).toEqual([]);
	expect(ours).not.toContain('<script');
	expect(found).toContain(
		'=1+1 &lt;script>hostile()&lt;/script>&lt;img src=x onerror="hostile()">'
	);
	// Within an attribute the quotation marks are escaped as well.
	expect(found.match(/\sonerror="/g)?.length).toBe(found.match(/&lt;img src=x onerror="/g)?.length);
});
