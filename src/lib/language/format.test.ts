import { expect, test } from 'vitest';
import {
	compareNames,
	formatDate,
	formatDistance,
	formatKilometres,
	formatSize,
	joinNames,
	listNames,
	regionName
} from './format';

// Dates and measures as the dossier's texts write them; lists and names of countries as Unicode's CLDR.

test('a date has its day first, and is the same day everywhere', () => {
	expect(formatDate('2026-01-19')).toBe('19 January 2026');
	expect(formatDate('2026-12-31')).toBe('31 December 2026');
});

test('kilometres are no more precise than their sources', () => {
	expect(formatKilometres(97.4)).toBe('97 km');
	expect(formatKilometres(538)).toBe('540 km');
});

test('a scale bar says metres below a kilometre', () => {
	expect(formatDistance(500)).toBe('500 m');
	expect(formatDistance(0.5)).toBe('0.5 m');
	expect(formatDistance(1000)).toBe('1 km');
	expect(formatDistance(2_000_000)).toBe('2,000 km');
});

test('a small file has a kilobyte, and none has a fraction of one', () => {
	expect(formatSize(12)).toBe('1 kB');
	expect(formatSize(57_600)).toBe('58 kB');
});

test('names are joined in a sentence, and listed in a note', () => {
	const names = ['France', 'Germany', 'Spain'];
	expect(joinNames(names)).toBe('France, Germany, and Spain');
	expect(listNames(names)).toBe('France, Germany, Spain');
	expect(listNames([])).toBe('');
});

test('an accented name stands beside its plain neighbours', () => {
	expect(['Zambia', 'Åland', 'Austria', 'albania'].toSorted(compareNames)).toEqual([
		'Åland',
		'albania',
		'Austria',
		'Zambia'
	]);
});

test('a country has its name, and an unknown code remains', () => {
	expect(regionName('TR')).toBe('Türkiye');
	expect(regionName('ZY')).toBe('ZY');
});
