// Peers of ecosystems whose registry has to answer first. Where it does, the table says that they are not measured
// yet; where it does not, it says that.
import { Missing, cacheFolder, install } from '../installation.mjs';

const unmeasured = 'it can be installed here, but nobody has written how to measure it yet';

export const infection = {
  id: 'Infection',
  install: () => {
    const folder = cacheFolder('php');
    const name = 'infection/infection';
    try {
      install(['composer', 'show', '--available', '--no-interaction', name], folder);
    } catch (error) {
      throw error instanceof Missing
        ? new Missing('packagist does not answer: composer cannot find infection/infection')
        : error;
    }
    throw new Missing(unmeasured);
  },
};

export const mutant = {
  id: 'mutant',
  install: () => {
    const found = (() => {
      try {
        return install(['gem', 'list', '--remote', '--exact', 'mutant']);
      } catch {
        return '';
      }
    })();
    if (!/^mutant /m.test(found)) throw new Missing('rubygems does not answer: gem cannot find mutant');
    throw new Missing(unmeasured);
  },
};
