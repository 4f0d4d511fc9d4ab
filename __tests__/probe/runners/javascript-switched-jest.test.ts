import { checkOneProcess, compareSeveral, compareWarmRuns } from './warm-javascript.js';

compareWarmRuns('jest', 'basket.test.js', true);
checkOneProcess('jest', 'basket.test.js');
compareSeveral('jest', 'basket.test.js');
