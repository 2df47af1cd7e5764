import type { GeometryObject, Properties } from 'topojson-specification';
import * as v from 'valibot';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { boundaryProblem } from './boundary-problem';
import { OBLAST_NAMES } from './oblast-names';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';
import { arcIndex } from './rings';

/** Natural Earth 10 m has 240 countries and territories after the remaps; fewer means some were lost. */
const FEWEST_COUNTRIES = 240;

const degrees = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));
const pair = v.tuple([degrees, degrees]);
/** What TopoJSON counts in and refers with; its `~arc` is an operation on 32 bits. */
const whole = v.pipe(v.number(), v.integer(), v.minValue(-(2 ** 31)), v.maxValue(2 ** 31 - 1));
const topologySchema = v.object({
	type: v.literal('Topology'),
	transform: v.object({ scale: pair, translate: pair }),
	arcs: v.array(v.pipe(v.array(v.tuple([whole, whole])), v.minLength(2))),
	objects: v.object({})
});
const polygon = v.array(v.pipe(v.array(whole), v.minLength(1)));
const areaSchema = v.object({
	properties: v.record(v.string(), v.union([v.string(), v.array(v.number())])),
	arcs: v.union([polygon, v.array(polygon)])
});

type ObjectName = keyof BoundaryTopology['objects'];

/** The parts are there, every code is a real one and stands once, every arc referred to exists. */
export function checkStructure(topology: BoundaryTopology): Problem[] {
	if (!v.is(topologySchema, topology)) {
		return [boundaryProblem('', 'This is not a quantised TopoJSON topology.')];
	}
	const shape = [
		...checkGeometries(topology, 'countries'),
		...checkGeometries(topology, 'oblasts')
	];
	if (shape.length > 0) return shape;
	return [...checkCountryCodes(topology), ...checkOblastCodes(topology)];
}

function checkGeometries(topology: BoundaryTopology, name: ObjectName): Problem[] {
	// Wider than the declared type: whether the file keeps to it is the question.
	const collection: GeometryObject<Properties> | undefined = topology.objects[name];
	if (collection?.type !== 'GeometryCollection' || !Array.isArray(collection.geometries)) {
		return [boundaryProblem(`objects.${name}`, 'This is not a GeometryCollection.')];
	}
	const problems: Problem[] = [];
	const ids = new Set<unknown>();
	for (const [index, geometry] of collection.geometries.entries()) {
		const fault = geometryFault(geometry, topology.arcs.length, ids);
		if (fault === undefined) continue;
		problems.push(boundaryProblem(`objects.${name}.geometries[${index}]`, fault));
	}
	return problems;
}

/** What is wrong with one geometry, if anything; its id is added to those seen. */
function geometryFault(
	geometry: GeometryObject<Properties> | null | undefined,
	arcCount: number,
	seen: Set<unknown>
): string | undefined {
	if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
		return `${JSON.stringify(geometry?.type)} stands where a Polygon or MultiPolygon should.`;
	}
	const depth = geometry.type === 'Polygon' ? polygon : v.array(polygon);
	if (!v.is(areaSchema, geometry) || !v.is(depth, geometry.arcs)) {
		return `The ${geometry.type} has other properties than texts and positions, or its arcs are not lists of numbers.`;
	}
	const id: unknown = geometry.properties?.['id'];
	if (typeof id !== 'string' || geometry.id !== id) {
		return `The geometry has the id ${JSON.stringify(geometry.id)} and the property id ${JSON.stringify(id)}.`;
	}
	if (seen.has(id)) return `This is the second geometry with the id ${id}.`;
	seen.add(id);
	const references = geometry.arcs.flat(2);
	if (references.length === 0) return `${id} has no arcs.`;
	const missing = references.find((reference) => arcIndex(reference) >= arcCount);
	return missing === undefined
		? undefined
		: `${id} refers to arc ${missing}, which does not exist.`;
}

function checkCountryCodes(topology: BoundaryTopology): Problem[] {
	const { geometries } = topology.objects.countries;
	const problems: Problem[] = [];
	const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
	const alpha2 = new Set<string>();
	geometries.forEach(({ properties }, index) => {
		const path = `objects.countries.geometries[${index}].properties`;
		const { id, iso2, label } = properties;
		if (!/^[A-Z]{3}$/.test(id))
			problems.push(boundaryProblem(`${path}.id`, `“${id}” is not an ISO alpha-3 code.`));
		if (!/^[A-Z]{2}$/.test(iso2) || regions.of(iso2) === undefined) {
			problems.push(boundaryProblem(`${path}.iso2`, `“${iso2}” is not a known ISO alpha-2 code.`));
		}
		if (!Array.isArray(label) || label.length !== 2 || !label.every(Number.isFinite)) {
			problems.push(boundaryProblem(`${path}.label`, 'This is not a [longitude, latitude].'));
		}
		if (alpha2.has(iso2)) problems.push(boundaryProblem(`${path}.iso2`, `${iso2} stands twice.`));
		alpha2.add(iso2);
	});
	if (geometries.length < FEWEST_COUNTRIES) {
		problems.push(
			boundaryProblem(
				'objects.countries',
				`There are ${geometries.length} countries, fewer than ${FEWEST_COUNTRIES}.`
			)
		);
	}
	return problems;
}

function checkOblastCodes(topology: BoundaryTopology): Problem[] {
	const names = new Map(
		topology.objects.oblasts.geometries.map(({ properties }) => [properties.id, properties.name])
	);
	const problems = Object.entries(OBLAST_NAMES)
		.filter(([id, name]) => names.get(id) !== name)
		.map(([id, name]) =>
			boundaryProblem('objects.oblasts', `${id} should be there and be called ${name}.`)
		);
	if (names.size > Object.keys(OBLAST_NAMES).length) {
		problems.push(
			boundaryProblem('objects.oblasts', `There are ${names.size} units; Ukraine has 27.`)
		);
	}
	return problems;
}
