// How many inputs every property is tried with: 500, or what FUZZ_RUNS says (`npm run test:fuzz`).
import fc from 'fast-check';
import { PROPERTY_RUNS } from './fuzz';

fc.configureGlobal({ numRuns: PROPERTY_RUNS });
