import type { PanelContext } from '../page/context';

/** Whether somebody can be compared: a roster may list one whom the dossier does not declare. */
export function isComparable(
	{ countryCodes, dossier }: Pick<PanelContext, 'countryCodes' | 'dossier'>,
	actor: string
): boolean {
	return (
		Object.hasOwn(countryCodes, actor) || dossier.actors.some((declared) => declared.id === actor)
	);
}
