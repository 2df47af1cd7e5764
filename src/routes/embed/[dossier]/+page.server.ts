import { readDossierPage } from '$lib/server/dossier-page';
import { dossierSlugs } from '$lib/server/read-dossier';

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

export function load({ params }) {
	return readDossierPage(params.dossier);
}
