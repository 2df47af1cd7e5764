// How every property is tried: with 500 inputs, the same in every run, so that only a change of the code
// can make `npm test` fail; or, with FUZZ_RUNS set (`npm run test:fuzz`), with that many, new in every run.
import fc from 'fast-check';
import { PROPERTY_RUNS } from './fuzz';

fc.configureGlobal({
	numRuns: PROPERTY_RUNS,
	...(process.env['FUZZ_RUNS'] === undefined && { seed: 20_261_129 })
});
