import { en as frame } from './frame/en.ts';
import { en as tables } from './tables/en.ts';
import { en as form } from './form/en.ts';
import { en as grid } from './grid/en.ts';
import { en as editing } from './editing/en.ts';
import { en as saving } from './saving/en.ts';
import { en as review } from './review/en.ts';
import { en as refusals } from './refusals/en.ts';
import { en as people } from './people/en.ts';
import { en as carry } from './carry/en.ts';
import { en as studio } from './studio/en.ts';
import type { zhCN } from './zhCN.ts';

/** Every text of the screens has its counterpart here. */
export const en: typeof zhCN = {
  ...frame,
  ...tables,
  ...form,
  ...grid,
  ...editing,
  ...saving,
  ...review,
  ...refusals,
  ...people,
  ...carry,
  ...studio,
};
