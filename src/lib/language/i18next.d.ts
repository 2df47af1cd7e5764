import 'i18next';
import type { english } from './language';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'page';
		resources: typeof english;
	}
}
