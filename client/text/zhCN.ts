import { zhCN as frame } from './frame/zhCN.ts';
import { zhCN as tables } from './tables/zhCN.ts';
import { zhCN as form } from './form/zhCN.ts';
import { zhCN as grid } from './grid/zhCN.ts';
import { zhCN as editing } from './editing/zhCN.ts';
import { zhCN as saving } from './saving/zhCN.ts';
import { zhCN as review } from './review/zhCN.ts';
import { zhCN as refusals } from './refusals/zhCN.ts';
import { zhCN as people } from './people/zhCN.ts';
import { zhCN as carry } from './carry/zhCN.ts';
import { zhCN as studio } from './studio/zhCN.ts';

/** Every text of the screens, area by area; no two areas may have a key in common. */
export const zhCN = {
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
