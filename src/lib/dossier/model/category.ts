/** What a feature must say of itself to belong to a category. */
interface Condition {
	readonly value: string;
	/** Property name, and the values that it must have. */
	readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** The category that a feature belongs to: the first whose value and conditions all hold. */
export function declaredCategory<Category extends Condition>(
	{
		property,
		categories
	}: { readonly property?: string | undefined; readonly categories: readonly Category[] },
	properties: Readonly<Record<string, unknown>>
): Category | undefined {
	return categories.find(
		({ value, where = {} }) =>
			(property === undefined || properties[property] === value) && holds(where, properties)
	);
}

/** Whether a feature's properties have the values that are asked for; '' stands for one left out. */
export function holds(
	where: Readonly<Record<string, readonly string[]>>,
	properties: Readonly<Record<string, unknown>>
): boolean {
	return Object.entries(where).every(([name, values]) => {
		const value = properties[name];
		return values.includes(typeof value === 'string' ? value : '');
	});
}
