import { expect, test } from 'vitest';
import { stepRules } from './picture-steps';

test('each step is hidden below its own size and from the next one’s on', () => {
	const rules = stepRules(
		[
			{ name: 'small', from: 0 },
			{ name: 'large', from: 600 }
		],
		{ width: 300, height: 200 }
	);
	expect(rules).toBe(
		'@container picture (width >= 600.0px) and (height >= 400.0px){.small{display:none}}' +
			'@container picture not ((width >= 600.0px) and (height >= 400.0px)){.large{display:none}}'
	);
});
