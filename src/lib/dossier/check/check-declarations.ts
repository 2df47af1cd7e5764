import type { CategoryDeclaration, LayerDeclaration } from '../model/declarations';
import { NO_LAYERS } from '../model/reference';
import { featureProperties } from '../model/schema';
import type { Dossier } from '../model/types';
import { shapeOfLook, type LayerKind, type Shape } from '../model/vocabulary';
import { checkDuplicates, checkKnown } from './known-ids';
import { jsonPath, type Report } from './report';

type Declared = Pick<
	Dossier,
	'vocabulary' | 'groups' | 'layers' | 'centre' | 'borders' | 'sources' | 'actors'
>;

/** What each kind of layer can draw. */
const SHAPES: Readonly<Record<LayerKind, readonly Shape[]>> = {
	positions: ['area'],
	members: ['area'],
	areas: ['area'],
	// A stretch of a line can widen to an area: where it is contested, or a lake that a river runs through.
	lines: ['line', 'area'],
	points: ['point']
};

/** Reports where a dossier's declarations do not fit together. */
export function checkDeclarations(declared: Declared, report: Report): void {
	const { vocabulary, groups = [], layers, centre, borders, sources, actors } = declared;
	const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
	const subjects = ids(vocabulary.subjects);
	const statuses = ids(vocabulary.statuses);
	for (const [key, what] of [
		['subjects', 'a subject'],
		['kinds', 'a kind'],
		['statuses', 'a status']
	] as const) {
		checkIds(vocabulary[key], what, ['vocabulary', key], report);
	}
	checkIds(groups, 'a group', ['groups'], report);
	checkIds(layers, 'a layer', ['layers'], report);
	for (const [index, { subject }] of vocabulary.kinds.entries()) {
		const path = jsonPath('vocabulary', 'kinds', index, 'subject');
		checkKnown(subject, subjects, 'subject', path, report);
	}
	for (const [index, layer] of layers.entries()) {
		const reportOn: ReportOnLayer = (steps, message, remedy) => {
			report(jsonPath('layers', index, ...steps), message, remedy, { subject: layer.id });
		};
		checkLayer(layer, reportOn);
		const path = (...steps: (string | number)[]) => jsonPath('layers', index, ...steps);
		if (layer.group !== undefined)
			checkKnown(layer.group, ids(groups), 'group', path('group'), report);
		if (layer.kind === 'positions') {
			for (const [place, { value }] of layer.categories.entries()) {
				const at = path('categories', place, 'value');
				checkKnown(value, statuses, 'status', at, report);
			}
		}
		if (layer.terms === undefined) continue;
		checkKnown(layer.terms.subject, subjects, 'subject', path('terms', 'subject'), report);
		for (const [place, status] of layer.terms.statuses.entries()) {
			checkKnown(status, statuses, 'status', path('terms', 'statuses', place), report);
		}
	}
	const rosters = layers.filter(({ kind }) => kind === 'members');
	for (const [index, { members }] of actors.entries()) {
		if (members === undefined) continue;
		const path = jsonPath('actors', index, 'members');
		checkKnown(members, ids(rosters), 'layer of members', path, report);
	}
	if (centre?.line) {
		checkKnown(centre.line.layer, ids(layers), 'layer', 'centre.line.layer', report);
	}
	if (borders.source !== undefined) {
		checkKnown(borders.source, ids(sources), 'source', 'borders.source', report);
	}
}

type ReportOnLayer = (steps: (string | number)[], message: string, remedy: string) => void;

function checkIds(
	list: readonly { readonly id: string }[],
	what: string,
	base: readonly string[],
	report: Report
): void {
	checkDuplicates(
		list.map(({ id }, index) => [id, ...base, index, 'id']),
		what,
		report
	);
}

function checkLayer(layer: LayerDeclaration, report: ReportOnLayer): void {
	const { id, kind, property, categories, measures = [] } = layer;
	const own = [
		...(property === undefined ? [] : [property]),
		...measures.map((each) => each.property)
	];
	if (property === undefined && categories.length > 1 && kind !== 'positions') {
		report(
			['property'],
			'Nothing tells the categories of the layer apart.',
			'Name the property of its features that does.'
		);
	}
	for (const name of own) {
		if (!Object.hasOwn(featureProperties, name)) continue;
		report(
			['property'],
			`Every feature has a property “${name}” already.`,
			'Choose another name for the layer’s own.'
		);
	}
	if (/^\d+$/.test(id)) {
		report(['id'], `“${id}” is a number.`, 'Begin with a letter, so that layers keep their order.');
	}
	if (NO_LAYERS.includes(id)) {
		report(
			['id'],
			`“${id}” is no layer’s to have: references to ${id} begin with it, as in select=${id}:….`,
			'Choose another id, in the name of the layer’s file and in claims too.'
		);
	}
	const first = new Map<string, number>();
	for (const [index, category] of categories.entries()) {
		checkCategory(layer, category, index, report);
		const name = category.id ?? category.value;
		const before = first.get(name);
		if (before === undefined) first.set(name, index);
		else {
			report(
				['categories', index],
				`The layer has a category “${name}” already (categories[${before}]).`,
				'Give one of them an id of its own, and tell them apart with “where”.'
			);
		}
	}
	if (layer.sides !== undefined && kind !== 'lines') {
		report(['sides'], 'Only lines have sides.', 'Remove it, or change the kind.');
	}
	if (kind === 'positions') {
		if (layer.none === undefined) {
			report(
				['none'],
				'A layer of positions says how a country stands of which no claim gives a status.',
				'Add “none” with label, meaning and unplaced.'
			);
		}
		return;
	}
	for (const key of ['none', 'terms', 'countries'] as const) {
		if (layer[key] === undefined) continue;
		report([key], `Only layers of positions have “${key}”.`, 'Remove it, or change the kind.');
	}
}

function checkCategory(
	{ kind }: LayerDeclaration,
	{ look, label, where }: CategoryDeclaration,
	index: number,
	report: ReportOnLayer
): void {
	const shapes = SHAPES[kind];
	const shape = shapeOfLook(look);
	if (!shapes.includes(shape)) {
		report(
			['categories', index, 'look'],
			`“${look}” draws ${shape === 'area' ? 'an area' : `a ${shape}`}, and a layer of ${kind} has none.`,
			`Choose a look for ${shapes.map((each) => `${each}s`).join(' or ')}.`
		);
	}
	if (kind === 'positions') {
		if (label !== undefined)
			report(
				['categories', index, 'label'],
				'The category has the label of its status.',
				'Write the words in the vocabulary, and remove them here.'
			);
		if (where !== undefined)
			report(
				['categories', index, 'where'],
				'A position has no property but its status.',
				'Remove “where”.'
			);
	} else if (label === undefined) {
		report(['categories', index, 'label'], 'The category has no label.', 'Add it.');
	}
}
