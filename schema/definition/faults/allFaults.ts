import { catalogueFaults } from './catalogueFaults.ts';
import { codeListFaults } from './codeListFaults.ts';
import { fileFaults } from './fileFaults.ts';
import { keyFaults } from './keyFaults.ts';
import { nameFaults } from './nameFaults.ts';
import { demonstrationFaults } from './demonstrationFaults.ts';
import { planFaults } from './planFaults.ts';
import { referenceFaults } from './referenceFaults.ts';
import { ruleFaults } from './ruleFaults.ts';
import { shapeFaults } from './shapeFaults.ts';
import { valueFaults } from './valueFaults.ts';

/** Every kind of fault of a definition, by family; `docs/faults.md` is written from it. */
export const allFaults = {
  文件: fileFaults,
  写法: shapeFaults,
  名称: nameFaults,
  目录: catalogueFaults,
  主键与行: keyFaults,
  引用与结转: referenceFaults,
  代码表: codeListFaults,
  取值: valueFaults,
  规则: ruleFaults,
  计划: planFaults,
  示范: demonstrationFaults,
};
