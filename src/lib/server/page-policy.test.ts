import { expect, it } from 'vitest';
import { withPolicyFirst } from './page-policy';

const POLICY = "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'";
const META = `<meta http-equiv="content-security-policy" content="${POLICY}">`;

it('puts the policy before every script, with the hash of a style sheet in the page', () => {
	const page = `<head><meta charset="utf-8" /><script>1</script>${META}</head>`;
	// printf 'a{}' | openssl dgst -sha256 -binary | base64
	const hash = 'X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';
	expect(withPolicyFirst(page, ['a{}'])).toBe(
		`<head><meta charset="utf-8" />${META.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)}<script>1</script></head>`
	);
});

it('leaves a page alone whose policy is a header', () => {
	expect(withPolicyFirst('<head></head>', ['a{}'])).toBe('<head></head>');
});

it('says what is missing from the template', () => {
	expect(() => withPolicyFirst(`<head>${META}</head>`, [])).toThrow('src/app.html');
});
