import { geometryOf } from '$lib/cartography/feature-bounds';
import { stopsInView } from '$lib/cartography/stops';
import { visiblePlace } from '$lib/cartography/visible-place';
import { subjectOf } from '$lib/dossier/model/partial-dossier';
import type { WalkedFeatures } from '$lib/map/walk/walked-features';
import { headingWords, standingOf } from '../../evidence/standing';
import type { PageState } from './page-state.svelte';

/** What a page's map shows, as keys lead through it. */
export function walkedFeatures(page: PageState): WalkedFeatures {
	return {
		get selected() {
			const { selection } = page.view;
			return selection && subjectOf(selection, page.index);
		},
		inView: (...look) =>
			page.mapData
				? stopsInView(
						page.mapData,
						{
							visible: page.visible,
							subjectOf: (reference) => subjectOf(reference, page.index)
						},
						...look
					)
				: [],
		placeOf: (reference, ...look) =>
			page.mapData && visiblePlace(geometryOf(page.mapData, reference) ?? null, ...look),
		wordsOf: (reference) => headingWords(standingOf(page, reference))
	};
}
