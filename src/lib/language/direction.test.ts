import { expect, it } from 'vitest';
import { directionOf, directionOfLanguage, hasRightToLeft, isolated } from './direction';

it.each([
	['Cairo', 'ltr'],
	['القاهرة', 'rtl'],
	['(12) ירושלים', 'rtl'],
	['Αθήνα', 'ltr'],
	['2025', 'ltr'],
	['', 'ltr'],
	// What is isolated does not count: rule P2 of UAX 9.
	['\u2068السودان\u2069: what the article says', 'ltr']
] as const)('“%s” runs %s', (text, direction) => {
	expect(directionOf(text)).toBe(direction);
});

it.each([
	['en', 'ltr'],
	['ar', 'rtl'],
	['fa-IR', 'rtl'],
	['ur', 'rtl'],
	['he', 'rtl'],
	['ckb', 'rtl'],
	['az-Arab', 'rtl'],
	['az', 'ltr'],
	['uk', 'ltr'],
	['hi', 'ltr']
] as const)('a text in %s runs %s', (tag, direction) => {
	expect(directionOfLanguage(tag)).toBe(direction);
});

it('isolates only what runs from right to left', () => {
	expect(isolated('Cairo')).toBe('Cairo');
	expect(isolated('القاهرة')).toBe('\u2068القاهرة\u2069');
	expect(hasRightToLeft('Україна 2025')).toBe(false);
});
