import { checkMarks, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('vitest', 'basket.test.js');
checkMarks('vitest', 'basket.test.js');
