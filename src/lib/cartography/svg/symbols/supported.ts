/**
 * The properties of a symbol layer that are drawn, with the values that they may have: true for all
 * that the style specification allows. All others are refused.
 */
export const SYMBOL_PROPERTIES: Readonly<Record<string, true | readonly string[]>> = {
	visibility: true,
	'symbol-placement': ['point', 'line'],
	'symbol-sort-key': true,
	'symbol-spacing': true,
	'icon-image': true,
	'icon-opacity': true,
	'icon-overlap': ['never', 'always'],
	'icon-size': true,
	'text-color': true,
	'text-field': true,
	'text-font': true,
	'text-halo-color': true,
	'text-halo-width': true,
	'text-justify': true,
	'text-letter-spacing': true,
	'text-line-height': true,
	'text-max-angle': true,
	'text-max-width': true,
	'text-opacity': true,
	'text-overlap': ['never', 'always'],
	'text-padding': true,
	'text-radial-offset': true,
	'text-size': true,
	'text-transform': true,
	'text-variable-anchor': true
};
