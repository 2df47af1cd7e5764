import { drawnPage } from '$lib/drawn-files/drawn-files';
import { warnOfDossier } from '$lib/server/dossier-page';
import { announced } from '$lib/server/front-page';
import { dossierSlugs } from '$lib/server/read-dossier';

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

export function load({ params }) {
	warnOfDossier(params.dossier);
	// The front page announces it as well, when a build has forgotten the dossier.
	announced(params.dossier);
	return drawnPage(params.dossier);
}
