import { expect, it } from 'vitest';
import { dossierHead } from '../server/page-head';
import { withView } from './answer-view-page';

it('gives a link to a view the picture of that view, and leaves the canonical address', () => {
	const page = 'https://maps.example/ukraine-guarantees';
	const head = dossierHead('ukraine-guarantees', 'https://maps.example');
	const shown = withView(head, page, '?layers=troops&select=troops:FRA"><script>');
	const view = '?layers=troops&amp;select=troops:FRA&quot;&gt;&lt;script&gt;';
	expect(shown).toContain(`<meta property="og:url" content="${page}${view}">`);
	expect(shown).toContain(`<meta property="og:image" content="${page}/card.png${view}">`);
	expect(shown).toContain(`<link rel="canonical" href="${page}">`);
});
