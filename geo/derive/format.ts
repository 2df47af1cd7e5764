import type { LayerCollection, LayerFeature } from './layer-file';

/**
 * A layer as text, always the same for the same data: a property a line, and a geometry on one line,
 * so that files stay small and a difference shows which feature and property has changed.
 */
export function formatLayer({ type, features, ...others }: LayerCollection): string {
	const members = [
		member(1, 'type', JSON.stringify(type)),
		...Object.entries(others).map(([key, value]) => member(1, key, JSON.stringify(value))),
		member(1, 'features', `[\n${features.map(formatFeature).join(',\n')}\n\t]`)
	];
	return `{\n${members.join(',\n')}\n}\n`;
}

function formatFeature({ type, id, properties, geometry, ...others }: LayerFeature): string {
	const own = Object.entries(properties)
		.map(([key, value]) => member(4, key, JSON.stringify(value)))
		.join(',\n');
	const members = [
		member(3, 'type', JSON.stringify(type)),
		member(3, 'id', JSON.stringify(id)),
		...Object.entries(others).map(([key, value]) => member(3, key, JSON.stringify(value))),
		member(3, 'properties', `{\n${own}\n\t\t\t}`),
		member(3, 'geometry', JSON.stringify(geometry))
	];
	return `\t\t{\n${members.join(',\n')}\n\t\t}`;
}

function member(depth: number, key: string, value: string): string {
	return `${'\t'.repeat(depth)}${JSON.stringify(key)}: ${value}`;
}
