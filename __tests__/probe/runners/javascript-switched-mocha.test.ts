import { checkOneProcess, compareSeveral, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('mocha', 'test/basket.js', true);
checkOneProcess('mocha', 'test/basket.js');
compareSeveral('mocha', 'test/basket.js');
