import { topologyFault } from '../../src/lib/cartography/topology-fault';
import type { Problem } from '../../src/lib/dossier/model/problem';
import { boundaryProblem } from './boundary-problem';
import { OBLAST_NAMES } from './oblast-names';
import type { BoundaryTopology } from '../../src/lib/boundaries/boundaries';

/** Natural Earth 10 m has 240 countries and territories after the remaps; fewer means some were lost. */
const FEWEST_COUNTRIES = 240;

/** The file can be decoded, every code is a real one and stands once, and none is missing. */
export function checkStructure(topology: BoundaryTopology): Problem[] {
	const fault = topologyFault(topology);
	if (fault !== undefined) return [boundaryProblem(fault.path, fault.message)];
	return [...checkCountryCodes(topology), ...checkOblastCodes(topology)];
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
