// For tests: the style of the real dossier, all layers visible, as the page compiles it.
import boundariesAddress from '../../geo/boundaries/boundaries.topojson?url';
import citiesAddress from '../../geo/basemap/cities.geojson?url';
import riversAddress from '../../geo/basemap/rivers.geojson?url';
import overviewAddress from '../../geo/world/overview.json?url';
import { assembleMapData, type BaseMap } from '../../src/lib/cartography/assemble';
import { separateGeometries } from '../../src/lib/cartography/map-data';
import { compileStyle, type CompiledStyle, type MapData } from '../../src/lib/cartography/style';
import type { ThemeName } from '../../src/lib/layers/palette';
import { FONT_FACES } from '../../src/lib/panels/page/font-faces';
import { testCountryName, testDossier } from '../support/test-dossier';
import { TEST_LAYER_IDS } from '../support/test-layers';

export async function realMapData(): Promise<MapData> {
	const fetched = async <Part extends keyof BaseMap>(address: string): Promise<BaseMap[Part]> =>
		(await fetch(address)).json() as Promise<BaseMap[Part]>;
	const base: BaseMap = {
		boundaries: await fetched<'boundaries'>(boundariesAddress),
		cities: await fetched<'cities'>(citiesAddress),
		rivers: await fetched<'rivers'>(riversAddress),
		overview: await fetched<'overview'>(overviewAddress)
	};
	const dossier = testDossier();
	const { geometries } = separateGeometries(dossier.features);
	return assembleMapData(base, dossier, geometries, testCountryName);
}

export function realStyle(data: MapData, theme: ThemeName = 'light'): CompiledStyle {
	return compileStyle(data, {
		visible: TEST_LAYER_IDS,
		opacity: {},
		theme,
		countryName: testCountryName,
		fontFaces: FONT_FACES
	});
}
