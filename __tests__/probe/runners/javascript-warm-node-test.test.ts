import { checkMarks } from './warm-javascript.js';

checkMarks('node-test', 'test/basket.test.js');
