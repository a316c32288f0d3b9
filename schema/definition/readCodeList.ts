import type { Code, CodeList } from './CodeList.ts';
import { present } from './present.ts';

/** A code list as its file holds it, without what the meta-schema refused. */
export interface CodeListFileText {
  readonly id?: string;
  readonly title?: string;
  readonly standard?: string | null;
  readonly includes?: readonly string[];
  readonly codes?: readonly { readonly [Member in keyof Code]?: Code[Member] | null }[];
}

export function readCodeList(file: CodeListFileText): CodeList {
  return {
    id: file.id ?? '',
    title: file.title ?? '',
    ...present({ standard: file.standard }),
    includes: file.includes ?? [],
    codes: (file.codes ?? []).map((code) => ({
      code: code.code ?? '',
      label: code.label ?? '',
      ...present({ labelEn: code.labelEn, parent: code.parent }),
      aliases: code.aliases ?? [],
      ...present({ note: code.note, from: code.from, to: code.to }),
    })),
  };
}
