import { guardMarkupAndWorkers } from '$lib/security/trusted-types';

guardMarkupAndWorkers();
