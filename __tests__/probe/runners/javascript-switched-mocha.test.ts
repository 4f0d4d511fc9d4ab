import { checkOneProcess, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('mocha', 'test/basket.js', true);
checkOneProcess('mocha', 'test/basket.js');
