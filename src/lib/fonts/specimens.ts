// For tests: texts of the dossier and of its map, and every face that is served.
import type { Face } from './face';

export const FACES: readonly Face[] = [
	{ family: 'sans', weight: 400 },
	{ family: 'sans', weight: 600 },
	{ family: 'serif', weight: 400 },
	{ family: 'serif', weight: 400, italic: true },
	{ family: 'serif', weight: 600 }
];

export const WORDS: readonly string[] = [
	'France: signed intent',
	'United Kingdom',
	'Türkiye offers maritime security',
	'“We are ready to send troops,” Macron said — and not before a ceasefire.',
	'Multi-layered monitoring, illustrative',
	'Official offices of the Coalition affirm fifty flights',
	'AVAToTeWaYo. P.S. Ty, r. “A”',
	'19 January 2026, 1 000 000 € · 24 %',
	'Zaporizhzhia Łódź Šiauliai Žďár Çeşme',
	'Володимир Зеленський: «Гарантії безпеки»',
	'Коаліція охочих, Україна та Європа — 2026',
	'Запорізька область, Кам’янець-Подільський'
];
