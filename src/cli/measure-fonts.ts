import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { measureFonts } from './font-metrics';

const FILE = 'src/lib/fonts/metrics.json';

const text = `${JSON.stringify(measureFonts())}\n`;
writeFileSync(FILE, text);
console.log(`${FILE}: ${text.length} characters, ${gzipSync(text).length} bytes compressed.`);
