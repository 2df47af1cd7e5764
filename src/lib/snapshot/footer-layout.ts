import { columns, listItem, paragraph, stack, type Block } from './block';
import { legendInWords, type Tools } from './legend-layout';
import { hairline } from './panel-layout';
import { isPublished, type SheetContent } from './sheet-content';
import type { Run } from './text-layout';

/** What an export never loses: sources, border policy, data credits, and the link to the view. */
export function footerBlock(content: SheetContent, width: number, tools: Tools): Block {
	const { type, measure } = tools;
	const { words } = content;
	const small = (text: string, href?: string): Run => ({
		text,
		...type.small,
		...(href !== undefined && { href })
	});
	const strong = (text: string): Run => ({ text, ...type.smallStrong });
	const [firstSource, ...otherSources] = content.sources;
	const sources: Run[][] = [
		...(firstSource === undefined
			? []
			: [[strong(`${words.sources} `), small(firstSource.text, firstSource.href)]]),
		...otherSources.map((source) => [small(source.text, source.href)])
	];
	const policy = type.display ? content.borderPolicyBrief : content.borderPolicy;
	const others: Run[][] = [
		...[policy, content.credits].filter((text) => text !== '').map((text) => [small(text)]),
		isPublished(content)
			? [small(`${words.link} `), small(content.printedLink, content.permalink)]
			: [small(`${words.link} ${content.printedLink} ${words.unpublished}`)],
		[strong(words.product)]
	];
	if (type.display) {
		const named = content.swatches ? [] : [legendInWords(content.legend, type)];
		return runIn([...named, ...sources, ...others], width, tools);
	}
	const count = Math.max(1, Math.min(4, Math.floor(width / (type.small.font.size * 28))));
	const columnWidth = (width - (count - 1) * type.gutter) / count;
	const set = (runs: Run[]): Block => paragraph(runs, columnWidth, type.small.leading, measure);
	const blocks = [
		...(content.swatches ? [] : [set(legendInWords(content.legend, type))]),
		...sources.map((runs) => listItem(set(runs))),
		...others.map(set)
	];
	return stack(
		[
			hairline(width),
			columns(blocks, {
				columns: count,
				width: columnWidth,
				gap: type.gutter,
				blockGap: type.step / 3
			})
		],
		type.step
	);
}

/** What a sheet without a map warns of; without height where that is nothing. */
export function warningBlock(
	{ warning }: Pick<SheetContent, 'warning'>,
	width: number,
	{ type, measure }: Pick<Tools, 'type' | 'measure'>
): Block {
	const runs = [{ text: warning, ...type.smallStrong }];
	return paragraph(runs, width, type.small.leading, measure);
}

/** All of it in one paragraph, which takes the least room. */
function runIn(parts: readonly Run[][], width: number, { type, measure }: Tools): Block {
	const runs = parts.flatMap((part, index) =>
		part.map((run, place) => (index > 0 && place === 0 ? { ...run, text: ` ${run.text}` } : run))
	);
	return stack([hairline(width), paragraph(runs, width, type.small.leading, measure)], type.step);
}
