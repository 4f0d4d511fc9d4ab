import type { Ecosystem } from './ecosystem.js';

export const dotnet: Ecosystem = {
  id: 'dotnet',
  title: '.NET',
  runners: ['dotnet-test'],
  prepare: async (place) => {
    const { directory } = place;
    if (!place.namesIn(directory).some((name) => /\.(slnx?|csproj)$/.test(name))) return [];
    const comment =
      'ubuntu-latest brings several .NET SDKs. For another add actions/setup-dotnet, pinned by its full commit id.';
    return [{ name: 'Restore packages', comment, directory, run: ['dotnet restore'] }];
  },
};
