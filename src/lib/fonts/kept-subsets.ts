import type { FontSubset } from './subsets';

/**
 * The scripts beyond Latin and Cyrillic that fonts are kept for. A dossier brings those that its texts
 * need: `server/dossier-fonts.ts` finds them. Ranges are those of Fontsource's `unicode.json`; a test
 * compares them, and how each script is shaped with what HarfBuzz makes of it. To add one: install
 * its package from @fontsource, add a line here, and examples to `tests/fixtures/shaped-by-harfbuzz.json`.
 */
export const KEPT_SUBSETS: readonly FontSubset[] = [
	{
		name: 'greek',
		range: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF'
	},
	{
		name: 'greek-ext',
		packages: { sans: 'noto-sans', serif: 'noto-sans' },
		range: 'U+1F00-1FFF'
	},
	{
		name: 'cyrillic-ext',
		range: 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F'
	},
	{
		name: 'vietnamese',
		range:
			'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB'
	},
	{
		name: 'arabic',
		// Noto puts letters of Arabic together from parts that several share, and a PDF cannot say which they are.
		packages: { sans: 'ibm-plex-sans-arabic', serif: 'amiri' },
		strong: { sans: 600, serif: 700 },
		range:
			'U+0600-06FF,U+0750-077F,U+0870-088E,U+0890-0891,U+0897-08E1,U+08E3-08FF,U+200C-200E,U+2010-2011,U+204F,U+2E41,U+FB50-FDFF,U+FE70-FE74,U+FE76-FEFC,U+102E0-102FB,U+10E60-10E7E,U+10EC2-10EC4,U+10EFC-10EFF,U+1EE00-1EE03,U+1EE05-1EE1F,U+1EE21-1EE22,U+1EE24,U+1EE27,U+1EE29-1EE32,U+1EE34-1EE37,U+1EE39,U+1EE3B,U+1EE42,U+1EE47,U+1EE49,U+1EE4B,U+1EE4D-1EE4F,U+1EE51-1EE52,U+1EE54,U+1EE57,U+1EE59,U+1EE5B,U+1EE5D,U+1EE5F,U+1EE61-1EE62,U+1EE64,U+1EE67-1EE6A,U+1EE6C-1EE72,U+1EE74-1EE77,U+1EE79-1EE7C,U+1EE7E,U+1EE80-1EE89,U+1EE8B-1EE9B,U+1EEA1-1EEA3,U+1EEA5-1EEA9,U+1EEAB-1EEBB,U+1EEF0-1EEF1'
	},
	{
		name: 'hebrew',
		packages: { sans: 'noto-sans-hebrew', serif: 'noto-sans-hebrew' },
		range: 'U+0307-0308,U+0590-05FF,U+200C-2010,U+20AA,U+25CC,U+FB1D-FB4F'
	},
	{
		name: 'armenian',
		packages: { sans: 'noto-sans-armenian', serif: 'noto-sans-armenian' },
		range: 'U+0308,U+0530-058F,U+2010,U+2024,U+25CC,U+FB13-FB17'
	},
	{
		name: 'georgian',
		packages: { sans: 'noto-sans-georgian', serif: 'noto-sans-georgian' },
		range: 'U+0589,U+10A0-10FF,U+1C90-1CBA,U+1CBD-1CBF,U+205A,U+2D00-2D2F,U+2E31'
	},
	{
		name: 'ethiopic',
		packages: { sans: 'noto-sans-ethiopic', serif: 'noto-sans-ethiopic' },
		range:
			'U+030E,U+1200-1399,U+2D80-2DDE,U+AB01-AB2E,U+1E7E0-1E7E6,U+1E7E8-1E7EB,U+1E7ED-1E7EE,U+1E7F0-1E7FE'
	},
	{
		name: 'devanagari',
		packages: { sans: 'noto-sans', serif: 'noto-sans' },
		range:
			'U+0900-097F,U+1CD0-1CF9,U+200C-200D,U+20A8,U+20B9,U+20F0,U+25CC,U+A830-A839,U+A8E0-A8FF,U+11B00-11B09'
	},
	{
		name: 'tamil',
		packages: { sans: 'noto-sans-tamil', serif: 'noto-sans-tamil' },
		range: 'U+0964-0965,U+0B82-0BFA,U+200C-200D,U+20B9,U+25CC'
	},
	{
		name: 'thai',
		packages: { sans: 'noto-sans-thai', serif: 'noto-sans-thai' },
		range: 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC'
	}
];
