import type { NamedFeature, Owned } from '../display-list';

/** Parts by the feature that they belong to, in the order of each one's first part; nobody's are together. */
export function byFeature<Part extends Owned>(
	parts: readonly Part[]
): { readonly feature: NamedFeature | undefined; readonly own: Part[] }[] {
	const groups = new Map<
		string | undefined,
		{ readonly feature: NamedFeature | undefined; readonly own: Part[] }
	>();
	for (const part of parts) {
		const { feature } = part;
		const known = groups.get(feature?.reference);
		if (known === undefined) groups.set(feature?.reference, { feature, own: [part] });
		else known.own.push(part);
	}
	return [...groups.values()];
}
