import { checkMarks, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('jest', 'basket.test.js');
checkMarks('jest', 'basket.test.js');
