import { checkMarks, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('mocha', 'test/basket.js');
checkMarks('mocha', 'test/basket.js');
