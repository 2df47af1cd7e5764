import { checkSchema } from '../../src/lib/dossier/check/check-schema';
import { checkKnown } from '../../src/lib/dossier/check/known-ids';
import { jsonPath, type Report } from '../../src/lib/dossier/check/report';
import { checksSchema, type Checks, type LineEnd } from '../../src/lib/dossier/model/checks';
import { parseJson } from '../../src/lib/dossier/parse/parse-json';
import { referenceCheck } from '../derive/check-references';
import type { Declared } from '../derive/declared';
import type { Material } from '../derive/material';

/** The file of what editors expect of a dossier's geography. */
export const CHECKS = 'checks.json';

/** Of a settlement: the dividing line runs through it. */
export const ON_THE_LINE = 'line';

/** What a dossier's geography is checked against; undefined where it cannot be read, which is reported. */
export function parseChecks(text: string, report: Report): Checks | undefined {
	const value = parseJson(text, report);
	return value === undefined ? undefined : checkSchema(checksSchema, value, report);
}

/** Reports what the checks name that there is not. */
export function checkChecks(
	{ layers = {}, lines = [], sides = [], points = {}, borders = [] }: Checks,
	declared: Declared,
	material: Material,
	report: Report
): void {
	const check = referenceCheck(declared, material, new Map(), report);
	for (const [layer, { country }] of Object.entries(layers)) {
		check.layer(layer, ['layers', layer]);
		check.country(country, ['layers', layer, 'country']);
	}
	for (const [index, { line, begins, ends }] of lines.entries()) {
		check.features(line, ['lines', index, 'line']);
		for (const [key, end] of Object.entries({ begins, ends })) {
			if (end && isBorder(end.at)) check.border(end.at, ['lines', index, key, 'at']);
		}
	}
	for (const [index, { line, country, settlements }] of sides.entries()) {
		const dividing = material.dividingLines.find(({ id }) => id === line);
		const ids = new Set(material.dividingLines.map(({ id }) => id));
		checkKnown(line, ids, 'dividing line', jsonPath('sides', index, 'line'), report);
		if (country !== undefined) check.country(country, ['sides', index, 'country']);
		const known = dividing && new Set([dividing.near.id, dividing.far.id, ON_THE_LINE]);
		for (const [place, { side, source }] of settlements.entries()) {
			const steps = ['sides', index, 'settlements', place] as const;
			checkKnown(side, known, 'side', jsonPath(...steps, 'side'), report);
			if (source !== undefined) check.source(source, declared.sources, [...steps, 'source']);
		}
	}
	for (const [reference, country] of Object.entries(points)) {
		const [layer = ''] = reference.split(':');
		check.layer(layer, ['points', reference]);
		if (country !== null) check.country(country, ['points', reference]);
	}
	for (const [index, { between }] of borders.entries()) {
		check.border(between, ['borders', index, 'between']);
	}
}

/** Whether a line is to begin or end at a border or coast; otherwise at a position. */
export function isBorder(at: LineEnd['at']): at is Extract<LineEnd['at'], [string, string]> {
	return typeof at[0] === 'string';
}
