import 'i18next';
import type { Texts } from './language';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'page';
		resources: Texts;
	}
}
