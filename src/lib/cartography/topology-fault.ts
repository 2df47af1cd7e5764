import type { GeometryObject, Properties, Topology } from 'topojson-specification';
import * as v from 'valibot';
import type { BoundaryTopology } from '../boundaries/boundaries';

/** What keeps a boundary file from being decoded. */
export interface TopologyFault {
	/** JSON path, '' for the file as a whole. */
	readonly path: string;
	readonly message: string;
}

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

/**
 * The first reason for which a value cannot be decoded as a boundary file; undefined where it can be:
 * the parts are there, every geometry has an id of its own, every arc referred to exists.
 */
export function topologyFault(value: unknown): TopologyFault | undefined {
	return areasFault<BoundaryTopology>(value, ['countries', 'oblasts']);
}

/** The same of a file with other collections of areas. */
export function areasFault<File extends Topology>(
	value: unknown,
	names: readonly (keyof File['objects'] & string)[]
): TopologyFault | undefined {
	if (!v.is(topologySchema, value)) {
		return { path: '', message: 'This is not a quantised TopoJSON topology.' };
	}
	const topology = value as unknown as Topology;
	for (const name of names) {
		const fault = collectionFault(topology, name);
		if (fault !== undefined) return fault;
	}
	return undefined;
}

function collectionFault(topology: Topology, name: string): TopologyFault | undefined {
	// Wider than the declared type: whether the file keeps to it is the question.
	const collection: GeometryObject<Properties> | undefined = topology.objects[name];
	if (collection?.type !== 'GeometryCollection' || !Array.isArray(collection.geometries)) {
		return { path: `objects.${name}`, message: 'This is not a GeometryCollection.' };
	}
	const ids = new Set<unknown>();
	for (const [index, geometry] of collection.geometries.entries()) {
		const message = geometryFault(geometry, topology.arcs.length, ids);
		if (message !== undefined) return { path: `objects.${name}.geometries[${index}]`, message };
	}
	return undefined;
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
	const missing = references.find(
		(reference) => (reference < 0 ? ~reference : reference) >= arcCount
	);
	return missing === undefined
		? undefined
		: `${id} refers to arc ${missing}, which does not exist.`;
}
