import { readXlsx, type Workbook } from 'hucre/xlsx';
import type { BenchFault } from '#schema/issues/BenchFault.ts';

/** Larger files are refused before they are unpacked. */
const largestWorkbook = 30_000_000;

/** Opens a workbook that somebody hands in; a file that is none is a fault, not an accident. */
export async function readWorkbook(
  bytes: Uint8Array,
): Promise<
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly faults: readonly BenchFault[] }
> {
  if (bytes.length > largestWorkbook)
    return refused(
      'workbookTooLarge',
      `文件有 ${bytes.length} 字节，超过 30 MB`,
      '删去图片与空白的行列，或拆成几个文件。',
    );
  try {
    return { ok: true, workbook: await readXlsx(bytes, { readStyles: true }) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refused(
      'notAWorkbook',
      `不是可以读取的 .xlsx 工作簿（${reason}）`,
      '用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，不要加密码。',
    );
  }
}

function refused(
  code: string,
  message: string,
  mend: string,
): { readonly ok: false; readonly faults: readonly BenchFault[] } {
  return { ok: false, faults: [{ code, message, mend }] };
}
