import { departmentsMeant } from './departmentsMeant.ts';
import { present } from './present.ts';
import { partFields } from './partFields.ts';
import type { Department, Duty, DutyPart, Plan } from './Plan.ts';
import type { DutyFile, PartFile, PlanFile } from './PlanFile.ts';
import type { Table } from './Table.ts';

/** Reads a plan without faults; kinds of departments become their codes, patterns of fields their names. */
export function readPlan(path: string, file: PlanFile, tables: readonly Table[]): Plan {
  const departments = (file.departments ?? []) as readonly Department[];
  const core = file.core ?? [];
  return {
    id: file.id ?? '',
    file: path,
    title: file.title ?? '',
    catalogue: file.catalogue ?? '',
    departments,
    phases: (file.phases ?? []).map(({ id = '', title = '', opens = '', closes = '', layers = [], after = [] }) => ({
      id,
      title,
      opens,
      closes,
      layers,
      after,
    })),
    review: (file.review ?? []).map((level) => ({
      level: level.level ?? 'department',
      title: level.title ?? '',
      ...present({ due: level.due }),
      by: level.by ?? [],
      ...present({ tables: level.tables === 'core' ? core : level.tables }),
    })),
    duties: (file.duties ?? []).map((duty) => readDuty(duty, departments, tables)),
    core,
    signatures: file.signatures ?? {},
    daily: { tables: file.daily?.tables ?? [], review: file.daily?.review ?? [] },
    networks: file.networks ?? [],
  };
}

function readDuty(duty: DutyFile, departments: readonly Department[], tables: readonly Table[]): Duty {
  const fields = tables.find((table) => table.name === duty.table)?.fields ?? [];
  const readPart = (part: PartFile): DutyPart => ({
    fills: departmentsMeant(part.fills, departments),
    reviews: departmentsMeant(part.reviews, departments),
    ...present({ fields: part.fields === undefined ? undefined : partFields(part.fields, fields) }),
  });
  return {
    table: duty.table ?? '',
    parts:
      duty.parts === undefined
        ? [readPart({ ...present({ fills: duty.fills, reviews: duty.reviews }) })]
        : duty.parts.map(readPart),
    ...present({ due: duty.due }),
    assists: departmentsMeant(duty.assists, departments),
    ...present({ ask: duty.ask }),
  };
}
