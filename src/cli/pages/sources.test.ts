import { afterEach, expect, it } from 'vitest';
import { UsageError } from '../usage';
import { currentOrigin } from './sources';

afterEach(() => {
	delete process.env['ORIGIN'];
});

it.each([
	['', ''],
	['https://maps.example', 'https://maps.example'],
	['https://maps.example/', 'https://maps.example'],
	['http://127.0.0.1:8080', 'http://127.0.0.1:8080']
])('takes the ORIGIN “%s” for %s', (written, origin) => {
	process.env['ORIGIN'] = written;
	expect(currentOrigin()).toBe(origin);
});

it.each([
	'maps.example',
	'https://maps.example/atlas',
	'https://maps.example?x',
	'https://me@maps.example',
	'ftp://maps.example'
])('says what is wrong with the ORIGIN “%s”', (written) => {
	process.env['ORIGIN'] = written;
	expect(currentOrigin).toThrow(UsageError);
	expect(currentOrigin).toThrow(`ORIGIN is “${written}”`);
});
