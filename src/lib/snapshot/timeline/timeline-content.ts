import type { LayerDeclaration } from '../../dossier/model/declarations';
import { AND, type PositionStep } from '../../dossier/model/positions';
import type { ActorId } from '../../dossier/model/types';
import { actorName } from '../../evidence/evidence-context';
import { filtered } from '../../evidence/filtered';
import { stepsOfCountry } from '../../evidence/position-history';
import { isolated } from '../../language/direction';
import { compareNames, formatDate } from '../../language/format';
import { t } from '../../language/with-snapshot';
import { layerById } from '../../layers/layers-of';
import { shownPositions, type TableInput } from '../table/table-content';
import type { SheetSpan, SheetTimeline, SheetTimelineGroup } from './sheet-timeline';

/** What a timeline is made of. */
export interface TimelineInput extends Omit<TableInput, 'reference'> {
	/** Numbers of articles, by their ids. */
	readonly numbersOf: (articles: readonly string[]) => readonly number[];
}

/** The days between which a dossier's timeline lies: on those of a dossier of one day they are the same. */
export function timelineEnds({
	saidOn
}: TimelineInput['dossier']): readonly [from: string, to: string] {
	const days = saidOn.toSorted();
	return [days[0] ?? '', days.at(-1) ?? ''];
}

/**
 * How everybody's position changed from the first day to the last on which something was said; of those whom a
 * filter leaves, or those compared. The sheet's own day is marked: what was said after it is seen as well.
 */
export function sheetTimeline(input: TimelineInput): SheetTimeline {
	const { dossier } = input;
	const [from, to] = timelineEnds(dossier);
	return {
		from,
		to,
		day: dossier.asOf < from ? from : dossier.asOf > to ? to : dossier.asOf,
		dayLabel: t('snapshot:timeline.day', { date: formatDate(dossier.asOf) }),
		groups: shownPositions(input).map((layer) => groupOf(input, layer, to))
	};
}

function groupOf(input: TimelineInput, layer: LayerDeclaration, to: string): SheetTimelineGroup {
	const { dossier, index, selection, compare } = input;
	const definition = layerById(dossier, layer.id);
	const categories = definition?.scale.categories ?? [];
	const rows = actorsIn(input, layer).flatMap((actor) => {
		const steps = stepsOfCountry({ ...dossier, asOf: to }, layer.id, actor).reverse();
		const spans = spansOf(steps, to);
		if (spans.length === 0) return [];
		const numbers = input.numbersOf(
			steps.filter(({ statuses }) => statuses.length > 0).map(({ article }) => article)
		);
		const sources = [...new Set(numbers)].sort((one, other) => one - other);
		const selected =
			compare === undefined && selection !== undefined && index.countryOf(selection) === actor;
		return {
			id: `${layer.id}:${actor}`,
			name: isolated(actorName(input, actor)),
			...(selected && { selected: true as const }),
			spans,
			sources,
			reference: `[${sources.join(', ')}]`
		};
	});
	const used = new Set(rows.flatMap(({ spans }) => spans.map(({ value }) => value)));
	const rank = (value: string): number => categories.findIndex((each) => each.value === value);
	const last = (spans: readonly SheetSpan[]): number => rank(spans.at(-1)?.value ?? '');
	return {
		id: layer.id,
		name: definition?.name ?? layer.id,
		entries: categories.filter(({ value }) => used.has(value)),
		rows: rows.toSorted((one, other) => last(one.spans) - last(other.spans))
	};
}

/** In the order of their names. */
function actorsIn(
	{ compare, filter, ...context }: TimelineInput,
	{ id }: LayerDeclaration
): readonly ActorId[] {
	if (compare !== undefined) return compare;
	const { positions } = context.dossier;
	const placed = positions.filter(({ layer }) => layer === id).map(({ country }) => country);
	const actors = [...new Set(placed)].sort((one, other) =>
		compareNames(actorName(context, one), actorName(context, other))
	);
	const left = filter && filtered(context, filter);
	return left === undefined ? actors : actors.filter(left.hasActor);
}

function spansOf(steps: readonly PositionStep[], to: string): SheetSpan[] {
	return steps.flatMap(({ from, statuses }, place) =>
		statuses.length === 0
			? []
			: { from, to: steps[place + 1]?.from ?? to, value: statuses.join(AND) }
	);
}
