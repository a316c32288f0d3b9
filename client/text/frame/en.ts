import type { zhCN } from './zhCN.ts';

export const en: typeof zhCN = {
  product: 'State data collection',
  skipToContent: 'Skip to content',
  myTables: 'My tables',
  collection: 'Collection',
  explore: 'Query data',
  trail: 'Where you are',
  couldNotLoad: 'The data could not be fetched',
  tryAgain: 'Try again',
  reload: 'Refresh',
  close: 'Close',
  cancel: 'Cancel',
  noSuchPage: 'There is no such page',
  yes: 'Yes',
  no: 'No',
};
