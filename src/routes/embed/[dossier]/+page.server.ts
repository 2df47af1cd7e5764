import { drawnPage } from '$lib/drawn-files/drawn-files';
import { dossierSlugs } from '$lib/server/read-dossier';

export function entries() {
	return dossierSlugs().map((dossier) => ({ dossier }));
}

export function load({ params }) {
	return drawnPage(params.dossier);
}
