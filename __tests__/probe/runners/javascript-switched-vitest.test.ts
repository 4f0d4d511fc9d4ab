import { checkOneProcess, compareSeveral, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('vitest', 'basket.test.js', true);
checkOneProcess('vitest', 'basket.test.js');
compareSeveral('vitest', 'basket.test.js');
